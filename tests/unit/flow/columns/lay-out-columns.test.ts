/** Newspaper columns: filled one after the other, of equal height where they end. */

import { describe, expect, it } from "vitest";
import { columns, group } from "../../../support/blocks.ts";
import { fillFrames, lefts, lines, outlineOf, paged, pagesOf, rtlText, text, tops, written } from "../page-sketch.ts";

const wide = { measure: 220 };
const strict = { orphans: 2, widows: 2 };

describe("newspaper columns", () => {
  it("are of equal height where the block ends, the first ones no lower than the last", () => {
    const [page] = pagesOf([columns(2, [lines("a", 5)]), text("z")], wide);
    expect(page && tops(page)).toEqual({ a1: 0, a2: 20, a3: 40, a4: 0, a5: 20, z: 60 });
    expect(page && lefts(page)).toMatchObject({ a1: 0, a4: 120, z: 0 });
  });

  it("begin at the right in a right-to-left block", () => {
    const body = [rtlText("\u05d0\n\u05d1\n\u05d2")];
    const [page] = pagesOf([columns(3, body, { direction: "rtl", language: "he", gap: 20 })], wide);
    // Three columns of sixty points: each holds its one letter at its right edge.
    expect(page && lefts(page)).toEqual({ "\u05d0": 210, "\u05d1": 130, "\u05d2": 50 });
  });

  it("leave neither orphans nor widows at the end of a column", () => {
    const [page] = pagesOf([columns(2, [lines("a", 3, strict), lines("b", 3, strict)])], wide);
    expect(page && tops(page)).toMatchObject({ a1: 0, a3: 40, b1: 0, b3: 40 });
  });

  it("keep a heading with the text below it, and a group together", () => {
    const body = [lines("a", 2), text("h", { keepWithNext: true }), group([lines("b", 2)], { keepTogether: true })];
    const [page] = pagesOf([columns(2, body)], wide);
    expect(page && tops(page)).toMatchObject({ a1: 0, a2: 20, h: 0, b1: 20, b2: 40 });
  });

  it("drop the space above what begins a column", () => {
    const [page] = pagesOf([columns(2, [text("a"), text("b", { spaceBefore: 15 })])], wide);
    expect(page && tops(page)).toEqual({ a: 0, b: 0 });
  });

  it("keep the space that their first block asks for above, and their last below", () => {
    const body = [text("y"), columns(2, [text("a", { spaceBefore: 7 }), text("b", { spaceAfter: 9 })]), text("z")];
    const [page] = pagesOf(body, wide);
    expect(page && tops(page)).toEqual({ y: 0, a: 27, b: 27, z: 56 });
  });

  it("fill the page where they go on, and are balanced on the last one", () => {
    const pages = pagesOf([columns(2, [lines("a", 14, strict)])], { ...wide, height: 80 });
    expect(pages.map(tops)).toEqual([
      { a1: 0, a2: 20, a3: 40, a4: 60, a5: 0, a6: 20, a7: 40, a8: 60 },
      { a9: 0, a10: 20, a11: 40, a12: 0, a13: 20, a14: 40 },
    ]);
    expect(pages.map(lefts)).toMatchObject([
      { a1: 0, a5: 120 },
      { a9: 0, a12: 120 },
    ]);
  });

  it("begin on the page where something of them fits", () => {
    const pages = pagesOf([lines("y", 2), columns(2, [lines("a", 8, strict)])], { ...wide, height: 80 });
    expect(written(pages)).toEqual([
      ["y1", "y2", "a1", "a2", "a3", "a4"],
      ["a5", "a6", "a7", "a8"],
    ]);
  });

  it("move on whole where nothing of them may stand alone", () => {
    const pages = pagesOf([lines("y", 3), columns(2, [lines("a", 4, strict)])], { ...wide, height: 80 });
    expect(written(pages)).toEqual([
      ["y1", "y2", "y3"],
      ["a1", "a2", "a3", "a4"],
    ]);
  });

  it("stay whole in a group that is kept together, if a page can hold them", () => {
    const kept = (count: number) => [
      lines("y", 1),
      group([columns(2, [lines("a", count, strict)])], { keepTogether: true }),
    ];
    expect(written(pagesOf(kept(8), { ...wide, height: 80 }))).toEqual([
      ["y1"],
      ["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8"],
    ]);
    const [first] = written(pagesOf(kept(20), { ...wide, height: 80 }));
    expect(first).toEqual(["y1", "a1", "a2", "a3", "a4", "a5", "a6"]);
  });

  it("begin a page where a block inside them does", () => {
    const body = [lines("a", 2), { ...lines("b", 2), pageBreak: true as const }];
    expect(written(pagesOf([columns(2, body)], wide))).toEqual([
      ["a1", "a2"],
      ["b1", "b2"],
    ]);
  });

  it("have a rule in the gap as high as they are", () => {
    const [page] = pagesOf([columns(2, [lines("a", 5)], { rule: 2 })], wide);
    expect(page && fillFrames(page).map(({ box }) => box)).toEqual([{ x: 109, y: 0, width: 2, height: 60 }]);
    const [rtl] = pagesOf([columns(2, [lines("a", 5)], { rule: 2, gap: 40, direction: "rtl" })], wide);
    expect(rtl && fillFrames(rtl).map(({ box }) => box)).toEqual([{ x: 109, y: 0, width: 2, height: 60 }]);
  });

  it("draw a group's ground in each column", () => {
    const ground = { rgb: [0.9, 0.9, 0.9], cmyk: [0, 0, 0, 0.1] } as const;
    const decoration = { padding: { top: 0, bottom: 0, start: 0, end: 0 }, background: ground, rules: [] };
    const [page] = pagesOf([columns(2, [group([lines("a", 4)], { decoration })])], wide);
    expect(page && fillFrames(page).map(({ box }) => box)).toEqual([
      { x: 0, y: 0, width: 100, height: 40 },
      { x: 120, y: 0, width: 100, height: 40 },
    ]);
  });

  it("list all their headings in the outline, each at its height", () => {
    const heading = (title: string) => text(title, { outline: { title, depth: 2 } });
    const { outline } = paged([columns(2, [heading("a"), text("b"), heading("c"), heading("d")])], wide).value;
    expect(outline.map(({ title, y }) => [title, y])).toEqual([
      ["a", 0],
      ["c", 0],
      ["d", 20],
    ]);
  });

  it("are one element in the structure", () => {
    expect(outlineOf(paged([columns(2, [text("a"), text("b")])], wide).value)).toBe("Document(Div(P P))");
  });

  it("stand inside columns", () => {
    const inner = columns(2, [lines("a", 4)], { gap: 10 });
    const [page] = pagesOf([columns(2, [inner, lines("b", 2)])], wide);
    expect(page && tops(page)).toEqual({ a1: 0, a2: 20, a3: 0, a4: 20, b1: 0, b2: 20 });
    expect(page && lefts(page)).toMatchObject({ a1: 0, a3: 55, b1: 120 });
  });
});
