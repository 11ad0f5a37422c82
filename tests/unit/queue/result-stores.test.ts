import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { folderStore } from "../../../src/queue/folder-store.ts";
import { openStore } from "../../../src/queue/open-store.ts";

const bytes = new TextEncoder().encode("%PDF-1.7 …");
const sha256 = createHash("sha256").update(bytes).digest("hex");

describe("a folder of results", () => {
  it("holds each whole, under its path, and knows it again", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tarwisa-store-"));
    const store = folderStore(folder);
    expect(await store.has("2026/خبر.pdf", sha256)).toBe(false);
    await store.put("2026/خبر.pdf", bytes);
    await store.put("2026/خبر.pdf", bytes);
    expect(await store.has("2026/خبر.pdf", sha256)).toBe(true);
    expect(await store.has("2026/خبر.pdf", "0".repeat(64))).toBe(false);
    expect(readdirSync(join(folder, "2026"))).toEqual(["خبر.pdf"]);
    expect(new Uint8Array(readFileSync(join(folder, "2026", "خبر.pdf")))).toEqual(bytes);
  });

  it("writes nothing outside", async () => {
    const store = folderStore(mkdtempSync(join(tmpdir(), "tarwisa-store-")));
    for (const path of ["../escape.pdf", "/escape.pdf", "a/../../escape.pdf", "."]) {
      await expect(store.put(path, bytes)).rejects.toThrow("outside its folder");
    }
  });
});

describe("a bucket of results", () => {
  const objects = new Map<string, { body: Buffer; sha256: string | undefined; type: string | undefined }>();
  let server: Server;

  beforeAll(async () => {
    // As much of S3 as the store uses: PUT and HEAD of an object, in the path style.
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const key = decodeURIComponent(request.url?.split("?")[0] ?? "");
        const found = objects.get(key);
        const { "x-amz-meta-sha256": hash, "content-type": type } = request.headers;
        if (request.method === "PUT") objects.set(key, { body: Buffer.concat(chunks), sha256: hash?.toString(), type });
        else if (found) response.setHeader("x-amz-meta-sha256", found.sha256 ?? "");
        else response.statusCode = 404;
        response.end();
      });
    });
    await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
    vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
    vi.stubEnv("AWS_REGION", "eu-central-1");
  });

  afterAll(() => {
    vi.unstubAllEnvs();
    server.close();
  });

  it("takes them under its prefix, with their type and hash", async () => {
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const store = await openStore("s3://documents/press/", { AWS_ENDPOINT_URL: endpoint });
    expect(await store.has("خبر 1.pdf", sha256)).toBe(false);
    await store.put("خبر 1.pdf", bytes);
    expect(await store.has("خبر 1.pdf", sha256)).toBe(true);
    expect(await store.has("خبر 1.pdf", "0".repeat(64))).toBe(false);
    const object = objects.get("/documents/press/خبر 1.pdf");
    expect(object?.type).toBe("application/pdf");
    expect(object?.body.includes(Buffer.from(bytes))).toBe(true);
    store.close();
  });
});
