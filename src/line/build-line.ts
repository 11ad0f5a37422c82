/** Builds one finished line from a range of a shaped paragraph: cut, justified, reordered. */

import { alignedOffset } from "../geometry/direction.ts";
import type { ShapedParagraph } from "../text/shaped-paragraph.ts";
import { visualOrder } from "../unicode/bidi.ts";
import type { BreakCandidate } from "./breaking/break-candidate.ts";
import { rangesWithin } from "./first-ending-after.ts";
import { elongatePieces, planElongations } from "./justification/elongate-line.ts";
import { elongationsOf, standBelow } from "./justification/elongation.ts";
import { type ElongationPlace, placesBetween } from "./justification/elongation-places.ts";
import { isJustified, justificationOf, type LineJustification } from "./justification/justification.ts";
import { elongationRoom, shareForJoins } from "./justification/stretch.ts";
import type { Line, LineElongation, LineFit, LineRun } from "./line.ts";
import { cutPieces, type Piece } from "./pieces.ts";

export interface LineSpace {
  /** Points from the measure's left edge at which the line's own space begins, and its width. */
  readonly left: number;
  readonly measure: number;
  /** Points by which the line's first character hangs past the start. */
  readonly hangStart?: number;
}

/** Runs in visual order, and what is left for a reader to know about how they got their width. */
interface Justified {
  readonly runs: readonly LineRun[];
  readonly perSpace: number;
  readonly elongations: readonly LineElongation[];
}

/** `above` is the line before, if there is one; `justification` may be given by who builds many lines of one paragraph. */
export function buildLine(
  paragraph: ShapedParagraph,
  start: number,
  ending: BreakCandidate,
  { left, measure: inner, hangStart = 0 }: LineSpace,
  justification: LineJustification = justificationOf(paragraph),
  above?: Line,
): Line {
  const { style } = paragraph.paragraph;
  const pieces = cutPieces(paragraph, start, ending);
  const natural = widthOf(pieces);
  const hangEnd = Math.min(ending.hangEnd, natural);
  const measure = inner + hangStart + hangEnd;
  const slack = measure - natural;
  const spaces = countSpaces(pieces, justification);
  const lastLine = ending.kind === "mandatory";
  const keepsWidth = lastLine && !style.justifyLast;
  const justify = spaces.count > 0 && isJustified(paragraph) && (!keepsWidth || slack < 0);
  const floor = -spaces.width * justification.stretch.spaceShrink;
  const fits = slack >= -1e-3 || (justify && slack >= floor - 1e-3);
  const direction = paragraph.baseLevel === 1 ? "rtl" : "ltr";
  const lineLeft = left - (direction === "ltr" ? hangStart : hangEnd);
  const { runs, perSpace, elongations }: Justified =
    justify && fits
      ? justifyPieces(
          pieces,
          paragraph,
          { start, end: ending.contentEnd, slack, spaces, left: lineLeft },
          justification,
          above,
        )
      : { runs: place(pieces, paragraph, 0, justification), perSpace: 0, elongations: [] };
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  const fit: LineFit = {
    natural,
    spaceFactor: spaces.width > 0 ? (spaces.width + perSpace * spaces.count) / spaces.width : 1,
    ending:
      ending.kind === "allowed"
        ? "break"
        : lastLine && ending.offset === paragraph.paragraph.text.length
          ? "end"
          : ending.kind,
    overfull: !fits,
    elongations,
    hangStart,
    hangEnd,
  };
  const align = style.align === "justify" ? "start" : style.align;
  return {
    paragraph,
    start,
    end: ending.offset,
    runs,
    x: lineLeft + alignedOffset(align, direction, measure, width),
    width,
    ascent: paragraph.strut.ascent,
    descent: paragraph.strut.descent,
    fit,
  };
}

interface LineToJustify {
  /** Half-open range of code units. */
  readonly start: number;
  readonly end: number;
  readonly slack: number;
  readonly spaces: { readonly count: number; readonly width: number };
  /** Points from the measure's left edge to the line's. */
  readonly left: number;
}

