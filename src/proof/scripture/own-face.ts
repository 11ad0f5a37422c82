/** A quotation is set in the first declared family of its script throughout, in the weight and slant asked for. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { TextStyle } from "../../document/style.ts";
import type { FaceStyle } from "../../font/face.ts";
import type { LineRun } from "../../line/line.ts";
import { slantAndWeight, type WantedFace } from "../../text/wanted-face.ts";
import { isGraphemeBoundary } from "../../unicode/grapheme.ts";
import { originAt, type Quotation, runsIn, spanAt } from "./quotation.ts";
import { isWhiteSpace, named, quoted, wordAround } from "./scripture-words.ts";

export function proofOwnFace(quotation: Quotation, log: DiagnosticLog): void {
  const { text } = quotation.paragraph.paragraph;
  for (const line of quotation.lines) {
    for (const run of runsIn(quotation, line)) {
      if (run.hyphen) continue;
      const offset = firstInk(text, Math.max(run.start, quotation.start), Math.min(run.end, quotation.end));
      if (offset === undefined) continue;
      const wanted = declared(spanAt(quotation, offset).style, run.item.script);
      const got = run.item.face.style;
      if (!wanted || (sameFamily(wanted, got) && sameWeight(wanted, got) && wanted.italic === got.italic)) continue;
      const word = wordAround(quotation, offset);
      log.report(
        "scripture-fallback",
        `${characterAt(text, offset, run)} in the word ${quoted(text.slice(word.start, word.end))} of a quotation is set in ${description(got)} instead of ${description(wanted)}`,
        {
          origin: originAt(quotation, offset),
          hint: sameFamily(wanted, got)
            ? "a quotation is not set in a weight or slant that its family lacks: change its style"
            : "declare for the quotation's style, first of all, a family that has every character of it",
        },
      );
    }
  }
}

/** What the style asks for in a script; `undefined` where it says nothing, which is reported elsewhere. */
function declared(style: TextStyle, script: string): WantedFace | undefined {
  const stack = style.fonts.get(script) ?? style.fonts.get("Zyyy");
  return stack && { family: stack.families[0], ...slantAndWeight(stack, style, script) };
}

function sameFamily(wanted: WantedFace, got: FaceStyle): boolean {
  return wanted.family.toLowerCase() === got.family.toLowerCase();
}

/** A matched weight is whichever the family has that suits the Latin. */
function sameWeight(wanted: WantedFace, got: FaceStyle): boolean {
  return wanted.weight === "match" || wanted.weight === got.weight;
}

/** White space has no ink, and takes any face. */
function firstInk(text: string, start: number, end: number): number | undefined {
  for (let offset = start; offset < end; offset++) if (!isWhiteSpace(text.charCodeAt(offset))) return offset;
  return undefined;
}

/** The character that an item begins with is the one its face was chosen for: a letter with its marks. */
function characterAt(text: string, offset: number, { end }: LineRun): string {
  let to = offset + 1;
  while (to < end && !isGraphemeBoundary(text, to)) to++;
  const grapheme = text.slice(offset, to);
  return `${quoted(grapheme)} (${Array.from(grapheme, (character) => named(character.codePointAt(0) as number)).join(" ")})`;
}

function description({ family, weight, italic }: WantedFace): string {
  return `${family}${weight === 400 || weight === "match" ? "" : ` ${weight}`}${italic ? " italic" : ""}`;
}
