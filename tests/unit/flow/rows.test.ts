/** Cells side by side. The measure is 400 points, a character 10. */

import { describe, expect, it } from "vitest";
import type { Direction } from "../../../src/geometry/direction.ts";
import { row, type TestBlock } from "../../support/blocks.ts";
import { expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { lefts, lines, paged, pagesOf, rtlText, text, tops } from "./page-sketch.ts";

type Cells = Parameters<typeof row>[0];

function leftsOf(cells: Cells, choices: Parameters<typeof row>[1] = {}): Record<string, number> {
  const [page] = pagesOf([row(cells, choices)]);
  return page ? lefts(page) : {};
}

const cell = (content: string, width?: number | "auto", direction: Direction = "ltr") => ({
  ...(width === undefined ? {} : { width }),
  children: [direction === "ltr" ? text(content) : rtlText(content)],
});

/** A row whose cells share what is left in the given proportion. */
function fractions(values: readonly number[], direction: Direction): TestBlock {
  const block = row(
    values.map((_, index) => cell("abcd".charAt(index))),
    { direction },
  );
  if (block.kind !== "row") throw new Error("a row is a row");
  const cells = block.cells.map((own, index) => ({
    ...own,
    width: { kind: "fraction", value: values[index] as number } as const,
  }));
  return { ...block, cells };
}

describe("cells", () => {
  it("share the measure equally when nothing else is said", () => {
    expect(leftsOf([cell("a"), cell("b"), cell("c"), cell("d")])).toEqual({ a: 0, b: 100, c: 200, d: 300 });
  });

  it("stand from right to left in a right-to-left row", () => {
    // Left-to-right text stands at the left of its cell.
    expect(leftsOf([cell("a"), cell("b"), cell("c"), cell("d")], { direction: "rtl" })).toEqual({
      a: 300,
      b: 200,
      c: 100,
      d: 0,
    });
  });

  it("hold right-to-left text at their right edge", () => {
    expect(leftsOf([cell("\u05d0", 100, "rtl"), cell("\u05d1", 100, "rtl")])).toEqual({ "\u05d0": 90, "\u05d1": 190 });
  });

  it("leave the gap between them and none outside", () => {
    // 400 less two gaps of 20 are three times 120.
    expect(leftsOf([cell("a"), cell("b"), cell("c")], { gap: 20 })).toEqual({ a: 0, b: 140, c: 280 });
  });

  it("have their fixed width, and the others what is left", () => {
    expect(leftsOf([cell("a", 50), cell("b"), cell("c", 70), cell("d")])).toEqual({ a: 0, b: 50, c: 190, d: 260 });
  });

  it("have the same widths mirrored in a right-to-left row", () => {
    expect(leftsOf([cell("a", 50), cell("b"), cell("c", 70), cell("d")], { direction: "rtl" })).toEqual({
      a: 350,
      b: 210,
      c: 140,
      d: 0,
    });
  });

  it.each([
    ["ltr", { a: 0, b: 100 }],
    ["rtl", { a: 300, b: 0 }],
  ] as const)("share what is left in proportion, %s", (direction, expected) => {
    const [page] = pagesOf([fractions([1, 3], direction)]);
    expect(page && lefts(page)).toEqual(expected);
  });

  it("are as wide as their text when they are to be, and no line of it breaks", () => {
    const { value, diagnostics } = paged([row([cell("one two", "auto"), cell("b")])]);
    const [page] = value.pages;
    expect(page && Object.keys(lefts(page))).toEqual(["one two", "b"]);
    expect(page && lefts(page).b).toBeCloseTo(70, 1);
    expectNoDiagnostics(diagnostics);
  });

  it("are as wide as their widest text", () => {
    const wide = { width: "auto" as const, children: [text("a"), text("ccc"), text("bb")] };
    expect(leftsOf([wide, cell("d")]).d).toBeCloseTo(30, 1);
  });

  it("are as wide as their text at the right of a right-to-left row", () => {
    const found = leftsOf([cell("one", "auto"), cell("b", 50)], { direction: "rtl" });
    expect(found.one).toBeCloseTo(370, 1);
    expect(found.b).toBeCloseTo(320, 1);
  });

  it("stand inside the row's own indents", () => {
    expect(leftsOf([cell("a"), cell("b")], { indentStart: 100 })).toEqual({ a: 100, b: 250 });
    expect(leftsOf([cell("a"), cell("b")], { indentStart: 100, direction: "rtl" })).toEqual({ a: 150, b: 0 });
  });
});

describe("heights in a row", () => {
  it("come from the highest cell", () => {
    const [page] = pagesOf([row([cell("a"), { children: [lines("b", 3)] }]), text("z")]);
    expect(page && tops(page).z).toBe(60);
  });

  it("let equal styles share their baselines line by line, whatever their scripts", () => {
    const [page] = pagesOf([
      row([{ children: [text("aa\nbb")] }, { children: [rtlText("\u0628\n\u062a", { language: "ar" })] }]),
    ]);
    const found = page ? tops(page) : {};
    expect([found.aa, found.bb]).toEqual([found["\u0628"], found["\u062a"]]);
  });

  it.each([
    ["top", 0],
    ["middle", 20],
    ["bottom", 40],
  ] as const)("place a lower cell at the %s", (align, top) => {
    const [page] = pagesOf([row([{ children: [lines("b", 3)] }, { align, children: [text("a")] }])]);
    expect(page && tops(page).a).toBe(top);
  });

  it("drop the space above a cell's first block and keep the space between its blocks", () => {
    const children = [text("a", { spaceBefore: 9 }), text("b", { spaceBefore: 9 })];
    const [page] = pagesOf([row([{ children }])]);
    expect(page && tops(page)).toEqual({ a: 0, b: 29 });
  });

  it("are never split over pages", () => {
    const pages = pagesOf([text("a"), row([{ children: [lines("b", 2)] }])], { height: 40 });
    expect(pages.map((page) => Object.keys(tops(page)))).toEqual([["a"], ["b1", "b2"]]);
  });
});
