/** The words of a quotation and how messages name them and their characters. */

import { isBidiControl } from "../../unicode/controls.ts";
import { isSeparator } from "../../unicode/general-category.ts";
import type { Quotation } from "./quotation.ts";

/** Half-open range of code units in the paragraph's text; white space and directional controls part words. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

export function wordsOf({ paragraph, start, end }: Quotation): readonly Word[] {
  const { text } = paragraph.paragraph;
  const words: Word[] = [];
  for (let at = start; at < end; ) {
    let to = at;
    while (to < end && !partsWords(text.charCodeAt(to))) to++;
    if (to > at) words.push({ start: at, end: to });
    at = to + 1;
  }
  return words;
}

/** The word that an offset stands in, or an empty one at white space. */
export function wordAround({ paragraph, start, end }: Quotation, offset: number): Word {
  const { text } = paragraph.paragraph;
  let from = Math.min(Math.max(offset, start), end);
  let to = from;
  while (from > start && !partsWords(text.charCodeAt(from - 1))) from--;
  while (to < end && !partsWords(text.charCodeAt(to))) to++;
  return { start: from, end: to };
}

/** White space of any kind: the characters that are in no word and may stand at a line's end. */
export function isWhiteSpace(codeUnit: number): boolean {
  return (codeUnit >= 0x09 && codeUnit <= 0x0d) || codeUnit === 0x85 || isSeparator(codeUnit);
}

function partsWords(codeUnit: number): boolean {
  return isWhiteSpace(codeUnit) || isBidiControl(codeUnit);
}

export function quoted(text: string): string {
  return `«${text}»`;
}

/** "U+064E", with the character where it can be seen by itself. */
export function named(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}
