/** The spaces between blocks, one below the other. */

import { describe, expect, it } from "vitest";
import { black } from "../../../src/geometry/color.ts";
import { group, rule, space } from "../../support/blocks.ts";
import { fillFrames, lines, pagesOf, text, tops } from "./page-sketch.ts";

function topsOf(...body: Parameters<typeof pagesOf>[0]): Record<string, number> {
  const [page] = pagesOf(body);
  return page ? tops(page) : {};
}

describe("space between blocks", () => {
  it("is the larger of what the upper and the lower one ask for", () => {
    expect(topsOf(text("a", { spaceAfter: 5 }), text("b", { spaceBefore: 8 }))).toEqual({ a: 0, b: 28 });
    expect(topsOf(text("a", { spaceAfter: 8 }), text("b", { spaceBefore: 5 }))).toEqual({ a: 0, b: 28 });
  });

  it("vanishes at the top of the first page", () => {
    expect(topsOf(text("a", { spaceBefore: 30 }))).toEqual({ a: 0 });
  });

  it("vanishes at the top of a later page", () => {
    const pages = pagesOf([text("a"), text("b", { spaceBefore: 30 })], { height: 40 });
    expect(pages.map(tops)).toEqual([{ a: 0 }, { b: 0 }]);
  });

  it("collapses through a group's edge", () => {
    const inner = group([text("b", { spaceBefore: 8, spaceAfter: 9 })], { spaceBefore: 3, spaceAfter: 3 });
    expect(topsOf(text("a", { spaceAfter: 5 }), inner, text("c", { spaceBefore: 4 }))).toEqual({ a: 0, b: 28, c: 57 });
  });

  it("does not collapse through a padded group's edge", () => {
    const decoration = { padding: { top: 7, bottom: 6, start: 0, end: 0 }, rules: [] };
    const inner = group([text("b", { spaceBefore: 8, spaceAfter: 9 })], { decoration });
    // The child's own spaces fall away inside the padding: 20 + 7, then 20 + 6 below.
    expect(topsOf(text("a"), inner, text("c"))).toEqual({ a: 0, b: 27, c: 53 });
  });

  it("is kept where a space block asks for it, also at the top", () => {
    expect(topsOf(space(15), text("a"), space(10), text("b"))).toEqual({ a: 15, b: 45 });
  });

  it("does not come between the lines of a paragraph", () => {
    expect(topsOf(lines("a", 3, { spaceBefore: 9, spaceAfter: 9 }))).toEqual({ a1: 0, a2: 20, a3: 40 });
  });
});

describe("a rule", () => {
  it("takes its thickness and stands in the middle of the measure", () => {
    const [page] = pagesOf([text("a"), rule({ thickness: 2, width: 100, spaceBefore: 4 }), text("b")]);
    expect(page && fillFrames(page)).toEqual([
      { kind: "fill", box: { x: 150, y: 24, width: 100, height: 2 }, color: black, node: null, artifact: "decoration" },
    ]);
    expect(page && tops(page)).toEqual({ a: 0, b: 26 });
  });

  it("is no longer than the measure", () => {
    const [page] = pagesOf([rule({ width: 900 })]);
    expect(page && fillFrames(page)[0]?.box).toMatchObject({ x: 0, width: 400 });
  });
});
