/** The marks between the verses of a quotation: U+06DD, with or without a number, and numbers between brackets. */

import { toDigits } from "../locale/digits.ts";

export interface VerseMark {
  /** As it is written. */
  readonly text: string;
  /** Code units from the beginning of the quotation. */
  readonly offset: number;
  readonly number?: number;
}

export interface VerseMarks {
  readonly marks: readonly VerseMark[];
  /** Verses that the marks tell apart. */
  readonly verses: number;
}

const mark = /\u06DD\s?(\p{Nd}*)|[(\uFD3E\uFD3F]\s*(\p{Nd}{1,3})\s*[)\uFD3E\uFD3F]/gu;

/**
 * A mark ends its verse. The last verse may go without one: letters after the last mark are one verse more. Marks that
 * begin their verses, as translations have them, are known by the first of them standing before any letter.
 */
export function verseMarks(quotation: string): VerseMarks {
  const marks: VerseMark[] = [...quotation.matchAll(mark)].map((match) => {
    const digits = match[1] || match[2];
    return {
      text: match[0],
      offset: match.index,
      ...(digits === undefined ? {} : { number: Number(toDigits(digits, "latin")) }),
    };
  });
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last) return { marks, verses: 0 };
  const opens = !/\p{L}/u.test(quotation.slice(0, first.offset));
  const open = !opens && /\p{L}/u.test(quotation.slice(last.offset + last.text.length));
  return { marks, verses: marks.length + (open ? 1 : 0) };
}
