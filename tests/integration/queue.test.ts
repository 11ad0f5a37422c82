/** Two workers and a Redis of their own: every document once, whatever becomes of a worker. */

import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, tarwisa, temporaryFolder } from "../support/command.ts";

const program = join(root, "dist", "tarwisa.js");
const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;
const work = temporaryFolder();
const started: ChildProcess[] = [];
const documents = 30;
let redis = "";

const release = `tarwisa: 1
kind: letter
languages: [ar, en]
issuer: issuer.yaml
reference: "1447 AH / {{number}}"
date: 2026-03-22
title: {ar: "إشعار إلى {{name}}", en: "Notice to {{name}}"}
body: {ar: "السيد {{name}} المحترم، قُبل طلبكم.", en: "Dear {{name}}, your request has been granted."}
`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const address = server.address();
  await new Promise((settle) => server.close(settle));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

function startWorker(store: string): ChildProcess {
  const args = [program, "worker", "--redis", redis, "--store", store, "--workers", "1"];
  const child = spawn(process.execPath, args, { cwd: work, stdio: ["ignore", "pipe", "inherit"] });
  started.push(child);
  return child;
}

const pdfsIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".pdf")) : [];
const hashOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

describe.skipIf(!hasRedis)("a queue of documents", () => {
  beforeAll(async () => {
    const port = await freePort();
    redis = `redis://127.0.0.1:${port}`;
    const server = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", work]);
    started.push(server);
    const isUp = () =>
      spawnSync("redis-cli", ["-p", String(port), "ping"])
        .stdout.toString()
        .includes("PONG");
    while (!isUp()) await new Promise((settle) => setTimeout(settle, 50));
    writeFileSync(join(work, "notice.yaml"), release);
    writeFileSync(join(work, "issuer.yaml"), "name: {ar: هيئة مياه وادي الندى, en: Nada Valley Water Authority}\n");
    const people = Array.from(
      { length: documents },
      (_, index) => `${String(index + 1).padStart(3, "0")},Salim ${index}`,
    );
    writeFileSync(join(work, "people.csv"), `number,name\n${people.join("\n")}\n`);
  });

  afterAll(() => {
    for (const child of started) child.kill("SIGKILL");
  });

  const notices = ["notice.yaml", "--data", "people.csv", "--name", "{{number}}.pdf"];

  it("is done by two workers, of which one is killed, each document once and as a local render makes it", async () => {
    expect(tarwisa(["batch", ...notices, "-o", "local", "--jobs", "2"], { cwd: work }).status).toBe(0);
    const enqueued = tarwisa(["enqueue", ...notices, "--redis", redis], { cwd: work });
    expect([enqueued.status, enqueued.stderr]).toEqual([0, ""]);
    expect(enqueued.stdout.trim().split("\n")).toHaveLength(documents);
    const store = join(work, "store");
    const doomed = startWorker("store");
    await expect.poll(() => pdfsIn(store).length, { timeout: 30_000, interval: 5 }).toBeGreaterThan(2);
    startWorker("store");
    doomed.kill("SIGKILL");
    await expect.poll(() => pdfsIn(store).length, { timeout: 90_000 }).toBe(documents);
    const local = join(work, "local");
    for (const name of pdfsIn(local)) expect(hashOf(join(store, name)), name).toBe(hashOf(join(local, name)));
    expect(readdirSync(store).filter((name) => !name.endsWith(".pdf") && !name.endsWith(".tmp"))).toEqual([]);
    // Asked for once more, each is known to be done.
    const again = tarwisa(["enqueue", ...notices, "--redis", redis, "--wait"], { cwd: work });
    expect(again.status).toBe(0);
    expect(again.stdout.trim().split("\n")).toHaveLength(documents);
  });

  it("tries no release with errors twice, and keeps it among the dead letters", () => {
    writeFileSync(join(work, "wrong.yaml"), release.replace("title:", "titel:").replaceAll(/\{\{\w+\}\}/g, "x"));
    const { status, stderr } = tarwisa(["enqueue", "wrong.yaml", "--redis", redis, "--wait"], { cwd: work });
    expect(status).toBe(1);
    expect(stderr).toContain("unknown-key");
    const port = new URL(redis).port;
    const dead = execFileSync("redis-cli", ["-p", port, "keys", "bull:tarwisa.dead:*"]).toString();
    expect(dead).toMatch(/bull:tarwisa\.dead:[0-9a-f]{64}/);
  });
});
