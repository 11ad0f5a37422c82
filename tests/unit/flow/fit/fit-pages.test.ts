/** Shrinking a document to its pages, and texts to their lines. */

import { describe, expect, it } from "vitest";
import type { FitPolicy } from "../../../../src/document/document.ts";
import { typeset } from "../../../../src/engine.ts";
import { documentOf, ltrParagraph, type TestBlock } from "../../../support/blocks.ts";
import { boxFamily, boxFontBook } from "../../../support/box-font.ts";

const fonts = boxFontBook();
const box = { fonts: { Arab: boxFamily, Latn: boxFamily, Zyyy: boxFamily }, size: 8, leading: 10 };
const half: FitPolicy = { pages: 1, size: 0.5, leading: 0.8, space: 0.5 };

/** Paragraphs of one line, 10 points of leading and 10 of space below. */
function paragraphs(count: number): TestBlock[] {
  return Array.from({ length: count }, (_, index) => ltrParagraph(`line${index}`, { ...box, spaceAfter: 10 }));
}

function fitted(body: readonly TestBlock[], fit: FitPolicy, height = 100) {
  const document = { ...documentOf(body, { measure: 200, height: height + 20, margin: 10 }), fit };
  const { value, diagnostics } = typeset(document, fonts);
  const sizes = value.pages.flatMap(({ frames }) =>
    frames.flatMap((frame) => (frame.kind === "line" ? frame.line.runs.map(({ item }) => item.size) : [])),
  );
  const baselines = value.pages.flatMap(({ frames }) =>
    frames.flatMap((frame) => (frame.kind === "line" ? [frame.baseline] : [])),
  );
  return { pages: value.pages.length, size: Math.min(...sizes), baselines, diagnostics };
}

describe("a document with a number of pages", () => {
  it("stays as it is when it fits", () => {
    // 5 lines and 4 spaces between them: 90 of 100 points.
    const { pages, size, diagnostics } = fitted(paragraphs(5), half);
    expect([pages, size, diagnostics]).toEqual([1, 8, []]);
  });

  it("gives up space first", () => {
    // 6 lines and 5 spaces are 110 points; four fifths of the space are enough.
    const { pages, size, baselines, diagnostics } = fitted(paragraphs(6), half);
    expect([pages, size]).toEqual([1, 8]);
    const distance = (baselines[1] as number) - (baselines[0] as number);
    expect(distance).toBeLessThanOrEqual(18);
    expect(distance).toBeGreaterThan(17);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["hint fitted"]);
  });

  it("then leading, then size, no more than it must", () => {
    // 8 lines at half the space: 80 + 35; at eight tenths of the leading 64 + 35 = 99.
    expect(fitted(paragraphs(8), half).size).toBe(8);
    expect(fitted(paragraphs(9), half).size).toBeLessThan(8);
    expect(fitted(paragraphs(9), half).pages).toBe(1);
  });

  it("says by how much it overflows at the limits, and is set as it would be without", () => {
    // 20 lines of 4 points and 19 spaces of 5: 175, of which a page takes 11 lines and 10 spaces, 94 points.
    const { pages, size, diagnostics } = fitted(paragraphs(20), half);
    expect(pages).toBeGreaterThan(1);
    expect(size).toBe(8);
    expect(diagnostics.map(({ code }) => code)).toEqual(["overfull-document"]);
    expect(diagnostics[0]?.message).toMatch(
      /^the text is 7[0-9]\.\d pt too long for one page even when shrunk to the limits \(space 50 %, leading 80 %, size 50 %\)$/,
    );
  });

  it("may have more than one", () => {
    expect(fitted(paragraphs(12), { ...half, pages: 2 }).pages).toBe(2);
  });
});

describe("a text with a number of lines", () => {
  const title = (text: string, fit: { lines: number; size: number }) => {
    const block = ltrParagraph(text, { ...box, size: 20, leading: 24 });
    const { paragraph } = block;
    const body = [{ ...block, paragraph: { ...paragraph, style: { ...paragraph.style, fit } } }];
    const { value, diagnostics } = typeset(documentOf(body, { measure: 200, height: 400, margin: 10 }), fonts);
    const lines = value.pages[0]?.frames.flatMap((frame) => (frame.kind === "line" ? [frame.line] : [])) ?? [];
    return { lines: lines.length, size: lines[0]?.runs[0]?.item.size ?? 0, codes: diagnostics.map(({ code }) => code) };
  };

  it("keeps its size where it fits", () => {
    expect(title("abc", { lines: 1, size: 0.5 })).toEqual({ lines: 1, size: 20, codes: [] });
  });

  it("shrinks as little as it must", () => {
    const { lines, size, codes } = title("abcde fghij klmno", { lines: 1, size: 0.4 });
    expect([lines, codes]).toEqual([1, []]);
    expect(size).toBeLessThan(20);
    expect(size).toBeGreaterThan(8);
  });

  it("keeps its size and says so where the limit is not enough", () => {
    const { lines, size, codes } = title("abcde fghij klmno pqrst uvwxyz", { lines: 1, size: 0.9 });
    expect(lines).toBeGreaterThan(1);
    expect([size, codes]).toEqual([20, ["overfull-block"]]);
  });
});
