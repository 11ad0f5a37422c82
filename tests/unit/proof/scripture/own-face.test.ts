import { describe, expect, it } from "vitest";
import { expectDiagnostic } from "../../../support/expect-diagnostic.ts";
import { proofs, quotationPages, quranFaces } from "../tampered.ts";

describe("the face of a quotation", () => {
  it.each(quranFaces)("is %s throughout, with brackets, verse ends and stops", (face) => {
    expect(proofs(quotationPages("﴿قُلْ هُوَ اللَّهُ أَحَدٌ \u06DD١﴾، «العِلْمُ نُورٌ».", { face }))).toEqual([]);
  });

  it("is not left for a letter it lacks: the letter is named", () => {
    const arabic = expectDiagnostic(
      proofs(quotationPages("نُورٌ", { fonts: { Arab: ["Source Serif 4", "Amiri"] } })),
      "scripture-fallback",
      "«نُ» (U+0646 U+064F) in the word «نُورٌ»",
    );
    expect(arabic.message).toContain("is set in Amiri instead of Source Serif 4");
    expect(arabic.hint).toContain("family");
  });

  it("is not another weight than was asked for", () => {
    expectDiagnostic(
      proofs(quotationPages("نُورٌ", { face: "Amiri Quran", bold: true })),
      "scripture-fallback",
      "Amiri Quran instead of Amiri Quran 700",
    );
    expect(proofs(quotationPages("نُورٌ", { face: "Amiri", bold: true }))).toEqual([]);
  });
});
