/**
 * Ornate parentheses face what they enclose. U+FD3E is the left one, ﴾, and U+FD3F the right one, ﴿; unlike other brackets
 * they are not mirrored (no Bidi_Mirrored property), so that a quotation in Arabic opens with U+FD3F, at its right side,
 * and one that runs from left to right with U+FD3E. Their General_Category (Ps for U+FD3F) says the same for Arabic.
 */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import { originWithin } from "../../diagnostics/source-position.ts";
import type { ShapedParagraph } from "../../text/shaped-paragraph.ts";
import { named, quoted } from "./scripture-words.ts";

const left = 0xfd3e;
const right = 0xfd3f;

/** In every paragraph: an author may write the brackets in prose, around a quotation of his own. */
export function proofOrnateParentheses({ paragraph, levels }: ShapedParagraph, log: DiagnosticLog): void {
  const { text, spans } = paragraph;
  if (!text.includes("\uFD3E") && !text.includes("\uFD3F")) return;
  let opening: number | undefined;
  for (let offset = 0; offset < text.length; offset++) {
    const bracket = text.charCodeAt(offset);
    if (bracket !== left && bracket !== right) continue;
    if (opening === undefined) {
      opening = offset;
      continue;
    }
    const rtl = (levels[opening] as number) % 2 === 1;
    const written = text.charCodeAt(opening);
    const wanted = rtl ? right : left;
    if (written !== wanted && bracket === wanted) {
      const span = spans.find(({ end }) => end > (opening as number));
      const around = text.slice(opening, offset + 1);
      log.report(
        "ornate-parentheses-swapped",
        `the ornate parentheses around ${quoted(around.length > 40 ? `${around.slice(0, 24)}…${around.slice(-12)}` : around)} turn their backs on it`,
        {
          origin: span && originWithin(span.origin, text.slice(span.start, span.end), opening - span.start),
          hint: `text that runs ${rtl ? "right to left" : "left to right"} opens with ${named(wanted)} and closes with ${named(written)}: they are not mirrored`,
        },
      );
    }
    opening = undefined;
  }
}
