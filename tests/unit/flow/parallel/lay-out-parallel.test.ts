/** Languages side by side: counterparts beside each other on every page. */

import { describe, expect, it } from "vitest";
import { group, list, parallel, type TestBlock } from "../../../support/blocks.ts";
import { boxed } from "../../text/shaping.ts";
import {
  fillFrames,
  lefts,
  lineFrames,
  lines,
  outlineOf,
  paged,
  pagesOf,
  rtlText,
  text,
  tops,
  written,
} from "../page-sketch.ts";

const ground = { rgb: [0.9, 0.9, 0.9], cmyk: [0, 0, 0, 0.1] } as const;
const wide = { measure: 220, gap: 20 };

/** A cell of one paragraph of so many lines. */
function cell(name: string, count: number, choices = {}): TestBlock[] {
  return [lines(name, count, { orphans: 2, widows: 2, ...choices })];
}

describe("parallel columns", () => {
  it("stand from the start side of the block, each at its own width", () => {
    const row = [[text("a")], [text("b")]];
    const [rtl] = pagesOf([parallel([row], { direction: "rtl" })], wide);
    expect(rtl && lefts(rtl)).toEqual({ a: 120, b: 0 });
    const [ltr] = pagesOf([parallel([row], { direction: "ltr", widths: [150, "share"] })], wide);
    expect(ltr && lefts(ltr)).toEqual({ a: 0, b: 170 });
  });

  it("begin each row on one height, below the longest cell of the row before", () => {
    const rows = [
      [cell("a", 3), cell("b", 1)],
      [cell("c", 1), cell("d", 2)],
    ];
    const [page] = pagesOf([parallel(rows)], wide);
    expect(page && tops(page)).toEqual({ a1: 0, a2: 20, a3: 40, b1: 0, c1: 60, d1: 60, d2: 80 });
  });

  it("share their first baseline whatever their leading", () => {
    const [page] = pagesOf([parallel([[[text("a", { leading: 30 })], [text("b")]]])], wide);
    const baselines = page ? lineFrames(page).map(({ baseline }) => baseline) : [];
    expect(baselines).toHaveLength(2);
    expect(baselines[0]).toBeCloseTo(baselines[1] as number, 6);
  });

  it("keep the largest space that any column asks for between rows", () => {
    const rows = [
      [[text("a", { spaceAfter: 4 })], [text("b", { spaceAfter: 9 })]],
      [[text("c", { spaceBefore: 12 })], [text("d")]],
      [[text("e")], []],
    ];
    const [page] = pagesOf([parallel(rows)], wide);
    expect(page && tops(page)).toEqual({ a: 0, b: 0, c: 32, d: 32, e: 52 });
  });

  it("leave an empty cell empty", () => {
    const rows = [
      [[], [text("a")]],
      [[text("b")], []],
    ];
    const [page] = pagesOf([parallel(rows)], wide);
    expect(page && lefts(page)).toEqual({ a: 0, b: 120 });
    expect(page && tops(page)).toEqual({ a: 0, b: 20 });
  });

  it("set spanning blocks over the full measure, one below the other", () => {
    const across = { spanning: [rtlText("\u05d0", { role: "H2" }), text("h", { role: "H2" })] };
    const [page] = pagesOf([parallel([across, [[text("a")], [text("b")]]])], wide);
    expect(page && tops(page)).toEqual({ "\u05d0": 0, h: 20, a: 40, b: 40 });
    expect(page && lefts(page)).toMatchObject({ "\u05d0": 210, h: 0 });
  });

  it("stand items of matching lists beside each other, in one list for each language", () => {
    const items = (...names: [string, number][]) => [
      list(
        names.map(([name, count]) => ({ marker: "-", children: [lines(name, count)] })),
        { ...boxed, spaceAfter: 5 },
      ),
    ];
    const rows = [
      [items(["a", 2], ["b", 1]), items(["c", 1], ["d", 1])],
      [[text("e")], [text("f")]],
    ];
    const { value } = paged([parallel(rows)], wide);
    const [page] = value.pages;
    expect(page && tops(page)).toMatchObject({ a1: 0, c1: 0, a2: 20, b1: 40, d1: 40, e: 65, f: 65 });
    const oneList = "L(LI(Lbl LBody(P)) LI(Lbl LBody(P)))";
    expect(outlineOf(value)).toBe(`Document(Sect(${oneList} P) Sect(${oneList} P))`);
  });

  it("make room for the widest marker of a list, beside each other too", () => {
    // Letters of the test face are 10 pt wide: three take 30, and the gap 6.
    const items = (name: string) => [
      list(
        ["-", "(1)"].map((marker, index) => ({ marker, children: [text(`${name}${index}`)] })),
        { ...boxed, markerWidth: 8 },
      ),
    ];
    const { value, diagnostics } = paged([parallel([[items("a"), items("b")]])], wide);
    expect(diagnostics).toEqual([]);
    const [page] = value.pages;
    expect(page && lefts(page)).toMatchObject({ a0: 156, a1: 156, b0: 36, b1: 36 });
  });

  it("read language by language in the structure", () => {
    const rows = [
      [[text("a", { role: "H1" })], [text("b", { role: "H1" })]],
      { spanning: [text("c", { language: "ar", role: "H2" }), text("d", { language: "en", role: "H3" })] },
      [[text("e")], [group([text("f")], { role: "BlockQuote" })]],
    ];
    expect(outlineOf(paged([parallel(rows)], wide).value)).toBe("Document(Sect(H1 H2 P) Sect(H1 H2 BlockQuote(P)))");
  });

  it("list the headings of one language after the other, each at its place", () => {
    const heading = (title: string, language: string) => [text(title, { language, outline: { title, depth: 2 } })];
    const rows = [
      [heading("a", "ar"), heading("b", "en")],
      { spanning: [...heading("c", "ar"), ...heading("d", "en")] },
      [[list([{ marker: "-", children: heading("e", "ar") }], boxed)], heading("f", "en")],
    ];
    const { outline } = paged([text("y"), parallel(rows)], wide).value;
    expect(outline.map(({ title, y }) => [title, y])).toEqual([
      ["a", 20],
      ["c", 40],
      ["e", 80],
      ["b", 20],
      ["d", 60],
      ["f", 80],
    ]);
  });

  it("report fixed columns wider than the measure", () => {
    const { diagnostics } = paged([parallel([[[text("a")], [text("b")]]], { widths: [150, 100] })], wide);
    expect(diagnostics.map(({ code }) => code)).toEqual(["overfull-row"]);
  });
});

