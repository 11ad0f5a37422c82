/** `Piece`: the part of a shaped item that stands on one line, cut out and, where the cut is unsafe, shaped again. */

import { shapeItem } from "../text/shape-item.ts";
import type { ShapedItem, ShapedParagraph } from "../text/shaped-paragraph.ts";
import type { BreakCandidate } from "./breaking/break-candidate.ts";
import { glyphsBefore, isSafeCut } from "./cut.ts";
import { firstEndingAfter } from "./first-ending-after.ts";
import type { RunElongation } from "./line.ts";

/** Not yet placed. */
export interface Piece {
  readonly item: ShapedItem;
  /** Half-open range of code units in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** Half-open range of glyphs in `item.run`. */
  readonly glyphStart: number;
  readonly glyphEnd: number;
  /** Natural width in points, elongations included. */
  readonly width: number;
  readonly hyphen?: true;
  readonly elongations?: readonly RunElongation[];
}

/** The pieces of a line from `start` to its ending, in logical order; an added hyphen is the last. */
export function cutPieces(paragraph: ShapedParagraph, start: number, ending: BreakCandidate): Piece[] {
  const pieces: Piece[] = [];
  const { items } = paragraph;
  const end = ending.contentEnd;
  for (let index = firstEndingAfter(items, start); index < items.length; index++) {
    const item = items[index] as ShapedItem;
    if (item.start >= end) break;
    const from = Math.max(start, item.start);
    const to = Math.min(end, item.end);
    if (to > from) pieces.push(cutItem(paragraph, item, from, to));
  }
  if (ending.kind === "hyphen") addHyphen(pieces, paragraph, ending);
  return pieces;
}

function cutItem(paragraph: ShapedParagraph, item: ShapedItem, start: number, end: number): Piece {
  const rtl = item.level % 2 === 1;
  if (!isSafeCut(item, start) || !isSafeCut(item, end)) {
    // HarfBuzz says the glyphs beside this cut depend on what was cut off: shape the piece by itself.
    const run = shapeItem(item, paragraph.paragraph.text, start, end);
    return pieceOf({ ...item, run }, start, end, 0, run.length);
  }
  const first = glyphsBefore(item.run, rtl ? end : start, rtl);
  const last = glyphsBefore(item.run, rtl ? start : end, rtl);
  return pieceOf(item, start, end, first, last);
}

export function pieceOf(item: ShapedItem, start: number, end: number, glyphStart: number, glyphEnd: number): Piece {
  let width = 0;
  for (let glyph = glyphStart; glyph < glyphEnd; glyph++) width += item.run.advances[glyph] as number;
  return { item, start, end, glyphStart, glyphEnd, width: (width * item.size) / item.face.metrics.unitsPerEm };
}

/** A hyphen in the face of the letter it follows; U+2010 where the face has it. */
function addHyphen(pieces: Piece[], paragraph: ShapedParagraph, ending: BreakCandidate): void {
  const last = pieces[pieces.length - 1];
  if (!last) return;
  const { item } = last;
  const text = item.face.covers(0x2010) ? "\u2010" : "-";
  const run = shapeItem(item, text, 0, 1);
  const shownAt = Math.min(ending.contentEnd, paragraph.paragraph.text.length);
  pieces.push({ ...pieceOf({ ...item, run }, shownAt, shownAt, 0, run.length), hyphen: true });
}
