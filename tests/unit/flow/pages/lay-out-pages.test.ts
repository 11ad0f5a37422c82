/** What stands around the body of a page: fixtures, the last page's marginals, running heads, references to pages. */

import { describe, expect, it } from "vitest";
import type { Document, Fixture } from "../../../../src/document/document.ts";
import type { Paragraph } from "../../../../src/document/paragraph.ts";
import { ParagraphBuilder } from "../../../../src/document/paragraph-builder.ts";
import { typeset } from "../../../../src/engine.ts";
import type { Frame, Page } from "../../../../src/flow/paged-document.ts";
import { black } from "../../../../src/geometry/color.ts";
import { documentOf, ltrParagraph, type TestBlock, testOrigin } from "../../../support/blocks.ts";
import { boxFamily, boxFontBook } from "../../../support/box-font.ts";
import { paragraphStyle, textStyle } from "../../../support/styles.ts";

const fonts = boxFontBook();
const family = { Arab: boxFamily, Latn: boxFamily, Zyyy: boxFamily };
const box = { fonts: family, size: 8, leading: 10 };

function lines(word: string, count: number, choices: object = {}): TestBlock {
  const text = Array.from({ length: count }, (_, index) => `${word}${index}`).join("\n");
  return ltrParagraph(text, { ...box, widows: 1, orphans: 1, ...choices });
}

function pagesOf(document: Document): readonly Page[] {
  return typeset(document, fonts).value.pages;
}

function textsOf(frames: readonly Frame[]): string[] {
  return frames.flatMap((frame) => {
    if (frame.kind === "turned") return textsOf(frame.frames);
    if (frame.kind !== "line") return [];
    return [frame.line.paragraph.paragraph.text.slice(frame.line.start, frame.line.end).trim()];
  });
}

/** A paragraph that shows a counter between two words. */
function counting(counter: Parameters<ParagraphBuilder["counter"]>[0]): TestBlock {
  const builder = new ParagraphBuilder();
  const style = textStyle({ fonts: family, size: 8 });
  const properties = { style, language: "en", origin: testOrigin };
  builder.append("see ", properties);
  builder.counter(counter, properties);
  const leaf = builder.finish({
    language: "en",
    direction: "ltr",
    style: paragraphStyle({ leading: 10 }),
    textStyle: style,
    origin: testOrigin,
  });
  return { ...ltrParagraph("x", box), paragraph: leaf } as TestBlock;
}

const margins = { measure: 200, height: 100, margin: 10, headerGap: 0, footerGap: 0 };

describe("fixtures", () => {
  const fixture = (word: string, layer: "under" | "over"): Fixture<Paragraph> => ({
    box: { x: 0, y: 0, width: 50, height: 40 },
    layer,
    background: black,
    align: "top",
    children: [{ ...lines(word, 1), role: "Artifact" }],
  });

  it("are drawn below and above what the page holds, and take no room from it", () => {
    const document = documentOf([lines("a", 2)], {
      ...margins,
      firstPage: { fixtures: [fixture("under", "under"), fixture("over", "over")] },
    });
    const [page] = pagesOf(document);
    expect(textsOf(page?.frames ?? [])).toEqual(["under0", "a0", "a1", "over0"]);
    expect(page?.frames[0]?.kind).toBe("fill");
    const first = page?.frames.find((frame) => frame.kind === "line" && frame.node !== null);
    const bare = pagesOf(documentOf([lines("a", 2)], margins))[0]?.frames[0];
    expect(first?.kind === "line" && first.baseline).toBe(bare?.kind === "line" && bare.baseline);
  });

  it("of later pages stand on each of them", () => {
    const document = documentOf([lines("a", 20)], {
      ...margins,
      laterPages: { fixtures: [fixture("mark", "under")] },
    });
    expect(pagesOf(document).map((page) => textsOf(page.frames)[0])).toEqual(["a0", "mark0", "mark0"]);
  });
});

describe("the last page", () => {
  const footer = (word: string) => [lines(word, 1)];
  const base = documentOf([lines("a", 20)], {
    ...margins,
    firstPage: { footer: footer("go") },
    laterPages: { footer: footer("go") },
  });

  it("has its own footer, and the usual header", () => {
    const document = { ...base, laterPages: { ...base.laterPages, header: footer("head") }, lastPage: { footer: [] } };
    const texts = pagesOf(document).map((page) => textsOf(page.frames));
    expect(texts.map((page) => page.includes("go0"))).toEqual([true, true, false]);
    expect(texts.map((page) => page.includes("head0"))).toEqual([false, true, true]);
  });

  it("lends its footer to a document of one page", () => {
    const document = { ...base, body: [lines("a", 2)], lastPage: { footer: footer("end"), header: footer("head") } };
    expect(pagesOf(document).map((page) => textsOf(page.frames))).toEqual([["a0", "a1", "end0"]]);
  });
});

describe("counters", () => {
  it("in the body name the page on which an anchor stands", () => {
    const target = { ...lines("t", 1), anchor: "target" };
    const document = documentOf(
      [counting({ kind: "page-of", anchor: "target", digits: "arabic-indic" }), lines("a", 20), target],
      margins,
    );
    const paged = typeset(document, fonts).value;
    expect(paged.anchors.get("target")?.page).toBe(3);
    expect(textsOf(paged.pages[0]?.frames ?? [])[0]).toBe("see \u0663");
  });

  it("settle though the number itself moves its target to another page", () => {
    // The reference grows to two digits, which changes nothing here: one more pass and it stands.
    const target = { ...lines("t", 1), anchor: "target" };
    const document = documentOf(
      [counting({ kind: "page-of", anchor: "target", digits: "latin" }), lines("a", 90), target],
      margins,
    );
    const { value, diagnostics } = typeset(document, fonts);
    expect(textsOf(value.pages[0]?.frames ?? [])[0]).toBe(`see ${value.anchors.get("target")?.page}`);
    expect(diagnostics).toEqual([]);
  });

  it("show a question mark for an anchor that is not there", () => {
    const document = documentOf([counting({ kind: "page-of", anchor: "nowhere", digits: "latin" })], margins);
    expect(textsOf(pagesOf(document)[0]?.frames ?? [])).toEqual(["see ?"]);
  });

  it("in a header show the heading in force", () => {
    const heading = (title: string, depth: number) => ({ ...lines(title, 1), outline: { title, depth } }) as TestBlock;
    const header = [counting({ kind: "heading", language: "en", depth: 1 })];
    const document = documentOf(
      [heading("One", 2), lines("a", 16), heading("Two", 2), heading("deeper", 3), lines("b", 14)],
      { ...margins, firstPage: { header }, laterPages: { header } },
    );
    expect(pagesOf(document).map((page) => textsOf(page.frames)[0])).toEqual([
      "see One",
      "see One",
      "see Two",
      "see Two",
      "see Two",
    ]);
  });
});

it("breaks where a block says so", () => {
  const document = documentOf([lines("a", 2), { ...lines("b", 1), pageBreak: true }], margins);
  expect(pagesOf(document).map((page) => textsOf(page.frames))).toEqual([["a0", "a1"], ["b0"]]);
});
