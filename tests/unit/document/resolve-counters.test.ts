/** Page numbers put into the text of headers and footers. */

import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../../src/document/paragraph.ts";
import { type CounterValues, resolveCounters } from "../../../src/document/resolve-counters.ts";
import { type Content, group, list, ltrParagraph, row, type TestBlock } from "../../support/blocks.ts";

function values(page: number, pages: number): CounterValues {
  return { page, pages, pageOf: () => undefined, heading: () => "" };
}

function resolved(content: Content, page: number, pages: number): Paragraph {
  const [block] = resolveCounters([ltrParagraph(content)], values(page, pages));
  if (block?.kind !== "text") throw new Error("a text stays a text");
  return block.paragraph;
}

/** The text of each span. */
function spanTexts({ text, spans }: Paragraph): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

const pageOfPages = ["page ", { counter: "page" }, " of ", { counter: "pages" }, " (end)"] as const;

describe("resolveCounters", () => {
  it("writes the page's number and the number of pages", () => {
    expect(resolved(pageOfPages, 3, 12).text).toBe("page 3 of 12 (end)");
  });

  it.each([
    ["latin", "10"],
    ["arabic-indic", "\u0661\u0660"],
    ["persian", "\u06f1\u06f0"],
  ] as const)("writes %s digits", (digits, expected) => {
    expect(resolved([{ counter: "page", digits }], 10, 10).text).toBe(expected);
  });

  it("moves the spans with the numbers before them", () => {
    expect(spanTexts(resolved(pageOfPages, 100, 2000))).toEqual(["page ", "100", " of ", "2000", " (end)"]);
  });

  it("keeps the spans where numbers have one digit", () => {
    expect(spanTexts(resolved(pageOfPages, 1, 2))).toEqual(["page ", "1", " of ", "2", " (end)"]);
  });

  it("leaves no counter behind, so that none is resolved twice", () => {
    expect(resolved(pageOfPages, 1, 2).counters).toEqual([]);
  });

  it("does not touch an object replacement character of the author's", () => {
    expect(resolved(["\ufffc ", { counter: "page" }], 7, 7).text).toBe("\ufffc 7");
  });

  it("reaches counters in groups, rows and list items", () => {
    const counter = ltrParagraph([{ counter: "page" }]);
    const texts = (block: TestBlock): string[] => {
      switch (block.kind) {
        case "text":
          return [block.paragraph.text];
        case "group":
          return block.children.flatMap(texts);
        case "row":
          return block.cells.flatMap(({ children }) => children.flatMap(texts));
        case "item":
          return [block.marker.text, ...block.children.flatMap(texts)];
        default:
          return [];
      }
    };
    const nested = [
      group([counter]),
      row([{ children: [counter] }]),
      list([{ marker: [{ counter: "pages" }], children: [counter] }]),
    ];
    expect(resolveCounters(nested, values(4, 9)).flatMap(texts)).toEqual(["4", "4", "9", "4"]);
  });

  it("leaves the blocks it was given as they are", () => {
    const block = ltrParagraph(pageOfPages);
    resolveCounters([block], values(1, 2));
    expect(block.paragraph.text).toContain("\ufffc");
    expect(block.paragraph.counters).toHaveLength(2);
  });
});
