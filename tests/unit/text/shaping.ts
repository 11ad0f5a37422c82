/** Paragraphs shaped by hand, in the box font (every character one em) or the repository's fonts. */

import { type Diagnostic, DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import type { FontBook } from "../../../src/font/font-book.ts";
import { ParagraphShaper } from "../../../src/text/shape-paragraph.ts";
import type { ShapedItem, ShapedParagraph } from "../../../src/text/shaped-paragraph.ts";
import { type Content, type ParagraphChoices, paragraph } from "../../support/blocks.ts";
import { boxFamily, boxFontBook } from "../../support/box-font.ts";
import { repositoryFonts } from "../../support/fonts.ts";

/** Every script in the box font. */
export const boxFonts = { Arab: boxFamily, Latn: boxFamily, Zyyy: boxFamily } as const;

/** Ten points, so that each character is ten points wide; lines keep 0.6 points of ink clear. */
export const boxed: ParagraphChoices = { fonts: boxFonts, size: 10, leading: 20, inkClearance: 0.06 };

const book = boxFontBook();

export function shapeBoxes(content: Content, choices: ParagraphChoices = {}): ShapedParagraph {
  return shape(content, { ...boxed, ...choices }, book).shaped;
}

export function shape(
  content: Content,
  choices: ParagraphChoices = {},
  fonts: FontBook = repositoryFonts(),
): { readonly shaped: ShapedParagraph; readonly diagnostics: readonly Diagnostic[] } {
  const log = new DiagnosticLog();
  const shaped = new ParagraphShaper(fonts, log).shape(paragraph(content, choices));
  return { shaped, diagnostics: log.entries };
}

/** The text of each item, in logical order. */
export function itemTexts({ items, paragraph: { text } }: ShapedParagraph): string[] {
  return items.map(({ start, end }) => text.slice(start, end));
}

/** Glyph ids of an item in logical order. */
export function logicalGlyphs({ level, run }: ShapedItem): number[] {
  const ids = [...run.ids];
  return level % 2 === 1 ? ids.reverse() : ids;
}
