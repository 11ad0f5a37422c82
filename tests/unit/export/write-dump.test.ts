import { describe, expect, it } from "vitest";
import { toLayoutJson } from "../../../src/export/text/to-json.ts";
import { writeDump } from "../../../src/export/text/write-dump.ts";
import { documentOf, line, type Piece } from "./support/build-page.ts";

const word: Piece = { text: "ab", face: "serif", script: "Latn", rtl: false, language: "en" };

describe("writeDump", () => {
  it("tells page, line, run and glyphs", () => {
    const rows = writeDump(documentOf([line([word], { size: 10 })])).split("\n");
    expect(rows.slice(0, 4)).toEqual([
      "document rtl ar, 1 page",
      "",
      "page 1 595x842",
      "  line 548.4,60 width 11.6 ascent 10 descent 5 end natural 11.6 spaces x1 artifact",
    ]);
    expect(rows[4]).toBe("    text “ab”");
    expect(rows[5]).toBe("    run Latn en level 2 SourceSerif4-Regular 10 at 548.4,60 width 11.6 “ab”");
    expect(rows[6]).toMatch(/^ {6}\d+=0@0,0\+[\d.]+ \d+=1@0,0\+[\d.]+$/);
  });

  it("shows invisible characters by code point", () => {
    const dump = writeDump(documentOf([line([{ ...word, text: "a\u00a0b\u200f\u00ad{" }])]));
    expect(dump).toContain("“a{00A0}b{200F}{00AD}{007B}”");
  });

  it("names paint that is not plain black", () => {
    const style = { color: { rgb: [1, 0, 0] as const }, underline: true };
    expect(writeDump(documentOf([line([{ ...word, style }])]))).toContain(", paint 0-2 #ff0000 underline “ab”");
  });

  it("tells a hyphen of the engine from the author's", () => {
    const dump = writeDump(documentOf([line([word, { ...word, text: "\u2010", hyphen: true }])]));
    expect(dump).toContain("added hyphen");
  });

  it("is the same for the same layout", () => {
    const once = documentOf([line([word])]);
    expect(writeDump(once)).toBe(writeDump(documentOf([line([word])])));
  });
});

describe("toLayoutJson", () => {
  it("is plain data that survives JSON", () => {
    const facts = toLayoutJson(documentOf([line([word])]));
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    expect(facts.pages[0]?.frames[0]).toMatchObject({
      kind: "line",
      text: "ab",
      runs: [{ font: "SourceSerif4-Regular" }],
    });
  });
});
