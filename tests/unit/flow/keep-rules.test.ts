/** What stays together when a page ends. Pages hold so many lines of 20 points. */

import { describe, expect, it } from "vitest";
import { documentOf, group, row, space } from "../../support/blocks.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { lines, paged, pagesOf, text, written } from "./page-sketch.ts";

const pageOf = (count: number) => ({ height: count * 20 });

describe("orphans and widows", () => {
  it("leave a page early rather than begin a paragraph with one line at its foot", () => {
    const body = [lines("a", 2), lines("b", 3, { orphans: 2, widows: 1 })];
    expect(written(pagesOf(body, pageOf(3)))).toEqual([
      ["a1", "a2"],
      ["b1", "b2", "b3"],
    ]);
  });

  it("leave a page early rather than end a paragraph with one line on the next", () => {
    const body = [lines("b", 4, { orphans: 1, widows: 2 })];
    expect(written(pagesOf(body, pageOf(3)))).toEqual([
      ["b1", "b2"],
      ["b3", "b4"],
    ]);
  });

  it("let a line stand alone where the style allows one", () => {
    const body = [lines("a", 2), lines("b", 2)];
    expect(written(pagesOf(body, pageOf(3)))).toEqual([["a1", "a2", "b1"], ["b2"]]);
  });

  it("keep a paragraph whole that is too short for both", () => {
    const body = [lines("a", 1), lines("b", 3, { orphans: 2, widows: 2 })];
    expect(written(pagesOf(body, pageOf(3)))).toEqual([["a1"], ["b1", "b2", "b3"]]);
  });

  it("give way where the paragraph alone fills the page", () => {
    const body = [lines("b", 4, { orphans: 4, widows: 4 })];
    expect(written(pagesOf(body, pageOf(3)))).toEqual([["b1", "b2", "b3"], ["b4"]]);
  });
});

describe("a hyphen", () => {
  it("does not end a page: both halves of the word go on", () => {
    const body = [text("aaaa\nbbbb\u00adcccc dddd")];
    expect(written(pagesOf(body, { ...pageOf(2), measure: 60 }))).toEqual([
      ["aaaa"],
      ["bbbb\u00ad\u2010", "cccc"],
      ["dddd"],
    ]);
  });

  it("ends a page where there is no other place", () => {
    const body = [text("bbbb\u00adcccc dddd")];
    expect(written(pagesOf(body, { ...pageOf(1), measure: 60 }))).toEqual([["bbbb\u00ad\u2010"], ["cccc"], ["dddd"]]);
  });
});

describe("keepWithNext", () => {
  it("moves a heading to the page of the text below it", () => {
    const body = [lines("a", 2), text("head", { keepWithNext: true }), lines("b", 2)];
    expect(written(pagesOf(body, pageOf(3)))).toEqual([
      ["a1", "a2"],
      ["head", "b1", "b2"],
    ]);
  });

  it("moves a chain of headings", () => {
    const body = [lines("a", 1), text("h1", { keepWithNext: true }), text("h2", { keepWithNext: true }), lines("b", 1)];
    expect(written(pagesOf(body, pageOf(3)))).toEqual([["a1"], ["h1", "h2", "b1"]]);
  });

  it("brings as many lines along as orphans ask for", () => {
    const body = [lines("a", 1), text("head", { keepWithNext: true }), lines("b", 3, { orphans: 2 })];
    expect(written(pagesOf(body, pageOf(3)))).toEqual([["a1"], ["head", "b1", "b2"], ["b3"]]);
  });

  it("holds for what ends a group", () => {
    const body = [lines("a", 2), group([text("head")], { keepWithNext: true }), lines("b", 2)];
    expect(written(pagesOf(body, pageOf(3)))).toEqual([
      ["a1", "a2"],
      ["head", "b1", "b2"],
    ]);
  });

  it("means nothing at the end of a document", () => {
    expect(written(pagesOf([lines("a", 1, { keepWithNext: true })], pageOf(3)))).toEqual([["a1"]]);
  });
});

describe("keepTogether", () => {
  it("moves a group whole to the next page", () => {
    const body = [lines("a", 2), group([text("b"), text("c")], { keepTogether: true })];
    expect(written(pagesOf(body, pageOf(3)))).toEqual([
      ["a1", "a2"],
      ["b", "c"],
    ]);
  });

  it("moves a paragraph whole to the next page", () => {
    const body = [lines("a", 2), lines("b", 2, { keepTogether: true })];
    expect(written(pagesOf(body, pageOf(3)))).toEqual([
      ["a1", "a2"],
      ["b1", "b2"],
    ]);
  });

  it("splits what is higher than a page after as much as fits, and says nothing since nothing is lost", () => {
    const { value, diagnostics } = paged([lines("b", 4, { keepTogether: true })], pageOf(3));
    expect(written(value.pages)).toEqual([["b1", "b2", "b3"], ["b4"]]);
    expectNoDiagnostics(diagnostics);
  });

  it("allows a break before and after the group", () => {
    const body = [lines("a", 1), group([text("b")], { keepTogether: true }), lines("c", 1)];
    expect(written(pagesOf(body, pageOf(1)))).toEqual([["a1"], ["b"], ["c1"]]);
  });
});

describe("a block higher than the page", () => {
  it("stands alone and is reported with both heights and its place", () => {
    const tall = row([{ children: [lines("t", 4)] }], {
      origin: { file: "release.yaml", line: 9, column: 3, pointer: "/body/2" },
    });
    const { value, diagnostics } = paged([text("a"), tall, text("b")], pageOf(3));
    expect(written(value.pages)).toEqual([["a"], ["t1", "t2", "t3", "t4"], ["b"]]);
    const { message, origin, severity } = expectDiagnostic(diagnostics, "overfull-page");
    expect(message).toContain("80.0 pt high");
    expect(message).toContain("60.0 pt");
    expect(origin).toMatchObject({ line: 9, column: 3 });
    expect(severity).toBe("error");
  });

  it("stands on the second page where only the first is too small for it", () => {
    const tall = row([{ children: [lines("t", 4)] }]);
    const { value, diagnostics } = paged([tall], {
      height: 100,
      headerGap: 0,
      firstPage: { header: [lines("h", 3)] },
    });
    expectNoDiagnostics(diagnostics);
    expect(value.pages).toHaveLength(2);
  });

  it("is reported where it would fit another page, but not the one it stands on", () => {
    const tall = row([{ children: [lines("t", 4)] }]);
    const header = [lines("h", 3)];
    const later = paged([lines("a", 5), tall], { height: 100, headerGap: 0, laterPages: { header } });
    expectDiagnostic(later.diagnostics, "overfull-page", "room for 40.0 pt");
  });

  it("is reported where a header leaves no room at all", () => {
    const header = [space(100)];
    const { diagnostics } = paged([text("a")], {
      ...pageOf(3),
      firstPage: { header },
      laterPages: { header },
    });
    expectDiagnostic(diagnostics, "overfull-page", "room for 0.0 pt");
  });

  it("is not reported where it just fits", () => {
    expectNoDiagnostics(paged([space(60)], pageOf(3)).diagnostics);
  });
});

describe("a document without blocks", () => {
  it("has one page", () => {
    expect(documentOf([]).body).toEqual([]);
    expect(pagesOf([])).toHaveLength(1);
  });
});
