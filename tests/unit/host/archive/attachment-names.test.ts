/** Names of attached files: plain, safe in any folder of any system, and each its own. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlainNames, plainName } from "../../../../src/host/archive/attachment-names.ts";

describe("plainName", () => {
  it.each([
    ["release.yaml", "release.yaml"],
    ["هيئة المياه.yaml", "هيئة المياه.yaml"],
    ["images/logo.svg", "logo.svg"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\a.json", "a.json"],
    ["C:a.json", "C-a.json"],
    ["..", "file"],
    ["", "file"],
    [".bashrc", "bashrc"],
    ["-rf", "rf"],
    ["<stdin>", "stdin"],
    ["a\0b\n.yaml", "ab.yaml"],
    ["\u202elmay.exe", "lmay.exe"],
    ["con.txt", "file-con.txt"],
    ["a.b. ", "a.b"],
  ])("makes %j %j", (path, name) => expect(plainName(path)).toBe(name));

  it("is a fixed point, and never a way to another folder", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (path) => {
        const name = plainName(path);
        expect(name).not.toMatch(/[\\/:\0-\x1f\x7f<>"|?*]|^\.|[. ]$|^$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(plainName(name)).toBe(name);
      }),
    );
  });

  it("gives a name once, whatever its capitals", () => {
    const names = new PlainNames();
    expect(["a/logo.png", "b/Logo.png", "logo.png", "logo-2.png"].map((path) => names.take(path))).toEqual([
      "logo.png",
      "Logo-2.png",
      "logo-3.png",
      "logo-2-2.png",
    ]);
  });
});
