import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldsOfPattern, outputPath, safeName, UniquePaths } from "../../../src/batch/output-name.ts";

const fields = new Map([
  ["reference", "1447 AH / 031"],
  ["lang", "ar"],
  ["title.ar", "عودة المياه: إلى الأحياء"],
  ["evil", "../../etc/passwd"],
  ["tricky", "a\u202Egnp.exe\u0000b"],
]);

describe("outputPath", () => {
  it("fills the fields of a pattern", () => {
    expect(outputPath("{{reference}}-{{ lang }}.pdf", fields)).toBe("1447 AH - 031-ar.pdf");
    expect(outputPath("{{title.ar}}.pdf", fields)).toBe("عودة المياه- إلى الأحياء.pdf");
  });

  it("makes folders of the pattern's slashes and none of a value's", () => {
    expect(outputPath("{{lang}}/{{evil}}.pdf", fields)).toBe("ar/etc-passwd.pdf");
    expect(outputPath("../{{evil}}", fields)).toBe("_/etc-passwd");
    expect(outputPath("/{{lang}}.pdf", fields)).toBe("_/ar.pdf");
  });

  it("keeps nothing that turns a name round or ends it", () => {
    expect(outputPath("{{tricky}}.pdf", fields)).toBe("a-gnp.exe-b.pdf");
  });

  it("names the fields a pattern asks for", () => {
    expect(fieldsOfPattern("{{a}}-{{ b.c }}.pdf")).toEqual(["a", "b.c"]);
  });
});

describe("safeName", () => {
  it("keeps the joiner of Persian words", () => {
    expect(safeName("می\u200Cروم.pdf")).toBe("می\u200Cروم.pdf");
  });

  it("never is a device or a folder of a file system", () => {
    expect(["con", "NUL.pdf", "com1", "..", ".", "", " . "].map(safeName)).toEqual([
      "_con",
      "_NUL.pdf",
      "_com1",
      "_",
      "_",
      "_",
      "_",
    ]);
  });

  it("is a name on every file system, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const name = safeName(text);
        expect(name).not.toMatch(/[\p{Cc}<>:"/\\|?*]|^[ .]|[ .]$|^$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/\p{Surrogate}/u);
        expect(safeName(name)).toBe(name);
      }),
      { seed: 20260322, numRuns: 500 },
    );
  });
});

describe("UniquePaths", () => {
  it("numbers names that are one on a file system without case", () => {
    const paths = new UniquePaths();
    expect(["A.pdf", "a.pdf", "a-2.pdf", "b/a.pdf"].map((path) => paths.add(path))).toEqual([
      "A.pdf",
      "a-2.pdf",
      "a-2-2.pdf",
      "b/a.pdf",
    ]);
  });
});
