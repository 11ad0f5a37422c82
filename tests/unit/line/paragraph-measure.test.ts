/** Widths of stretches of a paragraph; in the box font every character is ten points wide. */

import { describe, expect, it } from "vitest";
import { isTrailing, measureParagraph } from "../../../src/line/paragraph-measure.ts";
import { shape, shapeBoxes } from "../text/shaping.ts";

describe("measureParagraph", () => {
  it("adds up advances in logical order", () => {
    expect([...measureParagraph(shapeBoxes("abc")).widths]).toEqual([0, 10, 20, 30]);
  });

  it("adds up in logical order whatever way the text runs", () => {
    // b, a blank, beh, teh: no order on the page shows in the sums
    const { widths, spaces } = measureParagraph(shapeBoxes("b \u0628\u062a"));
    expect([...widths]).toEqual([0, 10, 20, 30, 40]);
    expect([...spaces]).toEqual([0, 0, 10, 10, 10]);
  });

  it("gives controls and line feeds no width", () => {
    expect([...measureParagraph(shapeBoxes("a\u2066b\u2069\nc")).widths]).toEqual([0, 10, 10, 20, 20, 20, 30]);
  });

  it("gives a mark the width of its letter's cluster", () => {
    // beh with fatha, teh
    expect([...measureParagraph(shapeBoxes("\u0628\u064e\u062a")).widths]).toEqual([0, 10, 10, 20]);
  });

  it("counts the word spaces before each offset", () => {
    expect([...measureParagraph(shapeBoxes("a b\u00a0c")).spaceCounts]).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it("measures each item at its own size", () => {
    const { widths } = measureParagraph(shapeBoxes(["ab", { text: "cd", size: 20 }]));
    expect([...widths]).toEqual([0, 10, 20, 40, 60]);
  });

  it("gives a whole ligature's width to the text it stands for", () => {
    const { shaped } = shape("office", { fonts: { Latn: "Source Serif 4" }, size: 1000 });
    const { widths } = measureParagraph(shaped);
    const [{ run }] = shaped.items as readonly [(typeof shaped.items)[number]];
    expect([...run.clusters]).toEqual([0, 1, 4, 5]); // o, ffi, c, e
    expect((widths[4] as number) - (widths[1] as number)).toBeCloseTo(run.advances[1] as number, 6);
  });
});

describe("contentEnd", () => {
  const end = (text: string, from = 0) => measureParagraph(shapeBoxes(text)).contentEnd(from, text.length);

  it("leaves off white space and line feeds", () => {
    expect(end("ab  \n")).toBe(2);
  });

  it("leaves off white space among controls", () => {
    expect(end("ab \u2069 \u200f")).toBe(2);
  });

  it("keeps a no-break space, which is there to be seen", () => {
    expect(end("ab\u00a0")).toBe(3);
  });

  it("goes no further back than the line's start", () => {
    expect(end("ab   ", 4)).toBe(4);
  });
});

describe("trailing characters", () => {
  it("do not include glue (UAX #14 GL)", () => {
    expect([0xa0, 0x2007, 0x202f, 0x2060].some(isTrailing)).toBe(false);
  });
});
