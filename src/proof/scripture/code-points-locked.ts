/**
 * What stands on the pages is what was written: the characters that the glyph clusters stand for, put together over lines
 * in logical order, are the quotation's own, code point for code point. Nothing is normalised on either side. Directional
 * controls are left out of both: they have no glyph and have done their work once the line stands.
 */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import { eachCluster } from "../../line/run-clusters.ts";
import { isBidiControl } from "../../unicode/controls.ts";
import { originAt, type Quotation, runsIn } from "./quotation.ts";
import { isWhiteSpace, named, quoted } from "./scripture-words.ts";

/** A character on the page and where it stands in the paragraph's text. */
interface Standing {
  readonly codePoint: number;
  readonly offset: number;
}

export function proofCodePoints(quotation: Quotation, log: DiagnosticLog): void {
  const written = charactersOf(writtenText(quotation), quotation.start);
  const standing = charactersOnLines(quotation);
  let at = 0;
  while (at < written.length && written[at]?.codePoint === standing[at]?.codePoint) at++;
  const expected = written[at];
  const found = standing[at];
  if (!expected && !found) return;
  const place = expected ?? written[written.length - 1] ?? found;
  const word = wordOf(written, Math.min(at, written.length - 1));
  log.report("scripture-altered", `the quotation was altered at the word ${quoted(word)}: ${change(expected, found)}`, {
    origin: originAt(quotation, place?.offset ?? quotation.start),
    hint: "a fault of the program, not of the text: nothing may be left out of a quotation, added to it or normalised",
  });
}

/** What the author wrote; `verbatim` is kept apart from the text that was composed, so that a change to that is seen. */
function writtenText({ spans, paragraph }: Quotation): string {
  return spans.map(({ verbatim, start, end }) => verbatim ?? paragraph.paragraph.text.slice(start, end)).join("");
}

function charactersOf(text: string, start: number): readonly Standing[] {
  const characters: Standing[] = [];
  let offset = start;
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    if (!isBidiControl(codePoint)) characters.push({ codePoint: settled(codePoint), offset });
    offset += character.length;
  }
  return characters;
}

function charactersOnLines(quotation: Quotation): readonly Standing[] {
  const { start, end, paragraph } = quotation;
  const { text } = paragraph.paragraph;
  const characters: Standing[] = [];
  for (const line of quotation.lines) {
    let reached = Math.max(line.start, start);
    for (const run of runsIn(quotation, line)) {
      if (run.hyphen) continue;
      const clusters: Standing[][] = [];
      eachCluster(run, text, ({ textStart, characters: own }) => {
        if (textStart >= start && textStart < end) {
          clusters.push(own.map((codePoint) => ({ codePoint: settled(codePoint), offset: textStart })));
        }
      });
      // Visual order, left to right: a right-to-left run has its first cluster last.
      characters.push(...(run.item.level % 2 === 1 ? clusters.reverse() : clusters).flat());
      reached = Math.max(reached, run.end);
    }
    // White space at a line's end has no glyph; nothing else may be without.
    const rest = text.slice(reached, Math.min(line.end, end));
    if (![...rest].every((character) => isGlyphless(character.charCodeAt(0)))) continue;
    characters.push(...charactersOf(rest, reached));
  }
  return characters;
}

function isGlyphless(codeUnit: number): boolean {
  return isWhiteSpace(codeUnit) || isBidiControl(codeUnit);
}

/** A tab is set as a space. */
function settled(codePoint: number): number {
  return codePoint === 0x09 ? 0x20 : codePoint;
}

function wordOf(characters: readonly Standing[], at: number): string {
  const parts = ({ codePoint }: Standing) => isWhiteSpace(codePoint);
  let start = at;
  // A change at white space is shown by the word after it.
  while (start < characters.length - 1 && parts(characters[start] as Standing)) start++;
  let end = start;
  while (start > 0 && !parts(characters[start - 1] as Standing)) start--;
  while (end < characters.length && !parts(characters[end] as Standing)) end++;
  return String.fromCodePoint(...characters.slice(start, end).map(({ codePoint }) => codePoint));
}

function change(expected: Standing | undefined, found: Standing | undefined): string {
  if (!found) return `${named((expected as Standing).codePoint)} and what follows it is not on the page`;
  if (!expected) return `${named(found.codePoint)} was added at its end`;
  return `${named(found.codePoint)} stands where ${named(expected.codePoint)} was written`;
}
