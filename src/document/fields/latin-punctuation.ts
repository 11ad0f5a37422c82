/** Latin commas, semicolons, question marks, percent signs and curly quotation marks that stand where the Arabic script has its own (alreq, Punctuation). */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { Origin } from "../../diagnostics/source-position.ts";

export interface LatinMark {
  readonly offset: number;
  readonly mark: keyof typeof marks;
}

const marks = {
  ",": { name: "comma", instead: "«،», U+060C ARABIC COMMA" },
  ";": { name: "semicolon", instead: "«؛», U+061B ARABIC SEMICOLON" },
  "%": { name: "percent sign", instead: "«٪», U+066A ARABIC PERCENT SIGN" },
  "?": { name: "question mark", instead: "«؟», U+061F ARABIC QUESTION MARK" },
  "“": { name: "quotation mark", instead: "« … », or U+201D before and U+201C after, which face each other here" },
} as const;

/**
 * After an Arabic letter or number, and before another or the end of the text. One between the digits of a number, or with
 * a Latin word on either side, is none of the Arabic sentence's for certain, and is left out. A percent sign is meant only
 * beside Arabic-Indic or Persian digits. Straight quotation marks and asterisks are in use in Arabic too; curly ones are
 * not mirrored (Bidi_Mirrored=No), so that U+201C, written first, turns its back to what it opens.
 */
export function latinMarks(text: string): readonly LatinMark[] {
  const found: LatinMark[] = [];
  for (const { 0: mark, index: offset } of text.matchAll(/[,;?%“]/g)) {
    if (mark === "%") {
      if (isArabicDigit(text.charAt(offset - 1)) || isArabicDigit(text.charAt(offset + 1)))
        found.push({ offset, mark });
      continue;
    }
    const before = neighbour(text, offset, -1);
    if (mark === "“") {
      const opens = /[\p{L}\p{N}\p{M}]/u.test(text.charAt(offset + 1));
      if (opens && isLetter(before)) found.push({ offset, mark });
      continue;
    }
    const after = neighbour(text, offset, 1);
    const isArabic = isLetter(before)
      ? !isLatinLetter(after)
      : isDigit(before) && isLetter(after) && text.charAt(offset + 1) !== "\n";
    if (isArabic || (isArabicDigit(before) && isArabicDigit(after) && text.charAt(offset + 1) === " ")) {
      found.push({ offset, mark: mark as LatinMark["mark"] });
    }
  }
  return found;
}

/** Nearest character past spaces, brackets and quotation marks, a few at most; empty at the end of the line. */
function neighbour(text: string, offset: number, step: 1 | -1): string {
  for (let at = offset + step; Math.abs(at - offset) <= 4; at += step) {
    const character = text.charAt(at);
    if (character === "\n") return "";
    if (!skipped.has(character)) return character;
  }
  return "";
}

const skipped = new Set(" \u00A0()[]{}«»‹›“”‘’\"'\uFD3E\uFD3F\u2066\u2067\u2068\u2069!");

const isLetter = (character: string) =>
  /[\u0610-\u061A\u0620-\u065F\u066E-\u06D3\u0750-\u077F\uFDFA\uFDFB]/.test(character);
const isLatinLetter = (character: string) => /[A-Za-z\u00C0-\u024F]/.test(character);
const isArabicDigit = (character: string) => /[\u0660-\u0669\u06F0-\u06F9]/.test(character);
const isDigit = (character: string) => isArabicDigit(character) || /[0-9]/.test(character);

/** One diagnostic each for so many in a paragraph; the last says how many more there are. */
const mostReported = 3;

export function reportLatinMarks(
  found: readonly LatinMark[],
  originOf: (offset: number) => Origin,
  log: DiagnosticLog,
): void {
  for (const [index, { offset, mark }] of found.slice(0, mostReported).entries()) {
    const left = index === mostReported - 1 ? found.length - mostReported : 0;
    const more = left > 0 ? `; ${left} more such ${left === 1 ? "mark" : "marks"} in this paragraph` : "";
    const { name, instead } = marks[mark];
    log.report("latin-punctuation", `a Latin ${name} stands in Arabic text${more}`, {
      origin: originOf(offset),
      hint: `write ${instead}`,
    });
  }
}
