/** Entries of a table of contents: words, dots and a number. The measure is 400 points, a character 10 wide, a line 20 high. */

import { describe, expect, it } from "vitest";
import type { EntryBlock } from "../../../src/document/block.ts";
import type { Paragraph } from "../../../src/document/paragraph.ts";
import { black } from "../../../src/geometry/color.ts";
import { fillFrames, lineFrames, pagesOf, rtlText, text } from "./page-sketch.ts";

function entry(words: string, trail: string, direction: "ltr" | "rtl", indentStart = 0): EntryBlock<Paragraph> {
  const { paragraph, outline: _, notes: __, ...block } = direction === "ltr" ? text(words) : rtlText(words);
  return {
    ...block,
    kind: "entry",
    role: "TOCI",
    direction,
    indentStart,
    paragraph,
    trail: (direction === "ltr" ? text(trail) : rtlText(trail)).paragraph,
    gap: 8,
    leader: { size: 1, distance: 5, color: black },
  };
}

function placed(blocks: readonly EntryBlock<Paragraph>[]) {
  const [page] = pagesOf(blocks);
  const lines = page
    ? lineFrames(page).map(({ line, x, baseline }) => ({ x: x + 0, width: line.width, baseline }))
    : [];
  const dots = page ? fillFrames(page).map(({ box }) => box) : [];
  return { lines, dots };
}

describe("an entry of the contents", () => {
  it("has its words at the start and its number at the end, in both directions", () => {
    const [words, number] = placed([entry("abc", "12", "ltr")]).lines;
    expect(words?.x).toBe(0);
    expect(number?.x).toBeCloseTo(380, 1);
    const [rtlWords, rtlNumber] = placed([entry("אבג", "12", "rtl")]).lines;
    expect((rtlWords?.x ?? 0) + (rtlWords?.width ?? 0)).toBeCloseTo(400);
    expect(rtlNumber?.x).toBeCloseTo(0, 1);
  });

  it("has dots on one grid, counted from the end, clear of words and number", () => {
    const { dots } = placed([entry("abc", "1", "ltr"), entry("abcdefg", "234", "ltr", 13)]);
    expect(new Set(dots.map(({ x }) => ((x % 5) + 5) % 5)).size).toBe(1);
    const first = dots.filter(({ y }) => y < 20);
    expect(Math.min(...first.map(({ x }) => x))).toBeGreaterThanOrEqual(34);
    expect(Math.max(...first.map(({ x }) => x + 1))).toBeLessThanOrEqual(386);
  });

  it("breaks long words before the number, which stands on the last line", () => {
    const { lines } = placed([entry(`${"a".repeat(20)} ${"b".repeat(25)}`, "7", "ltr")]);
    expect(lines.map(({ baseline }) => baseline - (lines[0]?.baseline ?? 0))).toEqual([0, 20, 20]);
  });
});
