/** The independent readers of the text layer, each with what it is known to change on its own account. */

import { readWithPdfium } from "../support/pdfium.ts";
import { readWithPdfjs } from "../support/pdfjs.ts";
import { hasPdftotext, readWithPdftotext } from "../support/pdftotext.ts";

export interface Reader {
  readonly name: string;
  /** Missing where the machine does not have it; its tests are then skipped and say so. */
  readonly read: ((pdf: Uint8Array) => Promise<string[]>) | undefined;
  /** Applied to both sides of a comparison, with lines as lines; takes out what the reader changes in any file. */
  readonly leveled: (text: string, page: { readonly bilingual: boolean }) => string;
  /** Whether lines come out whole and in order on every page, so that more than their words can be compared. */
  readonly keepsLines: boolean;
}

export const readers: readonly Reader[] = [
  {
    name: "PDFium",
    read: readWithPdfium,
    leveled: (text) => marksAfterStops(withOneBracket(text.normalize("NFC"))),
    keepsLines: true,
  },
  {
    name: "pdf.js",
    read: readWithPdfjs,
    leveled: (text) => withoutFinalMarks(withoutJoiners(text)),
    keepsLines: true,
  },
  {
    name: "pdftotext",
    read: hasPdftotext ? async (pdf) => readWithPdftotext(pdf) : undefined,
    leveled: (text, { bilingual }) => (bilingual ? lettersAndDigits(text) : withoutPunctuation(text)),
    keepsLines: false,
  },
];

const opening = new Map([..."()[]{}«»<>“”‘’"].map((character, index, all) => [character, all[index & ~1] as string]));

/**
 * PDFium mirrors every bracket and quotation mark of a right-to-left line, whatever the file says: they become opening
 * ones. It writes letters in their parts there (ۂ as ہ and its hamza), and it counts marks among what runs left to
 * right, so that two marks on one letter change places; the spelling is canonically equivalent, hence the normalisation
 * of both sides.
 */
export function withOneBracket(text: string): string {
  return Array.from(text, (character) => opening.get(character) ?? character).join("");
}

/** For the same reason a mark and the stop after it change places: both sides are compared with the stop first. */
function marksAfterStops(text: string): string {
  return text.replace(/(\p{M}+)([.,:;!?…\u060c\u061b\u061f]+)/gu, "$2$1");
}

/**
 * pdf.js does not look at where a mark stands. In a right-to-left line the marks of the last letter come first, and
 * pdf.js takes them for the end of the line before: marks at the edges of lines are left out of the comparison of words.
 * That none is lost on the page is another test's matter.
 */
function withoutFinalMarks(text: string): string {
  return text.replace(/^\p{M}+|\p{M}+$/gmu, "");
}

/** pdf.js leaves invisible format characters out (its `isInvisibleFormatMark`): the non-joiner of Persian and the verse end among them. */
export function withoutJoiners(text: string): string {
  return text.replace(/[\u200C\u200D\u06DD]/g, "");
}

/**
 * In a right-to-left line poppler embeds what is neither letter nor digit from left to right: of a full stop and the
 * space after it, the space comes first.
 */
function withoutPunctuation(text: string): string {
  if (!/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)) return text;
  return text.replace(/[^\p{L}\p{N}\p{M}\p{Cf}\n]+/gu, " ");
}

/**
 * On a page of both scripts, poppler may cut right-to-left lines at their punctuation and write the pieces from left to
 * right, the marks of a line's last letter among them: letters and digits are compared there.
 */
function lettersAndDigits(text: string): string {
  return text.replace(/\p{M}+/gu, "").replace(/[^\p{L}\p{N}\n]+/gu, " ");
}
