import { describe, expect, it } from "vitest";
import { inkOverlap } from "../../../../src/proof/scripture/ink-overlap.ts";
import type { PlacedGlyph } from "../../../../src/proof/scripture/placed-glyph.ts";
import { placedGlyphs } from "../../../../src/proof/scripture/placed-glyph.ts";
import { boxFamily, boxFontBook } from "../../../support/box-font.ts";
import { expectDiagnostic } from "../../../support/expect-diagnostic.ts";
import { proofs, quotationPages, withGlyphs } from "../tampered.ts";

describe("ink of a quotation that runs into other ink", () => {
  it("is reported with the word, the two letters and the depth", () => {
    // Amiri sets the shadda of noon over the fatha of khah in this word: a mark of 0.27 em, run over by a quarter.
    const found = expectDiagnostic(
      proofs(quotationPages("الْوَسْوَاسِ الْخَنَّاسِ", { face: "Amiri" })),
      "scripture-ink-collision",
      "«الْخَنَّاسِ»",
    );
    expect(found.severity).toBe("warning");
    expect(found.message).toMatch(/a mark of «خَ» and a mark of «نَّ» run \d\.\d pt into each other/);
    expect(proofs(quotationPages("الْوَسْوَاسِ الْخَنَّاسِ", { face: "Amiri Quran" }))).toEqual([]);
  });

  it("is reported once for a letter, however many marks it is flooded with", () => {
    const flood = `بِ${"\u064e\u0651".repeat(200)}`;
    const found = proofs(quotationPages(flood, { face: "Amiri" }));
    expect(found.filter(({ code }) => code === "scripture-ink-collision")).toHaveLength(1);
  });

  it("is found where a mark is pushed over the next letter's mark, or into a letter", () => {
    const pushed = (by: { x: number; y: number }) =>
      withGlyphs(quotationPages("دَدَ"), ({ advances, xOffsets, yOffsets }) => {
        const first = advances.lastIndexOf(0);
        xOffsets[first] = (xOffsets[first] as number) + by.x;
        yOffsets[first] = (yOffsets[first] as number) + by.y;
      });
    expect(proofs(pushed({ x: 0, y: 0 }))).toEqual([]);
    const marks = proofs(pushed({ x: -450, y: 0 }));
    expectDiagnostic(marks, "scripture-ink-collision", "a mark of «دَ» and a mark of «دَ»");
    const letter = proofs(pushed({ x: -330, y: -560 }));
    expectDiagnostic(letter, "scripture-ink-collision", "a mark of «دَ» and the letter «دَ»");
  });
});

describe("the depth of an overlap", () => {
  /** Letters of Box are 0.8 by 0.7 em, 0.2 em apart; ten points to the em. */
  function letters(dx: number, dy: number): readonly [PlacedGlyph, PlacedGlyph] {
    const page = quotationPages("ا ا", {
      face: boxFamily,
      book: boxFontBook(),
      fonts: { Latn: boxFamily, Arab: boxFamily, Zyyy: boxFamily },
      size: 10,
    });
    const moved = withGlyphs(page, ({ xOffsets, yOffsets }) => {
      xOffsets[0] = dx * 1000;
      yOffsets[0] = dy * 1000;
    });
    const [frame] = moved.pages[0]?.frames ?? [];
    if (frame?.kind !== "line") throw new Error("no line");
    const [left, , right] = placedGlyphs(frame.line, () => true);
    return [left as PlacedGlyph, right as PlacedGlyph];
  }

  it.each([
    ["apart", 1, 0, 0],
    ["beside each other", 1.2, 0, 0],
    ["a tenth of an em into each other", 1.3, 0, 1],
    ["one on the other", 2, 0, 7],
    ["crossing at a corner", 1.6, 0.6, 1],
  ])("is measured in points for letters %s", (_, dx, dy, depth) => {
    const [left, right] = letters(dx, dy);
    // Rows are a twenty-fourth of what the letters share.
    expect(inkOverlap(left, right)).toBeCloseTo(depth, 1);
    expect(inkOverlap(right, left)).toBeCloseTo(depth, 1);
  });
});
