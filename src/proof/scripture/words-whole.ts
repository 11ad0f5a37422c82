/** No word of a quotation is cut: lines end at white space, and no hyphen is added (alreq 4.1; scripture of any script). */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { LineBreakClassName } from "../../unicode/line-break-class.ts";
import { lineBreakClassOf } from "../../unicode/line-break-class.ts";
import { originAt, type Quotation } from "./quotation.ts";
import { quoted, wordAround } from "./scripture-words.ts";

/**
 * Between two of these a break is inside a word. Han, kana and Thai, which are written without spaces, are of other classes
 * (ID, CJ, SA); a dash or a bracket may end a line.
 */
const insideWords: ReadonlySet<LineBreakClassName> = new Set<LineBreakClassName>([
  "AL",
  "HL",
  "CM",
  "NU",
  "ZWJ",
  "WJ",
  "GL",
]);

export function proofWordsWhole(quotation: Quotation, log: DiagnosticLog): void {
  const { start, end, lines, paragraph } = quotation;
  const { text } = paragraph.paragraph;
  for (const line of lines) {
    const cut = line.end;
    const hyphen = line.runs.some((run) => run.hyphen && run.start > start && run.start < end);
    if (!hyphen && (cut <= start || cut >= end || !isInsideWord(text, cut))) continue;
    const word = wordAround(quotation, hyphen ? Math.min(cut, end - 1) : cut);
    const how = hyphen ? "divided with a hyphen" : "broken";
    log.report(
      "scripture-word-broken",
      `the word ${quoted(text.slice(word.start, word.end))} of a quotation is ${how} at a line's end`,
      {
        origin: originAt(quotation, word.start),
        hint: "give the quotation a wider measure or a smaller size; its style must not hyphenate",
      },
    );
  }
}

function isInsideWord(text: string, offset: number): boolean {
  const before = text.codePointAt(offset - 1) as number;
  const isTrail = before >= 0xdc00 && before <= 0xdfff;
  const left = isTrail ? (text.codePointAt(offset - 2) as number) : before;
  return (
    insideWords.has(lineBreakClassOf(left)) && insideWords.has(lineBreakClassOf(text.codePointAt(offset) as number))
  );
}
