/** The shadow that ink in a band throws on the baseline. */

import { describe, expect, it } from "vitest";
import type { Face } from "../../../../src/font/face.ts";
import type { GlyphPath } from "../../../../src/font/glyph-path.ts";
import { inkIntervals } from "../../../../src/font/ink/ink-intervals.ts";
import { PathOperator } from "../../../../src/geometry/path.ts";
import { repositoryFace } from "../../../support/fonts.ts";

type Corners = readonly (readonly [number, number])[];

/** A face of one glyph with straight edges. */
function faceOf(...contours: Corners[]): Face {
  const corners = contours.flat();
  const operators = contours.flatMap((contour) => [
    PathOperator.moveTo,
    ...contour.slice(1).map(() => PathOperator.lineTo),
    PathOperator.close,
  ]);
  const path: GlyphPath = {
    operators: Uint8Array.from(operators),
    coordinates: Float32Array.from(corners.flat()),
  };
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const bounds = { xMin: Math.min(...xs), xMax: Math.max(...xs), yMin: Math.min(...ys), yMax: Math.max(...ys) };
  return { metrics: { unitsPerEm: 1000 }, pathOf: () => path, boundsOf: () => bounds } as unknown as Face;
}

const box = (left: number, bottom: number, right: number, top: number): Corners => [
  [left, bottom],
  [left, top],
  [right, top],
  [right, bottom],
];

describe("inkIntervals", () => {
  it("is the width of a stem that goes through the band", () => {
    expect(inkIntervals(faceOf(box(100, -300, 180, 700)), 1, -150, -100)).toEqual([100, 180]);
  });

  it("is empty for ink that only touches the band", () => {
    const face = faceOf(box(0, 0, 500, 700));
    expect(inkIntervals(face, 1, -50, 0)).toEqual([]);
    expect(inkIntervals(face, 1, 700, 750)).toEqual([]);
  });

  it("holds ink that ends within the band, and ink that lies wholly in it", () => {
    expect(inkIntervals(faceOf(box(100, -120, 180, 700)), 1, -150, -100)).toEqual([100, 180]);
    expect(inkIntervals(faceOf(box(10, -140, 30, -110)), 1, -150, -100)).toEqual([10, 30]);
  });

  it("follows a slanted edge no further than the band", () => {
    // A wedge one unit wide for each unit of height, from its tip at -200 up.
    const wedge: Corners = [
      [0, -200],
      [0, 0],
      [200, 0],
    ];
    expect(inkIntervals(faceOf(wedge), 1, -150, -100)).toEqual([0, 100]);
  });

  it("parts two feet and joins what overlaps", () => {
    expect(inkIntervals(faceOf(box(0, -300, 50, 0), box(80, -300, 120, 0)), 1, -150, -100)).toEqual([0, 50, 80, 120]);
    expect(inkIntervals(faceOf(box(0, -300, 50, 0), box(40, -300, 120, 0)), 1, -150, -100)).toEqual([0, 120]);
  });

  it("leaves a hole open where it reaches through the band, and not where it ends in it", () => {
    const ring = (bottom: number, top: number) =>
      faceOf(box(0, -400, 300, 400), [...box(100, bottom, 200, top)].reverse());
    expect(inkIntervals(ring(-200, 200), 1, -150, -100)).toEqual([0, 100, 200, 300]);
    expect(inkIntervals(ring(-120, 200), 1, -150, -100)).toEqual([0, 300]);
  });

  it("finds the stem of a p, and nothing below an o", () => {
    const face = repositoryFace("IBM Plex Sans");
    expect(inkIntervals(face, face.glyphOf(0x6f), -100, -50)).toEqual([]);
    const stem = inkIntervals(face, face.glyphOf(0x70), -100, -50);
    // The stem stands at the left of the letter, its foot is cut straight: no wider in the band than below it.
    expect(stem[0]).toBe(face.boundsOf(face.glyphOf(0x70)).xMin);
    expect(stem).toEqual(inkIntervals(face, face.glyphOf(0x70), -180, -130));
    expect(stem).toHaveLength(2);
  });
});
