/** Elongates joins of a line: chooses the places, and puts tatweel glyphs between the letters without any overlap. */

import type { KashidaLimits } from "../document/kashida-limits.ts";
import { GlyphFlag, type GlyphRun } from "../font/glyph-run.ts";
import type { ShapedItem } from "../text/shaped-paragraph.ts";
import { glyphsBefore } from "./cut.ts";
import type { ElongationPlace } from "./elongation-places.ts";
import type { RunElongation } from "./line.ts";
import type { Piece } from "./pieces.ts";

const tatweel = 0x640;
/** Lengths are multiples of this share of an em, so that lines share the shapes they need; word spaces take what is left over. */
const step = 1 / 40;

/** The best places to spread `share` points over, at most as the limits say; fewer when they would come out too short. */
export function chooseElongations(
  places: readonly ElongationPlace[],
  share: number,
  em: number,
  words: number,
  limits: KashidaLimits,
): ElongationPlace[] {
  const preferred = ((limits.shortest + limits.longest) / 2) * em;
  const most = Math.min(limits.perLine, Math.ceil(share / preferred), Math.floor(share / (limits.shortest * em)));
  const chosen: ElongationPlace[] = [];
  while (chosen.length < most) {
    const best = bestPlace(places, chosen, words / most, limits.apart);
    if (!best) break;
    chosen.push(best);
  }
  return chosen.sort((one, other) => one.offset - other.offset);
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

/** The pieces with `points` of elongation at each place, or as near to it as whole steps and the longest one allow. */
export function elongatePieces(
  pieces: readonly Piece[],
  chosen: readonly ElongationPlace[],
  points: number,
  limits: KashidaLimits,
): Piece[] {
  return pieces.map((piece) => {
    if (piece.hyphen || piece.item.level % 2 === 0) return piece;
    const own = chosen.filter(({ offset }) => offset > piece.start && offset < piece.end && isSafe(piece, offset));
    return own.length > 0 ? elongatePiece(piece, own, points, limits) : piece;
  });
}

/** A piece that was shaped again may have lost the join. */
function isSafe({ item: { run }, glyphStart, glyphEnd }: Piece, offset: number): boolean {
  const at = glyphsBefore(run, offset, true) - 1;
  if (at < glyphStart || at + 1 >= glyphEnd || run.clusters[at] !== offset) return false;
  return ((run.flags[at] as number) & GlyphFlag.safeToInsertTatweel) !== 0;
}

function elongatePiece(piece: Piece, places: readonly ElongationPlace[], points: number, limits: KashidaLimits): Piece {
  const { item, glyphStart, glyphEnd } = piece;
  const { unitsPerEm } = item.face.metrics;
  const glyph = item.face.glyphOf(tatweel);
  const natural = item.face.advanceOf(glyph);
  const quantum = unitsPerEm * step;
  const wanted = Math.min((points / item.size) * unitsPerEm, limits.longest * unitsPerEm);
  const length = Math.round(Math.floor(wanted / quantum + 1e-6) * quantum);
  if (natural <= 0 || length < natural) return piece;
  const count = Math.ceil(length / natural - 1e-9);
  // Visual order: from left to right the joins come last place first.
  const joins = places
    .map((place) => ({ place, at: glyphsBefore(item.run, place.offset, true) }))
    .sort((one, other) => one.at - other.at);
  const builder = new RunBuilder(item.run, glyphEnd - glyphStart + count * joins.length);
  const elongations: RunElongation[] = [];
  let from = glyphStart;
  for (const { place, at } of joins) {
    builder.copy(from, at);
    elongations.push({ ...place, glyphStart: builder.length, glyphEnd: builder.length + count });
    builder.elongate(glyph, item.run.clusters[at] as number, length, natural, count);
    from = at;
  }
  builder.copy(from, glyphEnd);
  const longer: ShapedItem = { ...item, run: builder.run };
  const width = piece.width + (length * joins.length * item.size) / unitsPerEm;
  return { ...piece, item: longer, glyphStart: 0, glyphEnd: builder.length, width, elongations };
}

/** Copies glyphs of a run and puts others between them. */
class RunBuilder {
  readonly run: GlyphRun;
  readonly #source: GlyphRun;
  length = 0;

  constructor(source: GlyphRun, length: number) {
    this.#source = source;
    this.run = {
      length,
      ids: new Uint16Array(length),
      clusters: new Uint32Array(length),
      advances: new Int32Array(length),
      xOffsets: new Int32Array(length),
      yOffsets: new Int32Array(length),
      flags: new Uint8Array(length),
    };
  }

  copy(start: number, end: number): void {
    const { run, length } = this;
    const source = this.#source;
    run.ids.set(source.ids.subarray(start, end), length);
    run.clusters.set(source.clusters.subarray(start, end), length);
    run.advances.set(source.advances.subarray(start, end), length);
    run.xOffsets.set(source.xOffsets.subarray(start, end), length);
    run.yOffsets.set(source.yOffsets.subarray(start, end), length);
    run.flags.set(source.flags.subarray(start, end), length);
    this.length += end - start;
  }

  /**
   * `count` tatweels on exactly `length` units: they overlap each other where they must, never the letters beside them.
   * They belong to the cluster of the letter before the join, whose ink they lengthen, and mean nothing of their own.
   */
  elongate(glyph: number, cluster: number, length: number, natural: number, count: number): void {
    const { run } = this;
    let pen = 0;
    for (let index = 0; index < count; index++) {
      const next = index === count - 1 ? length : Math.round(((index + 1) * (length - natural)) / (count - 1));
      run.ids[this.length] = glyph;
      run.clusters[this.length] = cluster;
      run.advances[this.length] = next - pen;
      pen = next;
      this.length++;
    }
  }
}
