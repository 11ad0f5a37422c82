/** The page labels a reader shows, in the document's digits (ISO 32000-1 12.4.2). */

import type { DigitSet } from "../../../document/paragraph.ts";
import type { Page } from "../../../flow/paged-document.ts";
import { type PdfDictionary, type PdfValue, pdfText } from "../file/pdf-value.ts";

/** First digit of each set. */
const zero: Readonly<Record<DigitSet, number>> = { latin: 0x30, "arabic-indic": 0x660, persian: 0x6f0 };

export function pageLabels(pages: readonly Page[], digits: DigitSet): PdfDictionary {
  if (digits === "latin") {
    // Only Latin decimals can be counted by the reader, and only from a number on.
    const entries: PdfValue[] = [];
    for (const [index, { number }] of pages.entries()) {
      if (number !== (pages[index - 1]?.number ?? Number.NaN) + 1) entries.push(index, { S: "D", St: number });
    }
    return { Nums: entries };
  }
  // Other digits are a prefix with no number after it, one for each page.
  return { Nums: pages.flatMap(({ number }, index): PdfValue[] => [index, { P: pdfText(inDigits(number, digits)) }]) };
}

function inDigits(number: number, digits: DigitSet): string {
  return String(number).replace(/\d/g, (digit) => String.fromCodePoint(zero[digits] + Number(digit)));
}
