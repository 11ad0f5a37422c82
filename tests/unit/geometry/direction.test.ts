/** Where start and end are on paper. */

import { describe, expect, it } from "vitest";
import { alignedOffset, physicalInsets } from "../../../src/geometry/direction.ts";

describe("alignedOffset", () => {
  it.each([
    ["start", "ltr", 0],
    ["end", "ltr", 70],
    ["center", "ltr", 35],
    ["start", "rtl", 70],
    ["end", "rtl", 0],
    ["center", "rtl", 35],
  ] as const)("places %s in %s 30 points of 100 at %d", (align, direction, x) =>
    expect(alignedOffset(align, direction, 100, 30)).toBe(x),
  );

  it("lets what is too wide stick out at the end side", () => {
    expect(alignedOffset("start", "ltr", 100, 130)).toBe(0);
    expect(alignedOffset("start", "rtl", 100, 130)).toBe(-30);
  });
});

describe("physicalInsets", () => {
  it("puts the start at the left of left-to-right blocks and at the right of right-to-left ones", () => {
    expect(physicalInsets("ltr", 3, 5)).toEqual({ left: 3, right: 5 });
    expect(physicalInsets("rtl", 3, 5)).toEqual({ left: 5, right: 3 });
  });
});
