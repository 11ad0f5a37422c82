import { describe, expect, it } from "vitest";
import { formatNumber } from "../../../src/export/pdf/file/format-number.ts";

describe("formatNumber", () => {
  it.each([
    [0.1 + 0.2, "0.3"],
    [-0.0001, "0"],
    [1e-7, "0"],
    [12, "12"],
    [595.2755905, "595.276"],
    [-3.5, "-3.5"],
  ])("writes %d as %s", (value, expected) => {
    expect(formatNumber(value)).toBe(expected);
  });

  it("refuses what is no coordinate", () => {
    expect(() => formatNumber(Number.NaN)).toThrow("not a coordinate");
    expect(() => formatNumber(1e21)).toThrow("not a coordinate");
  });
});
