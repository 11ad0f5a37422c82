/** Ornaments: as many shapes as wanted, inside their drawing. */

import { describe, expect, it } from "vitest";
import { black } from "../../../src/geometry/color.ts";
import { ornament, ornamentForms } from "../../../src/image/ornament.ts";

describe.each(ornamentForms)("a row of the form %s", (form) => {
  const drawing = ornament({ form, count: 3, size: 4, gap: 2, color: black });

  it("is as wide as its shapes and the gaps between them", () => {
    expect([drawing.width, drawing.height, drawing.shapes.length]).toEqual([16, 4, 3]);
  });

  it("has each shape in the middle of its own square", () => {
    for (const [index, { path }] of drawing.shapes.entries()) {
      const xs = path.coordinates.filter((_, at) => at % 2 === 0);
      const ys = path.coordinates.filter((_, at) => at % 2 === 1);
      const middle = index * 6 + 2;
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(middle - 2);
      expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(middle);
      expect((Math.min(...ys) + Math.max(...ys)) / 2).toBeCloseTo(2);
      expect(Math.max(...ys)).toBeLessThanOrEqual(4);
    }
  });
});

it("has the eight points of two squares, and eight corners between them", () => {
  const [star] = ornament({ form: "star", count: 1, size: 2, gap: 0, color: black }).shapes;
  const radii: number[] = [];
  const coordinates = star?.path.coordinates ?? new Float32Array();
  for (let at = 0; at < coordinates.length; at += 2) {
    radii.push(Math.hypot((coordinates[at] as number) - 1, (coordinates[at + 1] as number) - 1));
  }
  // The inner corners lie where the sides cross: at twice the sine of 22.5° of the outer radius.
  const inner = 2 * Math.sin(Math.PI / 8);
  expect(radii.map((radius) => radius.toFixed(3))).toEqual(
    Array.from({ length: 16 }, (_, index) => (index % 2 === 0 ? 1 : inner).toFixed(3)),
  );
});
