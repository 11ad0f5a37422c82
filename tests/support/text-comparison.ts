/** Compares text read back from a file with the text that went in: what may differ, and how much of it is equal. */

import { isBidiControl } from "../../src/unicode/controls.ts";

/**
 * The form in which texts are compared: bidi controls gone, white space and line ends folded to single spaces, and a
 * word divided at a line's end by a hyphen of the engine (U+00AD) whole again.
 */
export function foldText(text: string): string {
  return withoutControls(text)
    .replace(/\u00ad\s*/g, "")
    .replace(/[\s\u200b]+/g, " ")
    .trim();
}

export function withoutControls(text: string): string {
  return Array.from(text)
    .filter((character) => !isBidiControl(character.codePointAt(0) as number))
    .join("");
}

export function withoutSpaces(text: string): string {
  return foldText(text).replaceAll(" ", "");
}

/** How many of the words that went in came out, each counted as often as it stands in the text. */
export interface WordScore {
  readonly found: number;
  readonly total: number;
  /** Words that are missing, in the order of the text. */
  readonly missing: readonly string[];
}

/** Words as they stand on lines: the two parts of a divided word count as two, since not every reader joins them. */
export function scoreWords(source: string, extracted: string): WordScore {
  const available = counts(wordsOnLines(extracted));
  const words = wordsOnLines(source);
  const missing = words.filter((word) => {
    const left = available.get(word) ?? 0;
    available.set(word, left - 1);
    return left <= 0;
  });
  return { found: words.length - missing.length, total: words.length, missing };
}

/** PDFium writes U+FFFE for a hyphen at a line's end. */
function wordsOnLines(text: string): string[] {
  return foldText(text.replace(/[\u00ad\ufffe]/g, " "))
    .split(" ")
    .filter((word) => word !== "");
}

/** Characters without white space and controls, as a multiset: what "none lost, none doubled" means. */
export function characterCounts(text: string): ReadonlyMap<string, number> {
  return counts([...withoutSpaces(text.replace(/\ufffe/g, ""))].sort());
}

function counts(values: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}