/** Tries no more than this many sets of elongations for one line before word spaces take what is left. */
const mostTries = 6;

/** Word spaces and, where the style lets them, joins take up the slack exactly. */
function justifyPieces(
  pieces: readonly Piece[],
  paragraph: ShapedParagraph,
  { start, end, slack, spaces, left }: LineToJustify,
  justification: LineJustification,
  above: Line | undefined,
): Justified {
  const { stretch, units } = justification;
  const limits = paragraph.paragraph.style.justification.kashida;
  let places = slack > 0 && units ? placesBetween(justification.places, start, end) : [];
  for (let tries = 0; units && tries < mostTries && places.length > 0; tries++) {
    const room = elongationRoom(stretch, countWords(places), spaces.count + 1);
    const share = shareForJoins(slack, spaces.width, room, stretch);
    const plan = planElongations(places, share, spaces.count + 1, units, limits);
    if (plan.length === 0) break;
    const longer = elongatePieces(pieces, plan, paragraph.paragraph.text);
    const added = widthOf(longer) - widthOf(pieces);
    const perSpace = (slack - added) / spaces.count;
    const runs = place(longer, paragraph, perSpace, justification);
    const elongations = elongationsOf(runs);
    // A font's own elongation may be longer than so many tatweels: no limit gives way to it, and word spaces never pay for it.
    const tooLong = elongations.filter((elongation) => elongation.added > limits.longest * units.em + 1e-6);
    const unfit = added > slack ? elongations : [...tooLong, ...standBelow(elongations, left, above, units.em)];
    if (unfit.length === 0) return { runs, perSpace, elongations };
    places = places.filter(({ offset }) => !unfit.some((elongation) => elongation.offset === offset));
  }
  const perSpace = slack / spaces.count;
  return { runs: place(pieces, paragraph, perSpace, justification), perSpace, elongations: [] };
}

function countWords(places: readonly ElongationPlace[]): number {
  return places.reduce((count, { word }, index) => (places[index - 1]?.word === word ? count : count + 1), 0);
}

function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.width, 0);
}

function countSpaces(
  pieces: readonly Piece[],
  { isWordSpace }: LineJustification,
): { readonly count: number; readonly width: number } {
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
  { isWordSpace }: LineJustification,
): LineRun[] {
  const { spans } = paragraph.paragraph;
  let x = 0;
  return orderOf(pieces, paragraph).map((index) => {
    const { item, start, end, glyphStart, glyphEnd, width, hyphen, elongations } = pieces[index] as Piece;
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
      spans: hyphen ? rangesWithin(spans, start - 1, start) : rangesWithin(spans, start, end),
      ...(adjustments ? { adjustments } : {}),
      ...(hyphen ? { hyphen } : {}),
      ...(elongations ? { elongations } : {}),
    };
    x += width + added;
    return run;
  });
}

/**
 * The visual order of pieces. Isolates side by side follow one another in the direction around them: the controls between
 * them belong to no piece, but they part what they stand between (UAX #9 L2, which reorders them with the text).
 */
function orderOf(pieces: readonly Piece[], { paragraph: { text }, levels }: ShapedParagraph): number[] {
  if (pieces.length === 1) return [0];
  const all: { readonly level: number; readonly piece: number }[] = [];
  for (const [index, { item, start }] of pieces.entries()) {
    const before = pieces[index - 1];
    let lowest = Math.min(item.level, before?.item.level ?? 0);
    if (before) {
      for (let offset = before.end; offset < start; offset++) {
        // Embeddings and overrides have no place in the order (X9).
        const unit = text.charCodeAt(offset);
        if (unit < 0x202a || unit > 0x202e) lowest = Math.min(lowest, levels[offset] as number);
      }
      if (lowest < Math.min(item.level, before.item.level)) all.push({ level: lowest, piece: -1 });
    }
    all.push({ level: item.level, piece: index });
  }
  return visualOrder(all.map(({ level }) => level)).flatMap((at) => {
    const piece = (all[at] as (typeof all)[number]).piece;
    return piece < 0 ? [] : [piece];
  });
}
