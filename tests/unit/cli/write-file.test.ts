/** Files are written whole or not at all. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { UsageError } from "../../../src/cli/io.ts";
import { writeWhole } from "../../../src/cli/write-file.ts";
import { temporaryFolder } from "../../support/command.ts";

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

describe("writeWhole", () => {
  it("leaves nothing but the file", async () => {
    await writeWhole(join(folder, "out.pdf"), "new");
    expect(readdirSync(folder)).toEqual(["out.pdf"]);
    expect(readFileSync(join(folder, "out.pdf"), "utf8")).toBe("new");
  });

  it("makes the folders on the way", async () => {
    await writeWhole(join(folder, "a", "b", "out.pdf"), "new");
    expect(readFileSync(join(folder, "a", "b", "out.pdf"), "utf8")).toBe("new");
  });

  it("replaces an earlier file, however much longer that was", async () => {
    writeFileSync(join(folder, "out.pdf"), "a much longer earlier file");
    await writeWhole(join(folder, "out.pdf"), new Uint8Array([110, 101, 119]));
    expect(readFileSync(join(folder, "out.pdf"), "utf8")).toBe("new");
  });

  it("leaves an earlier file as it was when the new one cannot be written", async () => {
    // The name is as long as names may be, so the longer temporary name beside it cannot be made.
    const path = join(folder, "n".repeat(255));
    writeFileSync(path, "earlier");
    await expect(writeWhole(path, "new")).rejects.toThrow(UsageError);
    expect(readFileSync(path, "utf8")).toBe("earlier");
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it("leaves no temporary file when the place is taken by a folder", async () => {
    mkdirSync(join(folder, "out.pdf"));
    await expect(writeWhole(join(folder, "out.pdf"), "new")).rejects.toThrow("cannot write");
    expect(readdirSync(folder)).toEqual(["out.pdf"]);
  });

  it("does not write below a file", async () => {
    writeFileSync(join(folder, "file"), "earlier");
    await expect(writeWhole(join(folder, "file", "out.pdf"), "new")).rejects.toThrow(UsageError);
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("earlier");
  });

  it("writes two versions at once without mixing them", async () => {
    const path = join(folder, "out.pdf");
    const versions = ["a".repeat(100_000), "b".repeat(100_000)];
    await Promise.all(versions.map((version) => writeWhole(path, version)));
    expect(versions).toContain(readFileSync(path, "utf8"));
    expect(readdirSync(folder)).toEqual(["out.pdf"]);
  });
});
