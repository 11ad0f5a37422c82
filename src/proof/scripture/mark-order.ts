/**
 * The order in which marks of different classes are written says nothing (UAX #15), and must not show: both orders of shadda
 * and vowel come out with the same glyphs in the same places (UAX #53). HarfBuzz sees to it where a font lets it.
 */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { GlyphRun } from "../../font/glyph-run.ts";
import { rangesWithin } from "../../line/first-ending-after.ts";
import { shapeItem } from "../../text/shape-item.ts";
import type { Item } from "../../text/shaped-paragraph.ts";
import { originAt, type Quotation, runsIn } from "./quotation.ts";
import { named, quoted, wordsOf } from "./scripture-words.ts";

const stackedMarks = /\p{M}{2,}/gu;

/** Each different word of an item that has two marks on a letter is shaped four times at most, however often it stands. */
export function proofMarkOrder(quotation: Quotation, log: DiagnosticLog): void {
  const { text } = quotation.paragraph.paragraph;
  const words = wordsOf(quotation).filter(({ start, end }) => hasStackedMarks(text.slice(start, end)));
  if (words.length === 0) return;
  const seen = new Set<string>();
  for (const line of quotation.lines) {
    for (const { item, start, end, hyphen } of runsIn(quotation, line)) {
      if (hyphen) continue;
      for (const word of rangesWithin(words, start, end)) {
        const from = Math.max(start, word.start);
        const written = text.slice(from, Math.min(end, word.end));
        const key = `${item.face.id} ${item.size} ${written}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const other = otherOrder(item, written);
        if (other === undefined) continue;
        const at = firstDifference(written, other);
        log.report(
          "scripture-mark-order",
          `the word ${quoted(written)} comes out differently when its marks are written ${marksAt(other, at)} instead of ${marksAt(written, at)}, which is the same text`,
          {
            origin: originAt(quotation, from),
            hint: `set the quotation in another family than ${item.face.style.family}, whose marks depend on their order`,
          },
        );
      }
    }
  }
}

/** A letter that Unicode also has with its mark in one, such as alef with hamza, counts as both. */
function hasStackedMarks(word: string): boolean {
  return word.normalize("NFD").search(stackedMarks) !== -1;
}

/** A canonically equivalent spelling that the face sets differently; `undefined` when there is none. */
function otherOrder(item: Item, word: string): string | undefined {
  const reversed = word.normalize("NFD").replace(stackedMarks, (marks) => lastFirst([...marks]).join(""));
  const spellings = new Set([reversed, word.normalize("NFD"), word.normalize("NFC")]);
  spellings.delete(word);
  if (spellings.size === 0) return undefined;
  const own = shapeItem(item, word, 0, word.length);
  for (const spelling of spellings) {
    if (!sameGlyphs(own, shapeItem(item, spelling, 0, spelling.length))) return spelling;
  }
  return undefined;
}

/** The opposite of canonical order, as far from it as equivalence allows: marks of one class keep their order. */
function lastFirst(marks: readonly string[]): readonly string[] {
  const ordered: string[] = [];
  for (const mark of marks) {
    let at = ordered.length;
    while (at > 0 && mayChangePlaces(ordered[at - 1] as string, mark)) at--;
    ordered.splice(at, 0, mark);
  }
  return ordered;
}

function mayChangePlaces(one: string, other: string): boolean {
  return (one + other).normalize("NFD") === (other + one).normalize("NFD") && one !== other;
}

function sameGlyphs(one: GlyphRun, other: GlyphRun): boolean {
  const lists = (run: GlyphRun) => [run.ids, run.advances, run.xOffsets, run.yOffsets];
  const others = lists(other);
  return (
    one.length === other.length &&
    lists(one).every((list, index) => list.every((value, glyph) => value === others[index]?.[glyph]))
  );
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

function marksAt(word: string, offset: number): string {
  const marks = /^\P{M}?\p{M}*/u.exec(word.slice(offset))?.[0] ?? "";
  return Array.from(marks, (mark) => named(mark.codePointAt(0) as number)).join(" ");
}
