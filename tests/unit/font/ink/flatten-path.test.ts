/** Polygons of outlines: corners, directions and how far a chord may leave its curve. */

import { describe, expect, it } from "vitest";
import type { GlyphPath } from "../../../../src/font/glyph-path.ts";
import { flattenPath } from "../../../../src/font/ink/flatten-path.ts";
import { PathOperator } from "../../../../src/geometry/path.ts";

const { moveTo, lineTo, quadraticTo, cubicTo, close } = PathOperator;

function path(operators: readonly number[], coordinates: readonly number[]): GlyphPath {
  return { operators: Uint8Array.from(operators), coordinates: Float32Array.from(coordinates) };
}

/** The point that halves a polygon's chords is where a chord leaves its curve most. */
function midpoints(polygon: Float64Array): [number, number][] {
  const points: [number, number][] = [];
  for (let at = 0; at + 3 < polygon.length; at += 2) {
    points.push([
      ((polygon[at] as number) + (polygon[at + 2] as number)) / 2,
      ((polygon[at + 1] as number) + (polygon[at + 3] as number)) / 2,
    ]);
  }
  return points;
}

describe("flattening a path", () => {
  it("keeps straight contours corner for corner, each a polygon, without saying the first corner twice", () => {
    const square = path(
      [moveTo, lineTo, lineTo, lineTo, lineTo, close, moveTo, lineTo, lineTo, close],
      [0, 0, 0, 10, 10, 10, 10, 0, 0, 0, 2, 2, 4, 2, 3, 4],
    );
    expect(flattenPath(square, 1).map((polygon) => [...polygon])).toEqual([
      [0, 0, 0, 10, 10, 10, 10, 0],
      [2, 2, 4, 2, 3, 4],
    ]);
  });

  it("leaves out contours that enclose nothing", () => {
    expect(flattenPath(path([moveTo, close, moveTo, lineTo, lineTo, close], [5, 5, 0, 0, 4, 0, 4, 4]), 1)).toHaveLength(
      1,
    );
    expect(flattenPath(path([], []), 1)).toEqual([]);
  });

  it.each([4, 1, 0.25, 0.01])("stays within %f units of a quadratic", (tolerance) => {
    // y = x (1000 - x) / 500 from 0 to 1000: the control point halves the base, twice as high as the top.
    const [polygon] = flattenPath(path([moveTo, quadraticTo, close], [0, 0, 500, 1000, 1000, 0]), tolerance);
    const parabola = (x: number) => (x * (1000 - x)) / 500;
    const chords = midpoints(polygon as Float64Array);
    for (const [x, y] of chords) expect(parabola(x) - y).toBeLessThanOrEqual(tolerance + 1e-3);
    // The largest gap of n equal chords is 500 / n²: fewer would be too coarse, and many more a waste.
    expect(chords.length).toBe(Math.ceil(Math.sqrt(500 / tolerance)));
  });

  it.each([2, 0.5, 0.05])("stays within %f units of a cubic that is nearly a quarter circle", (tolerance) => {
    const k = 1000 * 0.5522847498;
    const [polygon] = flattenPath(path([moveTo, cubicTo, close], [1000, 0, 1000, k, k, 1000, 0, 1000]), tolerance);
    // The cubic itself is never more than 0.27 units outside the circle, nor inside it.
    for (const [x, y] of midpoints(polygon as Float64Array)) {
      expect(1000 - Math.hypot(x, y)).toBeLessThanOrEqual(tolerance);
    }
  });

  it("puts every corner on the curve", () => {
    const [polygon] = flattenPath(path([moveTo, quadraticTo, close], [0, 0, 500, 1000, 1000, 0]), 1);
    for (let at = 0; at < (polygon as Float64Array).length; at += 2) {
      const [x, y] = [polygon?.[at] as number, polygon?.[at + 1] as number];
      expect(y).toBeCloseTo((x * (1000 - x)) / 500, 6);
    }
  });
});
