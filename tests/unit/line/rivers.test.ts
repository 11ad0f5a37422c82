/** Rivers by hand: spaces of four points, lines of one direction. */

import { describe, expect, it } from "vitest";
import { measureParagraph } from "../../../src/line/paragraph-measure.ts";
import { lineGaps, riverLines, spaceCentres } from "../../../src/line/rivers.ts";
import { shapeBoxes } from "../text/shaping.ts";

const gaps = (centres: readonly number[], above?: ReturnType<typeof lineGaps>) =>
  lineGaps(Float64Array.from(centres), 0, 0, centres.length, 0, above, 2);

describe("spaceCentres", () => {
  it("are the middles of the word spaces, from the paragraph's start", () => {
    expect([...spaceCentres(measureParagraph(shapeBoxes("ab cde f")))]).toEqual([25, 65]);
  });
});

describe("lineGaps", () => {
  it("counts from the line's start and adds what justification adds before each space's middle", () => {
    const { count, centre } = lineGaps(Float64Array.of(25, 65, 95, 130), 40, 1, 4, 6, undefined, 2);
    expect(Array.from({ length: count }, (_, index) => centre(index))).toEqual([28, 64, 105]);
  });

  it("follows a space that stands below a space, line by line", () => {
    const first = gaps([20, 50, 80]);
    const second = gaps([21, 60, 79], first);
    const third = gaps([23, 61, 90], second);
    expect([...first.chains]).toEqual([1, 1, 1]);
    expect([...second.chains]).toEqual([2, 1, 2]);
    expect([...third.chains]).toEqual([3, 2, 1]);
  });
});

describe("riverLines", () => {
  it("is nothing for two lines and one for each line from the third on", () => {
    const second = gaps([20], gaps([20]));
    const third = gaps([20], second);
    expect(riverLines(second)).toBe(0);
    expect(riverLines(third)).toBe(1);
    expect(riverLines(gaps([20], third))).toBe(2);
  });
});
