import { describe, expect, it } from "vitest";
import type { Face } from "../../../../src/font/face.ts";
import { FontBook } from "../../../../src/font/font-book.ts";
import { flattenPath } from "../../../../src/font/ink/flatten-path.ts";
import { glyphBoxes } from "../../../../src/font/ink/glyph-boxes.ts";
import { bandsPerEm, glyphSkyline } from "../../../../src/font/ink/glyph-skyline.ts";
import { boxFamily, boxFontSource } from "../../../support/box-font.ts";
import { repositoryFace } from "../../../support/fonts.ts";

function boxFace(): Face {
  const match = new FontBook([boxFontSource()]).match({ family: boxFamily, weight: 400, italic: false });
  if (match.kind !== "found") throw new Error("the box font is there");
  return match.face;
}

describe("a skyline", () => {
  it("is level over a box, in the bands that the box touches", () => {
    const face = boxFace();
    const { left, band, lower, upper } = glyphSkyline(face, face.glyphOf(0x41));
    // From 100 to 900 units of 1000, in bands of 31.25: the fourth to the twenty-ninth.
    expect(band).toBe(1000 / bandsPerEm);
    expect(left).toBe(3 * band);
    expect([...lower]).toEqual(new Array(26).fill(0));
    expect([...upper]).toEqual(new Array(26).fill(700));
  });

  it("rises along a slope to the far edge of each band", () => {
    const face = boxFace();
    // A triangle from (100, 350) to (900, 700) and (900, 0).
    const { left, band, lower, upper } = glyphSkyline(face, face.glyphOf(0x28));
    for (let index = 0; index < upper.length; index++) {
      const far = Math.min(left + (index + 1) * band, 900);
      const height = ((far - 100) / 800) * 350;
      expect(upper[index]).toBeCloseTo(350 + height, 2);
      expect(lower[index]).toBeCloseTo(350 - height, 2);
    }
  });

  it("is empty for a blank glyph", () => {
    const face = boxFace();
    expect(glyphSkyline(face, face.glyphOf(0x20)).lower).toHaveLength(0);
  });

  it("is measured once", () => {
    const face = boxFace();
    expect(glyphSkyline(face, 5)).toBe(glyphSkyline(face, 5));
  });

  // Letters with counters, slopes, dots and marks apart from each other.
  it.each([..."gÅ&جغ\u064c"])(
    "holds every point of the outline of %s, and reaches as far as the glyph",
    (character) => {
      const face = repositoryFace(character < "\u0600" ? "Source Serif 4" : "Scheherazade New");
      const glyph = face.glyphOf(character.codePointAt(0) as number);
      const { left, band, lower, upper } = glyphSkyline(face, glyph);
      for (const contour of flattenPath(face.pathOf(glyph), 1)) {
        for (let at = 0; at < contour.length; at += 2) {
          const index = Math.floor(((contour[at] as number) - left) / band);
          // Two polygons of one curve differ by their tolerances, more where it is steep: a two-hundredth of an em.
          expect(contour[at + 1]).toBeGreaterThanOrEqual((lower[index] as number) - 10);
          expect(contour[at + 1]).toBeLessThanOrEqual((upper[index] as number) + 10);
        }
      }
      const { yMin, yMax } = face.boundsOf(glyph);
      expect(Math.abs(Math.min(...lower) - yMin)).toBeLessThan(3);
      expect(Math.abs(Math.max(...upper) - yMax)).toBeLessThan(3);
    },
  );

  it.each(["Amiri", "Noto Nastaliq Urdu", "Source Serif 4"])(
    "never leaves the box of its glyph in %s, by which most lines are told to be clear",
    (family) => {
      const face = repositoryFace(family);
      for (let glyph = 0; glyph < 1400; glyph += 7) {
        const { lower, upper } = glyphSkyline(face, glyph);
        if (lower.length === 0) continue;
        // A box may be larger, where a font counts the points off its curves. Fonts round to whole units.
        const { yMin, yMax } = face.boundsOf(glyph);
        expect(Math.min(...lower)).toBeGreaterThanOrEqual(yMin - 1);
        expect(Math.max(...upper)).toBeLessThanOrEqual(yMax + 1);
      }
    },
  );
});

describe("glyph boxes", () => {
  it("are what the face says of its glyphs", () => {
    const face = repositoryFace("Amiri");
    const boxes = glyphBoxes(face);
    for (const glyph of [face.glyphOf(0x62c), face.glyphOf(0x64e), face.glyphOf(0x20)]) {
      const { xMin, yMin, xMax, yMax } = face.boundsOf(glyph);
      const at = boxes.at(glyph);
      expect([...boxes.values.subarray(at, at + 4)]).toEqual([xMin, yMin, xMax, yMax]);
    }
  });

  it("ask the face once for each glyph", () => {
    const face = boxFace();
    let asked = 0;
    const counted = Object.assign(Object.create(face) as Face, {
      boundsOf: (glyph: number) => {
        asked++;
        return face.boundsOf(glyph);
      },
      table: (tag: string) => face.table(tag),
    });
    const boxes = glyphBoxes(counted);
    for (const glyph of [4, 5, 4, 4]) boxes.at(glyph);
    expect(asked).toBe(2);
  });
});
