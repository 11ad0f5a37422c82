/** The service over HTTP, as a process of its own. */

import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, tarwisa, temporaryFolder } from "../support/command.ts";

const program = join(root, "dist", "tarwisa.js");
const letterhead = join(root, "templates", "letterhead");
const started: ChildProcess[] = [];

interface Service {
  readonly url: string;
  readonly process: ChildProcess;
  readonly log: () => string;
}

async function start(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Service> {
  const child = spawn(process.execPath, [program, "serve", "--port", "0", "--workers", "1", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  started.push(child);
  let log = "";
  child.stderr.on("data", (chunk) => {
    log += chunk;
  });
  const url = await new Promise<string>((settle, fail) => {
    child.stdout.once("data", (chunk) =>
      settle(
        String(chunk)
          .trim()
          .replace(/\/docs$/, ""),
      ),
    );
    child.once("exit", (code) => fail(new Error(`ended with ${code}: ${log}`)));
  });
  return { url, process: child, log: () => log };
}

function form(): FormData {
  const data = new FormData();
  const add = (field: string, name: string) =>
    data.append(field, new Blob([readFileSync(join(letterhead, name))]), name);
  add("release", "sample.yaml");
  for (const name of ["water-authority.yaml", "logo.svg", "signature.svg", "stamp.svg"]) add("asset", name);
  return data;
}

interface Reply {
  readonly [key: string]: unknown;
  readonly id: string;
  readonly state: string;
  readonly status: number | string;
  readonly type: string;
  readonly result: string;
  readonly pages: number;
  readonly problem: { readonly status: number };
  readonly templates: readonly string[];
  readonly paths: object;
}

async function json(response: Response): Promise<Reply> {
  return (await response.json()) as Reply;
}

const small = {
  tarwisa: 1,
  kind: "statement",
  languages: ["en"],
  date: "2026-03-22",
  issuer: { name: "Water Authority" },
  title: "The water is back",
  body: "Call +999 2 555 0142.",
};

function send(url: string, release: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const type = { "content-type": "application/json" };
  return fetch(url, { method: "POST", body: JSON.stringify(release), headers: { ...type, ...headers } });
}

async function problemOf(
  response: Response,
): Promise<{ readonly status: number; readonly type: string; readonly diagnostics?: { code: string }[] }> {
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  const problem = await json(response);
  expect(problem.status).toBe(response.status);
  return { ...problem, status: response.status, type: problem.type.replace("urn:tarwisa:problem:", "") };
}

let service: Service;

beforeAll(async () => {
  service = await start();
});

afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
});

describe("POST /v1/render", () => {
  it("gives the bytes of the command for a release with its files", async () => {
    const response = await fetch(`${service.url}/v1/render`, { method: "POST", body: form() });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("tarwisa-pages")).toBe("1");
    const own = join(temporaryFolder(), "sample.pdf");
    tarwisa(["render", join(letterhead, "sample.yaml"), "-o", own]);
    const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    expect(hash(new Uint8Array(await response.arrayBuffer()))).toBe(hash(readFileSync(own)));
  });

  it("gives a picture to who accepts one", async () => {
    const response = await send(`${service.url}/v1/render?resolution=30`, small, {
      accept: "image/png;q=0.9, text/html",
    });
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
  });

  it("answers a release with errors by where they are", async () => {
    const { titl, ...wrong } = { ...small, titl: "x", title: undefined };
    const problem = await problemOf(await send(`${service.url}/v1/render`, { ...wrong, titl }));
    expect([problem.status, problem.type]).toEqual([422, "invalid-release"]);
    const place = { file: "release.json", line: 1 };
    expect(problem.diagnostics).toContainEqual(expect.objectContaining({ ...place, code: "unknown-key" }));
  });

  it.each([
    ["a type it does not know", { "content-type": "text/html" }, 415, "unsupported-type"],
    ["a wish it cannot meet", { accept: "text/html" }, 406, "not-acceptable"],
  ])("refuses %s", async (_, headers, status, type) => {
    const problem = await problemOf(await send(`${service.url}/v1/render`, small, headers));
    expect([problem.status, problem.type]).toEqual([status, type]);
  });

  it("reads no file of its own machine, whatever a release names", async () => {
    for (const path of [
      "../../../etc/passwd",
      "/etc/passwd",
      "templates/letterhead/water-authority.yaml",
      "file:///etc/passwd",
    ]) {
      const problem = await problemOf(await send(`${service.url}/v1/render`, { ...small, issuer: path }));
      expect([problem.type, problem.diagnostics?.[0]?.code]).toEqual(["invalid-release", "file-not-found"]);
    }
    const named = await problemOf(
      await send(`${service.url}/v1/render`, { ...small, template: "./templates/letterhead" }),
    );
    expect(named.diagnostics?.[0]?.code).toBe("template-not-found");
    expect((await send(`${service.url}/v1/render?template=..%2Fletterhead`, small)).status).toBe(400);
  });
});

describe("POST /v1/check", () => {
  it("says what is wrong and writes nothing", async () => {
    const response = await send(`${service.url}/v1/check`, { ...small, titel: "x" });
    expect(await response.json()).toMatchObject({ ok: false, diagnostics: [{ code: "unknown-key" }] });
  });
});

