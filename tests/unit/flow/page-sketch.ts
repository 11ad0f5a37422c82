/** Documents in the box font, typeset, and their pages as short lists. Every character is ten points wide, every line 20 high. */

import type { TextBlock } from "../../../src/document/block.ts";
import type { Paragraph } from "../../../src/document/paragraph.ts";
import type { Frame, Page, PagedDocument, StructureNode } from "../../../src/flow/paged-document.ts";
import {
  type BlockChoices,
  type Content,
  type DocumentChoices,
  documentOf,
  ltrParagraph,
  type ParagraphChoices,
  rtlParagraph,
  type TestBlock,
} from "../../support/blocks.ts";
import { boxFontBook } from "../../support/box-font.ts";
import { type Typesetting, typeset } from "../../support/typeset.ts";
import { sketch } from "../line/line-sketch.ts";
import { boxed } from "../text/shaping.ts";

const book = boxFontBook();

export type LineFrame = Extract<Frame, { kind: "line" }>;
export type FillFrame = Extract<Frame, { kind: "fill" }>;
export type LinkFrame = Extract<Frame, { kind: "link" }>;

export function text(content: Content, choices: ParagraphChoices & BlockChoices = {}): TextBlock<Paragraph> {
  return ltrParagraph(content, { ...boxed, ...choices });
}

export function rtlText(content: Content, choices: ParagraphChoices & BlockChoices = {}): TextBlock<Paragraph> {
  return rtlParagraph(content, { ...boxed, ...choices });
}

/** A paragraph of so many lines, `a1`, `a2` … */
export function lines(
  name: string,
  count: number,
  choices: ParagraphChoices & BlockChoices = {},
): TextBlock<Paragraph> {
  return text(Array.from({ length: count }, (_, index) => `${name}${index + 1}`).join("\n"), choices);
}

/** Typesets without margins, so that the body region is the page. */
export function paged(body: readonly TestBlock[], choices: DocumentChoices = {}): Typesetting {
  return typeset(documentOf(body, { margin: 0, ...choices }), book);
}

export function pagesOf(body: readonly TestBlock[], choices: DocumentChoices = {}): readonly Page[] {
  return paged(body, choices).value.pages;
}

export function lineFrames({ frames }: Page): LineFrame[] {
  return frames.filter((frame) => frame.kind === "line");
}

export function fillFrames({ frames }: Page): FillFrame[] {
  return frames.filter((frame) => frame.kind === "fill");
}

export function linkFrames({ frames }: Page): LinkFrame[] {
  return frames.filter((frame) => frame.kind === "link");
}

/** What is written on each page, line by line. */
export function written(pages: readonly Page[]): string[][] {
  return pages.map((page) => lineFrames(page).map(({ line }) => sketch(line)));
}

/** The tops of the lines of a page, by their text. A line's top is 13 points above its baseline. */
export function tops(page: Page): Record<string, number> {
  return Object.fromEntries(lineFrames(page).map(({ line, baseline }) => [sketch(line), baseline - 13]));
}

/** The left edges of the lines of a page, by their text. */
export function lefts(page: Page): Record<string, number> {
  return Object.fromEntries(lineFrames(page).map(({ line, x }) => [sketch(line), x]));
}

/** The structure as `Document(P Sect(H1 P))`. */
export function outlineOf({ structure }: PagedDocument): string {
  const show = ({ role, children }: StructureNode): string =>
    children.length > 0 ? `${role}(${children.map(show).join(" ")})` : role;
  return show(structure);
}
