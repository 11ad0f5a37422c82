/** Elongates joins of a line: chooses the places, and puts the font's own elongations between the letters. */

import type { KashidaLimits } from "../../document/kashida-limits.ts";
import { blankGlyphRun, GlyphFlag, type GlyphRun } from "../../font/glyph-run.ts";
import { contextLength } from "../../font/harfbuzz.ts";
import { shapeItem } from "../../text/shape-item.ts";
import type { ShapedItem } from "../../text/shaped-paragraph.ts";
import { glyphsBefore } from "../cut.ts";
import type { RunElongation } from "../line.ts";
import type { Piece } from "../pieces.ts";
import type { ElongationPlace } from "./elongation-places.ts";

/** What a line may do with its joins. Points, of the Arabic text. */
export interface ElongationUnits {
  readonly em: number;
  /** Advance of one tatweel. */
  readonly tatweel: number;
}

/** A join to elongate by so many tatweels. */
export interface PlannedElongation {
  readonly place: ElongationPlace;
  readonly count: number;
}

/**
 * The best places for `share` points, and how much each takes: whole tatweels, so that word spaces get what is left
 * over, as even as they can be, the better places first. None where each would come out too short.
 */
export function planElongations(
  places: readonly ElongationPlace[],
  share: number,
  words: number,
  { em, tatweel }: ElongationUnits,
  limits: KashidaLimits,
): PlannedElongation[] {
  const fewest = Math.max(1, Math.ceil((limits.shortest * em) / tatweel - 1e-6));
  const most = Math.max(fewest, Math.floor((limits.longest * em) / tatweel + 1e-6));
  const available = Math.floor(share / tatweel + 1e-6);
  const wanted = Math.min(limits.perLine, Math.floor(available / fewest), Math.ceil(available / ((fewest + most) / 2)));
  const chosen: ElongationPlace[] = [];
  while (chosen.length < wanted) {
    const best = bestPlace(places, chosen, words / wanted, limits.apart);
    if (!best) break;
    chosen.push(best);
  }
  return chosen.map((place, index) => {
    const even = Math.floor(available / chosen.length) + (index < available % chosen.length ? 1 : 0);
    return { place, count: Math.min(most, even) };
  });
}

/** Rank first, but a place close to one already taken counts as up to two ranks worse; of equals the one nearest the line's end. */
function bestPlace(
  places: readonly ElongationPlace[],
  chosen: readonly ElongationPlace[],
  ideal: number,
  apart: number,
): ElongationPlace | undefined {
  let best: ElongationPlace | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const distance = chosen.reduce((least, { word }) => Math.min(least, Math.abs(word - place.word)), ideal);
    if (chosen.length > 0 && chosen.some(({ word }) => Math.abs(word - place.word) < apart)) continue;
    const cost = place.rank + 2 * (1 - distance / ideal);
    if (cost > bestCost) continue;
    best = place;
    bestCost = cost;
  }
  return best;
}

/** The pieces with their planned elongations; a join that this line lost when it was cut stays as it is. `text` is the paragraph's. */
export function elongatePieces(pieces: readonly Piece[], plan: readonly PlannedElongation[], text: string): Piece[] {
  return pieces.map((piece) => {
    if (piece.hyphen || piece.item.level % 2 === 0) return piece;
    const own = plan.filter(
      ({ place: { offset } }) => offset > piece.start && offset < piece.end && isSafe(piece, offset),
    );
    return own.length > 0 ? elongatePiece(piece, own, text) : piece;
  });
}

/** A piece that was shaped again may have lost the join. */
function isSafe({ item: { run }, glyphStart, glyphEnd }: Piece, offset: number): boolean {
  const at = glyphsBefore(run, offset, true) - 1;
  if (at < glyphStart || at + 1 >= glyphEnd || run.clusters[at] !== offset) return false;
  return ((run.flags[at] as number) & GlyphFlag.safeToInsertTatweel) !== 0;
}

