/** What a citation of verses says in numbers: "[Al-Zalzalah: 7-8]", «[الزلزلة: ٧-٨]», "99:7–8", "[7: 8, 10]". */

import { toDigits } from "../../locale/digits.ts";

export interface VerseCitation {
  /** The chapter, where it is given as a number. */
  readonly chapter?: number;
  /** Numbers of the verses in the order cited; never empty. */
  readonly verses: readonly number[];
}

/** Longer ranges are no quotation: a page reference, perhaps. */
const mostVerses = 300;

const dashes = /\s*[-\u2010-\u2015\u2212]\s*/;
const commas = /\s*[,;\u060C\u061B]\s*/;

/**
 * Reads what stands after the last colon: numbers and ranges of any digit set, parted by commas. `undefined` for everything
 * else, among it a citation without verses and one that runs from one chapter into another ("2:285-3:1"). A range that runs
 * backwards gives no verses of its own, but both its ends.
 */
export function verseCitation(text: string): VerseCitation | undefined {
  const plain = toDigits(text, "latin").replace(/^[\s[({\uFD3E\uFD3F\p{Cf}]+|[\s\])}\uFD3E\uFD3F.\p{Cf}]+$/gu, "");
  const colon = plain.lastIndexOf(":");
  if (colon === -1) return undefined;
  const source = plain.slice(0, colon).trim();
  if (/\d\s*[-\u2010-\u2015\u2212]\s*\d+$/.test(source)) return undefined;
  const verses: number[] = [];
  for (const part of plain
    .slice(colon + 1)
    .trim()
    .split(commas)) {
    const ends = part.split(dashes);
    if (ends.length > 2 || !ends.every((end) => /^\d{1,4}$/.test(end))) return undefined;
    const first = Number(ends[0]);
    const last = Number(ends.at(-1));
    if (last - first >= mostVerses) return undefined;
    if (last < first) verses.push(first, last);
    for (let verse = first; verse <= last; verse++) verses.push(verse);
  }
  const chapter = /(?:^|\s)(\d{1,4})$/.exec(source)?.[1];
  return { verses, ...(chapter === undefined ? {} : { chapter: Number(chapter) }) };
}
