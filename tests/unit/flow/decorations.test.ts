/** Paint behind groups. */

import { describe, expect, it } from "vitest";
import type { Decoration } from "../../../src/document/block.ts";
import { black } from "../../../src/geometry/color.ts";
import type { Direction } from "../../../src/geometry/direction.ts";
import { group, row } from "../../support/blocks.ts";
import { color } from "../../support/styles.ts";
import { fillFrames, lefts, lines, pagesOf, text, tops } from "./page-sketch.ts";

const grey = color("#ccc");
const noPadding = { top: 0, bottom: 0, start: 0, end: 0 };
const background: Decoration = { padding: noPadding, background: grey, rules: [] };

function ruled(side: "start" | "end" | "top" | "bottom"): Decoration {
  return { padding: noPadding, rules: [{ side, thickness: 2, color: black }] };
}

function boxesOf(...body: Parameters<typeof pagesOf>[0]) {
  const [page] = pagesOf(body);
  return page ? fillFrames(page).map(({ box }) => box) : [];
}

describe("a group's background", () => {
  it("covers its blocks and the gaps between them", () => {
    const inner = group([text("a"), text("b", { spaceBefore: 10 })], { decoration: background });
    expect(boxesOf(text("x"), inner)).toEqual([{ x: 0, y: 20, width: 400, height: 50 }]);
  });

  it("covers its padding, inside which the text stands", () => {
    const decoration = { ...background, padding: { top: 3, bottom: 4, start: 5, end: 6 } };
    const [page] = pagesOf([group([text("a")], { decoration })]);
    expect(page && fillFrames(page)[0]?.box).toEqual({ x: 0, y: 0, width: 400, height: 27 });
    expect(page && [lefts(page).a, tops(page).a]).toEqual([5, 3]);
  });

  it("is drawn before the text it stands behind", () => {
    const [page] = pagesOf([text("x"), group([text("a")], { decoration: background })]);
    expect(page?.frames.map(({ kind }) => kind)).toEqual(["fill", "line", "line"]);
  });

  it("is drawn on each page for the part that stands there", () => {
    const pages = pagesOf([text("x"), group([lines("a", 3)], { decoration: background })], { height: 40 });
    expect(pages.map((page) => fillFrames(page).map(({ box }) => [box.y, box.height]))).toEqual([
      [[20, 20]],
      [[0, 40]],
    ]);
  });

  it("is drawn under that of a group inside", () => {
    const red = color("#f00");
    const inner = group([text("a")], { decoration: { ...background, background: red } });
    const [page] = pagesOf([group([inner], { decoration: background })]);
    expect(page && fillFrames(page).map((frame) => frame.color)).toEqual([grey, red]);
  });

  it("is drawn in a cell of a row, in the cell's width", () => {
    const cells = [{ children: [text("a")] }, { children: [group([text("b")], { decoration: background })] }];
    expect(boxesOf(row(cells))).toEqual([{ x: 200, y: 0, width: 200, height: 20 }]);
  });

  it("is no part of the structure", () => {
    const [page] = pagesOf([group([text("a")], { decoration: background })]);
    expect(page && fillFrames(page)[0]?.node).toBeNull();
  });
});

describe("a group's rule", () => {
  it.each([
    ["start", "ltr", { x: 0, y: 0, width: 2, height: 20 }],
    ["end", "ltr", { x: 398, y: 0, width: 2, height: 20 }],
    ["start", "rtl", { x: 398, y: 0, width: 2, height: 20 }],
    ["end", "rtl", { x: 0, y: 0, width: 2, height: 20 }],
    ["top", "ltr", { x: 0, y: 0, width: 400, height: 2 }],
    ["bottom", "rtl", { x: 0, y: 18, width: 400, height: 2 }],
  ] as const)("stands at the %s of a %s group", (side, direction: Direction, box) => {
    expect(boxesOf(group([text("a")], { direction, decoration: ruled(side) }))).toEqual([box]);
  });
});
