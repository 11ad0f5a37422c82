/** Rivers by hand: spaces of four points, lines of one direction. */

import { describe, expect, it } from "vitest";
import { centreOf, type LineGaps, lineGaps, riverLines, spaceCentres } from "../../../../src/line/breaking/rivers.ts";
import { measureParagraph } from "../../../../src/line/paragraph-measure.ts";
import { shapeBoxes } from "../../text/shaping.ts";

/** The spaces of all lines, one line after the other. */
const centres = Float64Array.of(20, 50, 80, 21, 60, 79, 23, 61, 90, 20, 20, 20, 20);
const gaps = (first: number, count: number, above?: LineGaps) =>
  lineGaps({ first, count, start: 0, added: 0 }, above, 2, centres);

describe("spaceCentres", () => {
  it("are the middles of the word spaces, from the paragraph's start", () => {
    expect([...spaceCentres(measureParagraph(shapeBoxes("ab cde f")))]).toEqual([25, 65]);
  });
});

describe("centreOf", () => {
  it("counts from the line's start and adds what justification adds before each space's middle", () => {
    const line = { first: 1, count: 3, start: 40, added: 6 };
    expect([0, 1, 2].map((index) => centreOf(line, index, Float64Array.of(25, 65, 95, 130)))).toEqual([28, 64, 105]);
  });
});

describe("lineGaps", () => {
  it("follows a space that stands below a space, line by line", () => {
    const first = gaps(0, 3);
    const second = gaps(3, 3, first);
    const third = gaps(6, 3, second);
    expect(first.chains).toEqual([1, 1, 1]);
    expect(second.chains).toEqual([2, 1, 2]);
    expect(third.chains).toEqual([3, 2, 1]);
  });
});

describe("riverLines", () => {
  it("is nothing for two lines and one for each line from the third on", () => {
    const second = gaps(10, 1, gaps(9, 1));
    const third = gaps(11, 1, second);
    expect(riverLines(second)).toBe(0);
    expect(riverLines(third)).toBe(1);
    expect(riverLines(gaps(12, 1, third))).toBe(2);
  });
});
