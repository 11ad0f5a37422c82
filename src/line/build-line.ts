/** Builds one finished line from a range of a shaped paragraph: cut, reshaped where a cut is unsafe, reordered, justified. */

import type { Span } from "../document/paragraph.ts";
import { alignedOffset } from "../geometry/direction.ts";
import { shapeItem } from "../text/shape-item.ts";
import type { ShapedItem, ShapedParagraph } from "../text/shaped-paragraph.ts";
import { visualOrder } from "../unicode/bidi.ts";
import type { BreakCandidate } from "./break-candidate.ts";
import { firstItemAfter, glyphsBefore, isSafeCut } from "./cut.ts";
import type { Line, LineFit, LineRun } from "./line.ts";
import { wordSpaces } from "./word-spaces.ts";

/** A piece of an item on this line, in logical order, not yet placed. */
interface Piece {
  readonly item: ShapedItem;
  readonly start: number;
  readonly end: number;
  readonly glyphStart: number;
  readonly glyphEnd: number;
  readonly width: number;
  readonly hyphen?: true;
}

export interface LineSpace {
  /** Points from the measure's left edge at which the line's own space begins, and its width. */
  readonly left: number;
  readonly measure: number;
}

/** `isWordSpace` may be given by who builds many lines of one paragraph. */
export function buildLine(
  paragraph: ShapedParagraph,
  start: number,
  ending: BreakCandidate,
  space: LineSpace,
  isWordSpace = wordSpaces(paragraph.paragraph),
): Line {
  const { style } = paragraph.paragraph;
  const pieces = cut(paragraph, start, ending.contentEnd);
  if (ending.kind === "hyphen") addHyphen(pieces, paragraph, ending);
  const natural = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const slack = space.measure - natural;
  const overfullBy = -slack;
  const spaceGlyphs = countSpaces(pieces, isWordSpace);
  const lastLine = ending.kind === "mandatory";
  const justify = spaceGlyphs.count > 0 && (style.align === "justify" ? !lastLine || slack < 0 : false);
  const perSpace = justify ? slack / spaceGlyphs.count : 0;
  const floor = -spaceGlyphs.width * (1 - style.justification.spaceShrink);
  const fits = overfullBy <= 1e-3 || (justify && slack >= floor - 1e-3);
  const adjusted = justify && fits ? perSpace : 0;
  const width = natural + adjusted * spaceGlyphs.count;
  const fit: LineFit = {
    natural,
    spaceFactor: spaceGlyphs.width > 0 ? (spaceGlyphs.width + adjusted * spaceGlyphs.count) / spaceGlyphs.width : 1,
    ending:
      ending.kind === "allowed"
        ? "break"
        : lastLine && ending.offset === paragraph.paragraph.text.length
          ? "end"
          : ending.kind,
    overfull: !fits,
  };
  const direction = paragraph.baseLevel === 1 ? "rtl" : "ltr";
  const align = style.align === "justify" ? "start" : style.align;
  return {
    paragraph,
    start,
    end: ending.offset,
    runs: place(pieces, paragraph, adjusted, isWordSpace),
    x: space.left + alignedOffset(align, direction, space.measure, width),
    width,
    ascent: paragraph.strut.ascent,
    descent: paragraph.strut.descent,
    fit,
  };
}

function cut(paragraph: ShapedParagraph, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  const { items } = paragraph;
  for (let index = firstItemAfter(items, start); index < items.length; index++) {
    const item = items[index] as ShapedItem;
    if (item.start >= end) break;
    const from = Math.max(start, item.start);
    const to = Math.min(end, item.end);
    if (to > from) pieces.push(cutItem(paragraph, item, from, to));
  }
  return pieces;
}

function cutItem(paragraph: ShapedParagraph, item: ShapedItem, start: number, end: number): Piece {
  const rtl = item.level % 2 === 1;
  if (!isSafeCut(item, start) || !isSafeCut(item, end)) {
    // HarfBuzz says the glyphs beside this cut depend on what was cut off: shape the piece by itself.
    const run = shapeItem(item, paragraph.paragraph.text, start, end);
    return piece({ ...item, run }, start, end, 0, run.length);
  }
  const first = glyphsBefore(item.run, rtl ? end : start, rtl);
  const last = glyphsBefore(item.run, rtl ? start : end, rtl);
  return piece(item, start, end, first, last);
}

function piece(item: ShapedItem, start: number, end: number, glyphStart: number, glyphEnd: number): Piece {
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
  pieces.push({ ...piece({ ...item, run }, shownAt, shownAt, 0, run.length), hyphen: true });
}

type IsWordSpace = ReturnType<typeof wordSpaces>;

function countSpaces(pieces: readonly Piece[], isWordSpace: IsWordSpace): { count: number; width: number } {
  let count = 0;
  let width = 0;
  for (const { item, glyphStart, glyphEnd, hyphen } of pieces) {
    if (hyphen) continue;
    for (let glyph = glyphStart; glyph < glyphEnd; glyph++) {
      if (!isWordSpace(item.run.clusters[glyph] as number)) continue;
      count++;
      width += ((item.run.advances[glyph] as number) * item.size) / item.face.metrics.unitsPerEm;
    }
  }
  return { count, width };
}

/** UAX #9 L2 on the pieces; trailing white space is gone, so L1 has nothing left to reset. */
function place(
  pieces: readonly Piece[],
  paragraph: ShapedParagraph,
  perSpace: number,
  isWordSpace: IsWordSpace,
): LineRun[] {
  const { spans } = paragraph.paragraph;
  let x = 0;
  return visualOrder(pieces.map(({ item }) => item.level)).map((index) => {
    const { item, start, end, glyphStart, glyphEnd, width, hyphen } = pieces[index] as Piece;
    let adjustments: Float64Array | undefined;
    let added = 0;
    if (perSpace !== 0 && !hyphen) {
      for (let glyph = glyphStart; glyph < glyphEnd; glyph++) {
        if (!isWordSpace(item.run.clusters[glyph] as number)) continue;
        adjustments ??= new Float64Array(glyphEnd - glyphStart);
        adjustments[glyph - glyphStart] = perSpace;
        added += perSpace;
      }
    }
    const run: LineRun = {
      item,
      glyphStart,
      glyphEnd,
      start,
      end,
      level: item.level,
      x,
      width: width + added,
      // A hyphen has the paint of the letter it follows.
      spans: hyphen ? overlapping(spans, start - 1, start) : overlapping(spans, start, end),
      ...(adjustments ? { adjustments } : {}),
      ...(hyphen ? { hyphen } : {}),
    };
    x += width + added;
    return run;
  });
}

function overlapping(spans: readonly Span[], start: number, end: number): readonly Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let index = low; index < spans.length && (spans[index] as Span).start < end; index++)
    found.push(spans[index] as Span);
  return found;
}
