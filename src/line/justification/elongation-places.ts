/** Where a paragraph's words may be elongated, at most one place a word in use, best places first. */

import type { Paragraph } from "../../document/paragraph.ts";
import { GlyphFlag } from "../../font/glyph-run.ts";
import type { ShapedItem, ShapedParagraph } from "../../text/shaped-paragraph.ts";
import { joiningTypeOf } from "../../unicode/joining.ts";
import { firstEndingAfter, rangesWithin } from "../first-ending-after.ts";
import { type KashidaRank, kashidaRank } from "./kashida-rank.ts";

/** A join that may be elongated: before the letter at `offset`, logical order. */
export interface ElongationPlace {
  readonly offset: number;
  readonly rank: KashidaRank;
  /** The word, half-open. */
  readonly start: number;
  readonly end: number;
  /** Running number of the word among all words of the paragraph; places of one word share it. */
  readonly word: number;
}

const tatweel = 0x640;

/**
 * Places in logical order; none unless the style's policy elongates. Left alone: words with vowel marks or with a
 * tatweel of the author's, typed fields, names and scripture, code, words whose two letters are painted differently,
 * and every join the font does not declare safe (HB_GLYPH_FLAG_SAFE_TO_INSERT_TATWEEL), as all joins of Nastaliq are.
 */
export function elongationPlaces(paragraph: ShapedParagraph): ElongationPlace[] {
  const { policy, kashida } = paragraph.paragraph.style.justification;
  // In a left-to-right line one Arabic phrase would take up what all its word spaces should.
  if (!policy.startsWith("kashida") || paragraph.baseLevel === 0) return [];
  const { text } = paragraph.paragraph;
  const safe = safeJoins(paragraph);
  if (!safe) return [];
  const places: ElongationPlace[] = [];
  let word = 0;
  for (let start = 0; start < text.length; ) {
    if (!isWordPart(text.charCodeAt(start))) {
      start++;
      continue;
    }
    let end = start;
    let plain = true;
    while (end < text.length && isWordPart(text.charCodeAt(end))) {
      plain &&= isPlainLetter(text.charCodeAt(end));
      end++;
    }
    word++;
    if (plain && end - start >= kashida.shortestWord && isFree(paragraph.paragraph, start, end)) {
      for (let offset = start + 1; offset < end; offset++) {
        if (!safe[offset] || isPaintedApart(paragraph.paragraph, offset)) continue;
        const rank = kashidaRank(text, offset, start, end);
        if (rank !== undefined && rank <= kashida.lowestRank) places.push({ offset, rank, start, end, word });
      }
    }
    start = end;
  }
  return places;
}

/** One for each offset at whose letter the font allows a tatweel before it; `undefined` when there is none. */
function safeJoins({ paragraph, items }: ShapedParagraph): Uint8Array | undefined {
  let safe: Uint8Array | undefined;
  for (const { run, face, level, start } of items) {
    if (level % 2 === 0 || !face.covers(tatweel)) continue;
    for (let glyph = 0; glyph < run.length; glyph++) {
      const cluster = run.clusters[glyph] as number;
      if (((run.flags[glyph] as number) & GlyphFlag.safeToInsertTatweel) === 0 || cluster === start) continue;
      safe ??= new Uint8Array(paragraph.text.length);
      safe[cluster] = 1;
    }
  }
  return safe;
}

/** Letters and marks; joiners and digits part words here. */
function isWordPart(unit: number): boolean {
  return isPlainLetter(unit) || unit === tatweel || joiningTypeOf(unit) === "T";
}

/** A letter that takes part in joining. Hamza, which does not, stands in words too. */
function isPlainLetter(unit: number): boolean {
  if (unit === 0x621) return true;
  const type = joiningTypeOf(unit);
  return type === "D" || type === "R";
}

function isFree({ spans }: Paragraph, start: number, end: number): boolean {
  return rangesWithin(spans, start, end).every(
    ({ field, unbreakable, role }) => field === undefined && !unbreakable && role !== "Code",
  );
}

function isPaintedApart({ spans }: Paragraph, offset: number): boolean {
  const index = firstEndingAfter(spans, offset);
  const span = spans[index];
  return span?.start === offset && spans[index - 1]?.style !== span.style;
}

/** The places inside a line of the text from `start` to `end`, by bisection: a paragraph may have many lines. */
export function placesBetween(
  places: readonly ElongationPlace[],
  start: number,
  end: number,
): readonly ElongationPlace[] {
  return places.slice(firstPlaceFrom(places, start + 1), firstPlaceFrom(places, end));
}

function firstPlaceFrom(places: readonly ElongationPlace[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as ElongationPlace).offset < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The item a place stands in. */
export function itemOfPlace({ items }: ShapedParagraph, { offset }: ElongationPlace): ShapedItem | undefined {
  return items[firstEndingAfter(items, offset)];
}
