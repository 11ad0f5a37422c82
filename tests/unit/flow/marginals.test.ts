/** Headers and footers: where they stand, what they count, and what they leave to the body. */

import { describe, expect, it } from "vitest";
import type { TestBlock } from "../../support/blocks.ts";
import { expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { lines, outlineOf, paged, pagesOf, rtlText, text, tops, written } from "./page-sketch.ts";

const pageNumber = ["p", { counter: "page" }, "/", { counter: "pages" }] as const;
const running = { header: [text("head")], footer: [text(pageNumber)] };

describe("a header", () => {
  it("stands at the top margin and the body below it, a gap apart", () => {
    const [page] = pagesOf([text("a")], {
      height: 200,
      margin: 30,
      headerGap: 12,
      firstPage: { header: [text("head")] },
    });
    expect(page && tops(page)).toEqual({ head: 30, a: 30 + 20 + 12 });
  });

  it("leaves no gap where there is none", () => {
    const [page] = pagesOf([text("a")], { height: 200, margin: 30, headerGap: 12 });
    expect(page && tops(page)).toEqual({ a: 30 });
  });

  it("may differ between the first page and the later ones", () => {
    const pages = pagesOf([lines("a", 5)], {
      height: 60,
      headerGap: 0,
      firstPage: { header: [lines("big", 2)] },
      laterPages: { header: [text("small")] },
    });
    expect(written(pages)).toEqual([
      ["big1", "big2", "a1"],
      ["small", "a2", "a3"],
      ["small", "a4", "a5"],
    ]);
  });
});

describe("a footer", () => {
  it("ends at the bottom margin", () => {
    const [page] = pagesOf([text("a")], { height: 200, margin: 30, firstPage: { footer: [lines("f", 2)] } });
    expect(page && tops(page)).toEqual({ a: 30, f1: 130, f2: 150 });
  });

  it("takes its room and its gap from the body", () => {
    const choices = {
      height: 60,
      footerGap: 20,
      firstPage: { footer: [text("f")] },
      laterPages: { footer: [text("f")] },
    };
    expect(written(pagesOf([lines("a", 2)], choices))).toEqual([
      ["a1", "f"],
      ["a2", "f"],
    ]);
  });

  it("counts the pages", () => {
    const pages = pagesOf([lines("a", 3)], {
      height: 40,
      footerGap: 0,
      firstPage: running,
      laterPages: running,
      headerGap: 0,
    });
    // A header and a footer leave no room on 40 points; one line stands on each page nevertheless.
    expect(written(pages).map((page) => page[page.length - 1])).toEqual(["p1/3", "p2/3", "p3/3"]);
  });

  it("counts in the digits asked for", () => {
    const footer = [rtlText([{ counter: "page", digits: "arabic-indic" }], { language: "ar" })];
    const pages = pagesOf([lines("a", 2)], { height: 40, footerGap: 0, firstPage: { footer }, laterPages: { footer } });
    expect(written(pages)).toEqual([
      ["a1", "\u0661"],
      ["a2", "\u0662"],
    ]);
  });
});

describe("fixtures", () => {
  const fixture = (child: TestBlock, y: number, layer: "under" | "over" = "under") => ({
    box: { x: 50, y, width: 100, height: 20 },
    layer,
    align: "top" as const,
    children: [child],
  });

  it("take no room from the body, and are painted under and over all else", () => {
    const firstPage = { header: [text("head")], fixtures: [fixture(text("o"), 5, "over"), fixture(text("u"), 7)] };
    const [page] = pagesOf([text("a")], { height: 200, firstPage, headerGap: 0 });
    expect(page && tops(page)).toEqual({ u: 7, head: 0, a: 20, o: 5 });
    expect(written(page ? [page] : [])).toEqual([["u", "head", "a", "o"]]);
  });

  it("show the numbers of their page", () => {
    const numbered = { fixtures: [fixture(text(pageNumber), 0, "over")] };
    const pages = pagesOf([lines("a", 2)], { height: 20, firstPage: numbered, laterPages: numbered });
    expect(written(pages)).toEqual([
      ["a1", "p1/2"],
      ["a2", "p2/2"],
    ]);
  });

  it("of the last page come to those it has anyway", () => {
    const choices = {
      firstPage: { fixtures: [fixture(text("f"), 0, "over")] },
      laterPages: { fixtures: [fixture(text("l"), 0, "over")] },
      lastPage: { fixtures: [fixture(text("z"), 0, "over")] },
    };
    expect(written(pagesOf([lines("a", 2)], { ...choices, height: 20 }))).toEqual([
      ["a1", "f"],
      ["a2", "l", "z"],
    ]);
    expect(written(pagesOf([text("a")], choices))).toEqual([["a", "f", "z"]]);
  });
});

describe("marginals", () => {
  it("that run into each other are an error, though the body has moved on to a page with room", () => {
    const choices = { height: 60, firstPage: { header: [lines("h", 2)], footer: [lines("f", 2)] } };
    const { diagnostics } = paged([text("a")], choices);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["overfull-page", "header and footer run 20.0 pt into each other"],
    ]);
    expectNoDiagnostics(paged([text("a")], { ...choices, height: 80 }).diagnostics);
  });

  it("are read on the first page, before the body and after it", () => {
    const { value, diagnostics } = paged([text("a")], {
      height: 200,
      firstPage: { header: [text("head", { role: "H1" })], footer: [text("foot")] },
    });
    expect(outlineOf(value)).toBe("Document(Div(H1) P Div(P))");
    expectNoDiagnostics(diagnostics);
  });

  it("are artifacts on the pages after it, whatever roles their blocks claim", () => {
    const marginals = { header: [text("head", { role: "H1" })], footer: [text("foot")] };
    const { value } = paged([lines("a", 2)], { height: 60, firstPage: marginals, laterPages: marginals });
    const [, page] = value.pages;
    expect(page?.frames.map(({ node, artifact }) => node?.role ?? artifact)).toEqual(["header", "P", "footer"]);
    expect(outlineOf(value)).toBe("Document(Div(H1) P Div(P))");
  });

  it("never read the number of a page", () => {
    const { value } = paged([text("a")], { height: 200, firstPage: running });
    const [page] = value.pages;
    expect(page?.frames.map(({ node, artifact }) => node?.role ?? artifact)).toEqual(["P", "P", "footer"]);
  });

  it("stand before and after the body in reading order", () => {
    expect(written(pagesOf([text("a")], { height: 200, firstPage: running }))).toEqual([["head", "a", "p1/1"]]);
  });
});
