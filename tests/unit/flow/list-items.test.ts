/** List items: the marker beside its text. The measure is 400 points, a character 10; 30 are kept for the marker. */

import { describe, expect, it } from "vitest";
import { group, list, rule, type TestBlock } from "../../support/blocks.ts";
import { boxed } from "../text/shaping.ts";
import { lefts, lines, pagesOf, rtlText, text, tops, written } from "./page-sketch.ts";

const marked = { ...boxed, markerWidth: 20, markerGap: 10 } as const;

function ltrList(...items: readonly (readonly [marker: string, ...children: TestBlock[]])[]): TestBlock {
  return list(
    items.map(([marker, ...children]) => ({ marker, children })),
    { ...marked, direction: "ltr" },
  );
}

function rtlList(...items: readonly (readonly [marker: string, ...children: TestBlock[]])[]): TestBlock {
  return list(
    items.map(([marker, ...children]) => ({ marker, children })),
    { ...marked, direction: "rtl", language: "he" },
  );
}

describe("a list item", () => {
  it("has its marker at the left and its text beside it in a left-to-right list", () => {
    const [page] = pagesOf([ltrList(["-", text("abc")])]);
    // The marker leans towards the text: its ten points end where the gap begins.
    expect(page && lefts(page)).toEqual({ "-": 10, abc: 30 });
  });

  it("has its marker at the right and its text left of it in a right-to-left list", () => {
    const [page] = pagesOf([rtlList(["\u05d0", rtlText("\u05d1\u05d2")])]);
    // 400 less 30 for the marker: the text ends at 370; the marker begins at 380.
    expect(page && lefts(page)).toEqual({ "\u05d0": 380, "\u05d2\u05d1": 350 });
  });

  it("keeps the space below a box that ends it, and none below its last text", () => {
    const box = group([text("b")], {
      spaceAfter: 9,
      decoration: { padding: { top: 0, bottom: 0, start: 0, end: 0 }, rules: [] },
    });
    const [page] = pagesOf([ltrList(["-", text("a"), box], ["=", text("c", { spaceAfter: 9 })], ["+", text("d")])]);
    expect(page && tops(page)).toEqual({ "-": 0, a: 0, b: 20, "=": 49, c: 49, "+": 69, d: 69 });
  });

  it("breaks its text in what the marker leaves of the measure", () => {
    const [page] = pagesOf([ltrList(["-", text(`${"a".repeat(37)} b`)])]);
    expect(page && lefts(page)).toEqual({ "-": 10, [`${"a".repeat(37)}`]: 30, b: 30 });
  });

  it("has its marker on the baseline of the first line", () => {
    const [page] = pagesOf([ltrList(["-", text("abc", { leading: 30 })])]);
    const found = page ? tops(page) : {};
    expect(found["-"]).toBe(found.abc);
  });

  it("has its marker at its top where it begins with a rule", () => {
    const [page] = pagesOf([ltrList(["-", rule({ thickness: 5 }), text("abc")])]);
    // A rule is a piece of its own, without a baseline that the marker could share.
    expect(page && tops(page)["-"]).toBe(0);
  });

  it("has its marker on the page of its first line", () => {
    const pages = pagesOf([text("x"), ltrList(["-", lines("a", 3)])], { height: 40 });
    expect(written(pages)).toEqual([
      ["x", "-", "a1"],
      ["a2", "a3"],
    ]);
  });

  it("holds a list inside its text, indented once more", () => {
    const [page] = pagesOf([ltrList(["-", text("abc"), ltrList(["+", text("de")])])]);
    expect(page && lefts(page)).toEqual({ "-": 10, abc: 30, "+": 40, de: 60 });
  });

  it("makes room for the widest marker of its list, so that none runs into the text", () => {
    const [page] = pagesOf([ltrList(["-", text("abc")], ["Art 12", text("de")])]);
    // Sixty points for the wider one, and the gap of ten; both end where the gap begins.
    expect(page && lefts(page)).toEqual({ "-": 50, abc: 70, "Art 12": 0, de: 70 });
  });
});