function elongatePiece(piece: Piece, plan: readonly PlannedElongation[], text: string): Piece {
  const { item, glyphStart, glyphEnd } = piece;
  const builder = new RunBuilder();
  const elongations: RunElongation[] = [];
  let from = glyphStart;
  // Visual order: from left to right the words come last one first.
  for (const planned of [...plan].sort((one, other) => other.place.offset - one.place.offset)) {
    const { offset, rank, start, end } = planned.place;
    const before = Math.max(piece.start, start);
    const after = Math.min(piece.end, end);
    const left = glyphsBefore(item.run, after, true);
    const right = glyphsBefore(item.run, before, true);
    builder.add(item.run, from, left);
    const glyphs = builder.length;
    const word = elongateWord(item, text, before, after, planned);
    builder.add(word.run, 0, word.run.length);
    elongations.push({
      offset,
      rank,
      glyphStart: glyphs + word.glyphStart,
      glyphEnd: glyphs + word.glyphEnd,
      added: pointsOf(word.run, 0, word.run.length, item) - pointsOf(item.run, left, right, item),
    });
    from = right;
  }
  builder.add(item.run, from, glyphEnd);
  const run = builder.finish();
  const width = pointsOf(run, 0, run.length, item);
  return { ...piece, item: { ...item, run }, glyphStart: 0, glyphEnd: run.length, width, elongations };
}

function pointsOf({ advances }: GlyphRun, start: number, end: number, { size, face }: ShapedItem): number {
  let units = 0;
  for (let glyph = start; glyph < end; glyph++) units += advances[glyph] as number;
  return (units * size) / face.metrics.unitsPerEm;
}

/**
 * A word shaped with tatweels in it, in its context: some fonts have elongations of several lengths, slightly curved, or
 * a long alef, in place of flat tatweels in a row. The tatweels belong to the cluster of the letter before the join,
 * whose ink they lengthen, or with a letter that swallowed them to that one; they mean nothing of their own.
 */
function elongateWord(
  item: ShapedItem,
  text: string,
  start: number,
  end: number,
  { place: { offset }, count }: PlannedElongation,
): { readonly run: GlyphRun; readonly glyphStart: number; readonly glyphEnd: number } {
  const from = Math.max(0, start - contextLength);
  const longer = `${text.slice(from, offset)}${"\u0640".repeat(count)}${text.slice(offset, end + contextLength)}`;
  const run = shapeItem(item, longer, start - from, end - from + count);
  const join = offset - from;
  const isElongation = (glyph: number) => {
    const cluster = run.clusters[glyph] as number;
    return cluster >= join && cluster < join + count;
  };
  let glyphStart = 0;
  while (glyphStart < run.length && !isElongation(glyphStart)) glyphStart++;
  let glyphEnd = glyphStart;
  while (glyphEnd < run.length && isElongation(glyphEnd)) glyphEnd++;
  const swallowed = !run.clusters.includes(join + count);
  const owner = swallowed ? offset : (run.clusters[glyphEnd] ?? join - 1) + from;
  const clusters = run.clusters.map((cluster) =>
    cluster < join ? cluster + from : cluster < join + count ? owner : cluster + from - count,
  );
  return { run: { ...run, clusters }, glyphStart, glyphEnd };
}

/** Puts stretches of glyphs one after the other. */
class RunBuilder {
  readonly #stretches: { readonly run: GlyphRun; readonly start: number; readonly end: number }[] = [];
  length = 0;

  add(run: GlyphRun, start: number, end: number): void {
    this.#stretches.push({ run, start, end });
    this.length += end - start;
  }

  finish(): GlyphRun {
    const whole = blankGlyphRun(this.length);
    let at = 0;
    for (const { run, start, end } of this.#stretches) {
      // Stretches are words: to make views of six arrays for each costs more than to copy them glyph by glyph.
      for (let glyph = start; glyph < end; glyph++, at++) {
        whole.ids[at] = run.ids[glyph] as number;
        whole.clusters[at] = run.clusters[glyph] as number;
        whole.advances[at] = run.advances[glyph] as number;
        whole.xOffsets[at] = run.xOffsets[glyph] as number;
        whole.yOffsets[at] = run.yOffsets[glyph] as number;
        whole.flags[at] = run.flags[glyph] as number;
      }
    }
    return whole;
  }
}
