/** How parallel columns share their measure. */

import { describe, expect, it } from "vitest";
import { balancedWidths } from "../../../../src/flow/parallel/column-widths.ts";
import type { HeightEstimate } from "../../../../src/flow/parallel/estimate-height.ts";

/** Text of so many points in one line, set in lines ten points apart. */
function prose(length: number): HeightEstimate {
  return (width) => (10 * length) / width;
}

describe("widths that follow the content", () => {
  it("are equal where the contents are", () => {
    expect(balancedWidths([[prose(4000), prose(4000)]], 2, 400)).toEqual([200, 200]);
  });

  it("are as the contents, so that both come out equally high", () => {
    const [one, other] = balancedWidths([[prose(4400), prose(3600)]], 2, 400);
    // 4400 / 220 is 3600 / 180.
    expect(one).toBeCloseTo(220, 6);
    expect(other).toBeCloseTo(180, 6);
  });

  it("weigh each row for itself: what is low in either column decides nothing", () => {
    const constant: HeightEstimate = () => 100;
    const taller: HeightEstimate = () => 300;
    const [one, other] = balancedWidths(
      [
        [prose(4400), prose(3600)],
        [constant, taller],
        [taller, constant],
      ],
      2,
      400,
    );
    expect(one).toBeCloseTo(220, 6);
    expect(other).toBeCloseTo(180, 6);
  });

  it("keep between 38 and 62 % of two", () => {
    const [one, other] = balancedWidths([[prose(9000), prose(100)]], 2, 400);
    expect(one).toBeCloseTo(248, 6);
    expect(other).toBeCloseTo(152, 6);
  });

  it("fill the measure with three columns, the fuller ones wider", () => {
    const widths = balancedWidths([[prose(3300), prose(3000), prose(2700)]], 3, 450);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(450, 6);
    const heights = [3300, 3000, 2700].map((length, index) => (10 * length) / (widths[index] as number));
    for (const height of heights) expect(Math.abs(height - 200)).toBeLessThan(4);
  });
});
