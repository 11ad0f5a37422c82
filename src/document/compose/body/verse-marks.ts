/** The marks between the verses of a quotation: U+06DD, with or without a number, and numbers between brackets. */

import { toDigits } from "../../locale/digits.ts";

export interface VerseMark {
  /** As it is written. */
  readonly text: string;
  /** Code units from the beginning of the quotation. */
  readonly offset: number;
  readonly number?: number;
}

const mark = /\u06DD\s?(\p{Nd}*)|[(\uFD3E\uFD3F]\s*(\p{Nd}{1,3})\s*[)\uFD3E\uFD3F]/gu;

/** In the order of the text; each ends its verse, or begins it, as translations have them. */
export function verseMarks(quotation: string): readonly VerseMark[] {
  return [...quotation.matchAll(mark)].map((match) => {
    const digits = match[1] || match[2];
    return {
      text: match[0],
      offset: match.index,
      ...(digits === undefined ? {} : { number: Number(toDigits(digits, "latin")) }),
    };
  });
}
