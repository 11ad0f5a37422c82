/** Lengths in points. */

import { describe, expect, it } from "vitest";
import { millimetres, parseLength } from "../../../src/geometry/length.ts";

describe("parseLength", () => {
  it.each([
    ["12pt", 12],
    ["25.4mm", 72],
    ["2.54cm", 72],
    ["1in", 72],
    ["1pc", 12],
    ["-3pt", -3],
    [" 0.5pt ", 0.5],
    [7.25, 7.25],
  ])("reads %j as %d points", (value, points) => expect(parseLength(value)).toBeCloseTo(points, 10));

  it.each(["", "12", "12px", "mm", "1e3pt", ".5pt", "5 pt", "12ptx", "+3pt", Number.NaN, Number.POSITIVE_INFINITY])(
    "refuses %j",
    (value) => expect(parseLength(value)).toBeUndefined(),
  );
});

describe("millimetres", () => {
  it("gives A4 its 595.28 by 841.89 points", () => {
    expect(millimetres(210)).toBeCloseTo(595.28, 2);
    expect(millimetres(297)).toBeCloseTo(841.89, 2);
  });
});
