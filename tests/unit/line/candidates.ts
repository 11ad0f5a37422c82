/** Break candidates of a paragraph given as widths, for tests of the breakers alone. */

import type { BreakCandidate } from "../../../src/line/breaking/break-candidate.ts";

/** Between words. */
export const spaceWidth = 10;

/** One word: its width, or its width and how the line may end after it, if otherwise than at a space. */
export type Word =
  | number
  | { readonly width: number; readonly ending?: "hyphen" | "newline"; readonly elongatable?: true };

/** Candidates after each word, the last one the paragraph's end; offsets count words. */
export function candidatesOf(words: readonly Word[], hyphenWidth = 5): BreakCandidate[] {
  let width = 0;
  let spaces = 0;
  let elongatable = 0;
  return words.map((word, index): BreakCandidate => {
    const { width: own, ending = "space" } = typeof word === "number" ? { width: word } : word;
    const last = index === words.length - 1;
    const end = {
      contentEnd: index + 1,
      widthToEnd: width + own,
      spacesToEnd: spaces,
      wordsToEnd: spaces / spaceWidth,
    };
    const spaced = ending === "space" && !last;
    width += own + (spaced ? spaceWidth : 0);
    if (typeof word === "object" && word.elongatable) elongatable++;
    spaces += spaced ? spaceWidth : 0;
    return {
      offset: index + 1,
      ...end,
      widthToStart: width,
      spacesToStart: spaces,
      wordsToStart: spaces / spaceWidth,
      elongatable,
      discouraged: false,
      hangEnd: 0,
      hangStart: 0,
      hyphenWidth: ending === "hyphen" ? hyphenWidth : 0,
      kind: last || ending === "newline" ? "mandatory" : ending === "hyphen" ? "hyphen" : "allowed",
    };
  });
}

/** The widths of the words on each line. */
export function linesOf(words: readonly Word[], chosen: readonly BreakCandidate[] | undefined): number[][] | undefined {
  let start = 0;
  return chosen?.map(({ offset }) => {
    const line = words.slice(start, offset).map((word) => (typeof word === "number" ? word : word.width));
    start = offset;
    return line;
  });
}
