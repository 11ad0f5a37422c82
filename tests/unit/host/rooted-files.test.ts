/** Files below one folder and nowhere else. */

import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { rootedFiles } from "../../../src/host/rooted-files.ts";
import type { ReadResult } from "../../../src/release/release-files.ts";
import { temporaryFolder } from "../../support/command.ts";

/** A folder with the root in it and a secret beside the root. */
let outside: string;
let root: string;

beforeEach(() => {
  outside = temporaryFolder();
  root = join(outside, "root");
  mkdirSync(join(root, "images"), { recursive: true });
  writeFileSync(join(outside, "secret.txt"), "secret");
  writeFileSync(join(root, "images", "logo.svg"), "<svg/>");
});

const read = (path: string): Promise<ReadResult> => rootedFiles(root).read(path);
const textOf = (result: ReadResult) => (result.ok ? Buffer.from(result.bytes).toString() : result.reason);

describe("rootedFiles", () => {
  it("reads a file in a folder below the root", async () => {
    expect(textOf(await read("images/logo.svg"))).toBe("<svg/>");
  });

  it("reads a file whose path goes up and comes back", async () => {
    expect(textOf(await read("images/../images/./logo.svg"))).toBe("<svg/>");
  });

  it("follows a link that stays below the root", async () => {
    symlinkSync(join(root, "images"), join(root, "pictures"));
    expect(textOf(await read("pictures/logo.svg"))).toBe("<svg/>");
  });

  it("reads below a root that is itself a link", async () => {
    symlinkSync(root, join(outside, "current"));
    expect(textOf(await rootedFiles(join(outside, "current")).read("images/logo.svg"))).toBe("<svg/>");
  });

  it.each([
    ["an absolute path", "/etc/hostname"],
    ["the folder above", "../secret.txt"],
    ["the folder above, by a detour", "images/../../secret.txt"],
    ["the folder above, far above", `${"../".repeat(40)}etc/hostname`],
    ["a folder whose name begins like the root's", "../root-of-others/file"],
    ["the root itself", "."],
    ["nothing", ""],
    ["a web address", "https://example.org/logo.svg"],
    ["a file address", "file:///etc/hostname"],
    ["data in an address", "data:text/plain,hello"],
    ["a Windows drive", "C:\\Windows\\win.ini"],
    ["a Windows network path", "\\\\server\\share\\logo.svg"],
    ["a network path with slashes", "//server/share/logo.svg"],
    ["a path with NUL", "images/logo.svg\0.png"],
  ])("refuses %s", async (_, path) => {
    expect(await read(path)).toEqual({ ok: false, reason: "outside-root", detail: expect.any(String) });
  });

  it("refuses the absolute path of a file that is below the root", async () => {
    expect(textOf(await read(join(root, "images", "logo.svg")))).toBe("outside-root");
  });

  it("refuses a link to a file outside", async () => {
    symlinkSync(join(outside, "secret.txt"), join(root, "innocent.txt"));
    expect(textOf(await read("innocent.txt"))).toBe("outside-root");
  });

  it("refuses a file behind a link to a folder outside", async () => {
    symlinkSync(outside, join(root, "folder"));
    expect(textOf(await read("folder/secret.txt"))).toBe("outside-root");
  });

  it("does not tell whether a file outside exists", async () => {
    expect(await read("../secret.txt")).toEqual(await read("../no-secret.txt"));
  });

  it("says that a file is not there", async () => {
    expect(textOf(await read("images/stamp.png"))).toBe("not-found");
    expect(textOf(await read("images/logo.svg/deeper"))).toBe("not-found");
  });

  it("says that a folder is no file", async () => {
    expect(textOf(await read("images"))).toBe("unreadable");
  });

  it("refuses a file of more than 32 megabytes before reading it", async () => {
    writeFileSync(join(root, "huge.png"), "");
    truncateSync(join(root, "huge.png"), (32 << 20) + 1);
    expect(textOf(await read("huge.png"))).toBe("too-large");
  });
});