describe("POST /v1/jobs", () => {
  it("renders later, once for each idempotency key", async () => {
    const key = { "idempotency-key": "notice-17" };
    const first = await send(`${service.url}/v1/jobs`, small, key);
    expect(first.status).toBe(202);
    const { id } = await json(first);
    expect(first.headers.get("location")).toBe(`/v1/jobs/${id}`);
    const again = await send(`${service.url}/v1/jobs`, small, key);
    expect([again.status, (await json(again)).id]).toEqual([200, id]);
    const other = await problemOf(await send(`${service.url}/v1/jobs`, { ...small, title: "Other" }, key));
    expect([other.status, other.type]).toEqual([409, "conflict"]);
    for (;;) {
      const { state, result, pages } = await json(await fetch(`${service.url}/v1/jobs/${id}`));
      if (state === "waiting") continue;
      expect([state, pages]).toEqual(["done", 1]);
      const file = await fetch(`${service.url}${result}`);
      expect(
        Buffer.from(await file.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");
      break;
    }
  });

  it("keeps the problem of a job that failed", async () => {
    const { id } = await json(await send(`${service.url}/v1/jobs`, { ...small, date: "2026-13-40" }));
    for (;;) {
      const { state, problem } = await json(await fetch(`${service.url}/v1/jobs/${id}`));
      if (state === "waiting") continue;
      expect([state, problem.status]).toEqual(["failed", 422]);
      expect((await fetch(`${service.url}/v1/jobs/${id}/result`)).status).toBe(422);
      break;
    }
    expect((await fetch(`${service.url}/v1/jobs/nobody`)).status).toBe(404);
  });
});

describe("what the service has", () => {
  it("lists templates, schemas, metrics, health and its own description", async () => {
    const get = async (path: string) => json(await fetch(`${service.url}${path}`));
    expect((await get("/v1/templates")).templates).toContain("letterhead");
    expect((await get("/v1/schemas/release")).title).toBe("Tarwisa release");
    expect((await get("/healthz")).status).toBe("alive");
    expect((await get("/readyz")).status).toBe("ready");
    const { openapi, paths } = await get("/openapi.json");
    expect(openapi).toBe("3.1.0");
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(["/v1/render", "/v1/check", "/v1/jobs", "/v1/jobs/{id}", "/v1/templates", "/metrics"]),
    );
    expect(await (await fetch(`${service.url}/metrics`)).text()).toMatch(
      /tarwisa_http_requests_total\{.*render.*200.*\} \d+/,
    );
    expect((await fetch(`${service.url}/docs/`)).headers.get("content-type")).toContain("text/html");
  });

  it("logs each request under the id its answer carries", async () => {
    const response = await fetch(`${service.url}/healthz`, { headers: { "x-request-id": "from-the-caller-1" } });
    expect(response.headers.get("x-request-id")).toBe("from-the-caller-1");
    await expect.poll(() => service.log()).toContain('"reqId":"from-the-caller-1"');
  });
});

describe("limits", () => {
  it("have an error each", async () => {
    const tight = await start([
      "--max-body",
      "0.01",
      "--max-pages",
      "1",
      "--max-pixels",
      "0.1",
      "--log-level",
      "silent",
    ]);
    const long = { ...small, body: "A paragraph of some words.\n\n".repeat(200) };
    const cases = [
      [await send(`${tight.url}/v1/render`, { ...small, body: "x".repeat(20_000) }), 413, "body-too-large"],
      [await send(`${tight.url}/v1/render`, long), 422, "too-many-pages"],
      [await send(`${tight.url}/v1/render?resolution=300`, small, { accept: "image/png" }), 422, "too-many-pixels"],
    ] as const;
    for (const [response, status, type] of cases) {
      const problem = await problemOf(response);
      expect([problem.status, problem.type]).toEqual([status, type]);
    }
  });

  it("stop a render at its deadline, and the next one has a new worker", async () => {
    const hasty = await start(["--deadline", "3", "--log-level", "silent"]);
    const words = Array.from({ length: 20_000 }, (_, index) => `word${index}`).join(" ");
    const slow = { ...small, body: Array.from({ length: 30 }, () => ({ text: words })) };
    const problem = await problemOf(await send(`${hasty.url}/v1/render`, slow));
    expect([problem.status, problem.type]).toEqual([504, "deadline-exceeded"]);
    expect((await send(`${hasty.url}/v1/render`, small)).status).toBe(200);
  });

  it("refuse what would wait too long", async () => {
    const narrow = await start(["--max-queue", "1", "--log-level", "silent"]);
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(`${narrow.url}/v1/render`, small)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses.slice(0, 2)).toEqual([200, 200]);
    expect(statuses.slice(-1)).toEqual([429]);
    expect(answers.find(({ status }) => status === 429)?.headers.get("retry-after")).toBe("1");
  });

  it("ask for the token, where there is one, of all but health", async () => {
    const guarded = await start(["--token-env", "SECRET", "--log-level", "silent"], { SECRET: "open sesame" });
    expect((await problemOf(await send(`${guarded.url}/v1/render`, small))).type).toBe("unauthorized");
    expect((await send(`${guarded.url}/v1/render`, small, { authorization: "Bearer open sesame" })).status).toBe(200);
    expect((await fetch(`${guarded.url}/healthz`)).status).toBe(200);
  });
});

describe("shutting down", () => {
  it("finishes what is running and takes nothing more", async () => {
    const ending = await start(["--log-level", "silent"]);
    const body = Array.from({ length: 3000 }, (_, index) => `word${index}`).join(" ");
    const running = send(`${ending.url}/v1/render`, { ...small, body });
    await new Promise((settle) => setTimeout(settle, 150));
    const ended = new Promise((settle) => ending.process.once("exit", settle));
    ending.process.kill("SIGTERM");
    expect((await running).status).toBe(200);
    expect(await ended).toBe(0);
  });
});