describe("a row of parallel columns at the end of a page", () => {
  it("goes on at the head of the next page in every column that has more", () => {
    const rows = [
      [cell("a", 6), cell("b", 4)],
      [cell("c", 1), cell("d", 1)],
    ];
    expect(written(pagesOf([parallel(rows)], { ...wide, height: 80 }))).toEqual([
      ["a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4"],
      ["a5", "a6", "c1", "d1"],
    ]);
    const [, second] = pagesOf([parallel(rows)], { ...wide, height: 60 });
    expect(second && tops(second)).toEqual({ a4: 0, a5: 20, a6: 40, b3: 0, b4: 20 });
  });

  it("leaves neither orphans nor widows in any column", () => {
    const rows = [[cell("a", 5), cell("b", 4)]];
    // Four lines have room: of five, three and two stay; of four, all.
    expect(written(pagesOf([parallel(rows)], { ...wide, height: 80 }))).toEqual([
      ["a1", "a2", "a3", "b1", "b2", "b3", "b4"],
      ["a4", "a5"],
    ]);
  });

  it("moves on whole where one column could not begin", () => {
    const rows = [
      [cell("a", 2), cell("b", 2)],
      [cell("c", 3), cell("d", 4)],
    ];
    // Two lines are left below the first row: four could be parted, but three can not.
    expect(written(pagesOf([parallel(rows)], { ...wide, height: 80 }))).toEqual([
      ["a1", "a2", "b1", "b2"],
      ["c1", "c2", "c3", "d1", "d2", "d3", "d4"],
    ]);
  });

  it("stays whole where a cell is kept together, and is parted if no page can hold it", () => {
    const kept = [group([lines("b", 3)], { keepTogether: true })];
    const rows = [
      [cell("a", 2), cell("x", 1)],
      [kept, cell("c", 4)],
    ];
    expect(written(pagesOf([parallel(rows)], { ...wide, height: 80 }))).toEqual([
      ["a1", "a2", "x1"],
      ["b1", "b2", "b3", "c1", "c2", "c3", "c4"],
    ]);
    const high = [[[group([lines("b", 6)], { keepTogether: true })], cell("c", 1)]];
    const { value, diagnostics } = paged([parallel(high)], { ...wide, height: 80 });
    expect(diagnostics).toEqual([]);
    expect(written(value.pages)).toEqual([
      ["b1", "b2", "b3", "b4", "c1"],
      ["b5", "b6"],
    ]);
  });

  it("keeps a heading with the row below it", () => {
    const heading = (name: string) => [text(name, { keepWithNext: true })];
    const rows = [
      [cell("a", 2), cell("b", 2)],
      [heading("h"), heading("i")],
      [cell("c", 2), cell("d", 2)],
    ];
    expect(written(pagesOf([parallel(rows)], { ...wide, height: 80 }))).toEqual([
      ["a1", "a2", "b1", "b2"],
      ["h", "i", "c1", "c2", "d1", "d2"],
    ]);
  });

  it("draws a group's ground on both pages", () => {
    const background = { padding: { top: 0, bottom: 0, start: 0, end: 0 }, background: ground, rules: [] };
    const quoted = [group(cell("a", 4), { decoration: background })];
    const pages = pagesOf([parallel([[quoted, cell("b", 1)]])], { ...wide, height: 60 });
    expect(pages.map((page) => fillFrames(page).map(({ box }) => box))).toEqual([
      [{ x: 120, y: 0, width: 100, height: 40 }],
      [{ x: 120, y: 0, width: 100, height: 40 }],
    ]);
  });

  it("draws the rule between columns along all rows of a page, and not across spanning blocks", () => {
    const rows = [
      [[text("a", { spaceAfter: 10 })], [text("b")]],
      [[text("c")], [text("d")]],
      { spanning: [text("e")] },
      [[text("f")], [text("g")]],
    ];
    const [page] = pagesOf([parallel(rows, { rule: 2 })], wide);
    expect(page && fillFrames(page).map(({ box }) => box)).toEqual([
      { x: 109, y: 0, width: 2, height: 50 },
      { x: 109, y: 70, width: 2, height: 20 },
    ]);
  });
});
