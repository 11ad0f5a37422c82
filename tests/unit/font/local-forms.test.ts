/**
 * The language of the text reaches the face's `locl` feature. What differs is what the faces' own tables list by
 * language: Urdu and Sindhi digits, the final heh of Kurdish and Sindhi, Turkish without the ligature of f and i.
 */

import { describe, expect, it } from "vitest";
import { repositoryFace } from "../../support/fonts.ts";

function glyphs(family: string, text: string, language: string, script = "Arab"): string {
  const run = repositoryFace(family).shape({
    text,
    start: 0,
    end: text.length,
    rtl: script === "Arab",
    script,
    language,
    features: new Map(),
  });
  return Array.from(run.ids.slice(0, run.length)).join(" ");
}

const arabicFaces = ["Amiri", "Noto Naskh Arabic", "Scheherazade New", "Noto Kufi Arabic"];

describe("local forms", () => {
  it.each(arabicFaces)("%s draws four, six and seven as Urdu does, in Urdu only", (family) => {
    for (const digit of ["\u06F4", "\u06F6", "\u06F7"]) {
      expect(glyphs(family, digit, "ur"), digit).not.toBe(glyphs(family, digit, "fa"));
      expect(glyphs(family, digit, "ur-PK"), digit).toBe(glyphs(family, digit, "ur"));
    }
    expect(glyphs(family, "\u06F5", "ur")).toBe(glyphs(family, "\u06F5", "fa"));
  });

  // The Unicode Standard, table 9-2.
  it.each(arabicFaces)("%s draws four in Sindhi as in Persian, six and seven as in Urdu", (family) => {
    expect(glyphs(family, "\u06F4", "sd")).toBe(glyphs(family, "\u06F4", "fa"));
    for (const digit of ["\u06F6", "\u06F7"]) {
      expect(glyphs(family, digit, "sd"), digit).toBe(glyphs(family, digit, "ur"));
    }
  });

  it("gives Nastaliq the Persian digits in Persian, where Urdu's are its own", () => {
    expect(glyphs("Noto Nastaliq Urdu", "\u06F4\u06F6\u06F7", "fa")).not.toBe(
      glyphs("Noto Nastaliq Urdu", "\u06F4\u06F6\u06F7", "ur"),
    );
    expect(glyphs("Noto Nastaliq Urdu", "\u06F4\u06F6\u06F7", "und")).toBe(
      glyphs("Noto Nastaliq Urdu", "\u06F4\u06F6\u06F7", "ur"),
    );
  });

  it.each(["Noto Naskh Arabic", "Scheherazade New"])("%s ends a Kurdish word in a heh of its own", (family) => {
    const final = "\u0628\u06BE";
    expect(glyphs(family, final, "ckb")).not.toBe(glyphs(family, final, "ur"));
    expect(glyphs(family, final, "ku-Arab")).toBe(glyphs(family, final, "ckb"));
    expect(glyphs(family, "\u06BE\u0628", "ckb")).toBe(glyphs(family, "\u06BE\u0628", "ur"));
  });

  it("gives Sindhi its heh in the middle of words", () => {
    const medial = "\u0628\u06BE\u0628";
    expect(glyphs("Noto Naskh Arabic", medial, "sd")).not.toBe(glyphs("Noto Naskh Arabic", medial, "ckb"));
  });

  it("keeps f and i apart in Turkish", () => {
    const glyphCount = (text: string, language: string) =>
      glyphs("Source Serif 4", text, language, "Latn").split(" ").length;
    expect(glyphCount("fi", "en")).toBe(1);
    expect(glyphCount("fi", "tr")).toBe(2);
    expect(glyphCount("ffi", "en")).toBe(1);
    expect(glyphCount("fl", "tr")).toBe(1);
  });
});
