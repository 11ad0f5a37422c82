/** What of a line lies inside an outline. */

import { describe, expect, it } from "vitest";
import { filledSpans } from "../../../../src/font/ink/filled-spans.ts";

const box = (left: number, bottom: number, right: number, top: number) => [
  left,
  bottom,
  left,
  top,
  right,
  top,
  right,
  bottom,
];
const polygons = (...contours: number[][]) => contours.map((contour) => Float64Array.from(contour));
/** Corners in the other order. */
const turned = (contour: number[]) =>
  Array.from({ length: contour.length / 2 }, (_, index) => contour.slice(index * 2, index * 2 + 2))
    .reverse()
    .flat();

describe("filledSpans", () => {
  it("is the width of a box along a horizontal line and its height along a vertical one", () => {
    expect(filledSpans(polygons(box(10, 20, 40, 90)), "horizontal", 50)).toEqual([10, 40]);
    expect(filledSpans(polygons(box(10, 20, 40, 90)), "vertical", 25)).toEqual([20, 90]);
  });

  it("is empty beside the outline", () => {
    expect(filledSpans(polygons(box(10, 20, 40, 90)), "horizontal", 95)).toEqual([]);
  });

  it("leaves out a hole, which turns the other way, and joins overlaps, which turn alike", () => {
    expect(filledSpans(polygons(box(0, 0, 100, 100), turned(box(40, 40, 60, 60))), "horizontal", 50)).toEqual([
      0, 40, 60, 100,
    ]);
    expect(filledSpans(polygons(box(0, 0, 100, 100), box(40, 40, 160, 60)), "horizontal", 50)).toEqual([0, 160]);
  });

  it("counts a corner on the line once", () => {
    expect(filledSpans(polygons([0, 0, 50, 50, 100, 0, 50, -50]), "horizontal", 0)).toEqual([0, 100]);
  });
});
