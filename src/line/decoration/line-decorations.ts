/** Lays out the underlines, overlines and strike-outs of a line: one height for all of a kind, broken where letters cross. */

import type { Span } from "../../document/paragraph.ts";
import { type Paint, paintOf } from "../../document/style.ts";
import { inkIntervals } from "../../font/ink/ink-intervals.ts";
import type { Color } from "../../geometry/color.ts";
import type { Line, LineRun } from "../line.ts";
import { type Extent, spanExtents } from "../span-extents.ts";
import { type DecorationKind, strokeMetrics } from "./decoration-metrics.ts";

/** A piece of a stroke, in points from the line's left edge and from its baseline, y downwards. */
export interface DecorationStroke {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: Color;
}

/** In painting order; strike-outs last. */
const kinds = ["underline", "overline", "strike"] as const;

/** Clear space at both sides of ink that crosses a stroke, and from ink that only comes near, in thicknesses. */
const sideClearance = 1;
const verticalClearance = 0.5;
/** Between two letters, pieces shorter than this many thicknesses are dots of dirt and are left out. */
const shortestPiece = 3;

/** Text of one run and paint. */
interface Decorated {
  readonly run: LineRun;
  readonly color: Color;
  readonly extents: readonly Extent[];
}

/** From left to right within a kind. */
export function lineDecorations(line: Line): DecorationStroke[] {
  const decorated: Partial<Record<DecorationKind, Decorated[]>> = {};
  for (const run of line.runs) {
    for (const span of run.spans) {
      const paint: Paint = paintOf(span.style, run.item.script);
      for (const kind of kinds) {
        if (!paint[kind]) continue;
        decorated[kind] ??= [];
        decorated[kind].push(decorate(line, run, span, kind, paint.color));
      }
    }
  }
  const strokes: DecorationStroke[] = [];
  for (const kind of kinds) if (decorated[kind]) strokes.push(...layOut(line, decorated[kind], kind));
  return strokes;
}

function decorate(line: Line, run: LineRun, span: Span, kind: DecorationKind, color: Color): Decorated {
  const drawn = span.style[kind] ? span : withoutOuterSpaces(span, run, line);
  const extents = run.hyphen ? [run] : spanExtents({ ...line, runs: [{ ...run, spans: [drawn] }] }, new Set([drawn]));
  return { run, color, extents };
}

/** A stroke under the words of one script ends with the words: the space to the next script is no part of either. */
function withoutOuterSpaces(span: Span, run: LineRun, { paragraph: { paragraph } }: Line): Span {
  let start = Math.max(span.start, run.start);
  let end = Math.min(span.end, run.end);
  while (start < end && paragraph.text.charCodeAt(start) === 0x20) start++;
  while (start < end && paragraph.text.charCodeAt(end - 1) === 0x20) end--;
  return { ...span, start, end };
}

function layOut(line: Line, decorated: readonly Decorated[], kind: DecorationKind): DecorationStroke[] {
  const { top, height } = strokeOf(decorated, kind);
  // Strike-outs are meant to cross (CSS Text Decoration 4, 2.10.2).
  const cuts = kind === "strike" ? [] : cutsOf(line, top, height);
  const stretches = touching(decorated.flatMap(({ extents }) => extents));
  const pieces = stretches.flatMap((stretch) => without(stretch, cuts, height * shortestPiece));
  const strokes: DecorationStroke[] = [];
  for (const [color, extents] of byColor(decorated)) {
    for (const extent of touching(extents)) {
      for (const piece of pieces) {
        const x = Math.max(piece.x, extent.x);
        const width = Math.min(piece.x + piece.width, extent.x + extent.width) - x;
        if (width > 1e-6) strokes.push({ x, y: top, width, height, color });
      }
    }
  }
  return strokes.sort((one, other) => one.x - other.x);
}

/** The outermost and thickest that any face of the decorated text asks for: what stands on one baseline has one line. */
function strokeOf(decorated: readonly Decorated[], kind: DecorationKind): { top: number; height: number } {
  let edge = kind === "underline" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  let height = 0;
  for (const { run } of decorated) {
    const { face, size, script, baselineShift } = run.item;
    const unit = size / face.metrics.unitsPerEm;
    const stroke = strokeMetrics(face, script, kind);
    const own = stroke.edge * unit + baselineShift;
    edge = kind === "underline" ? Math.min(edge, own) : Math.max(edge, own);
    height = Math.max(height, stroke.thickness * unit);
  }
  return { top: kind === "underline" ? -edge : -edge - height, height };
}

/** Where the ink of the line, of decorated text or not, comes too near to a stroke: from left to right, apart. */
function cutsOf(line: Line, top: number, height: number): Extent[] {
  const above = -(top - height * verticalClearance);
  const below = -(top + height * (1 + verticalClearance));
  const cuts: Extent[] = [];
  for (const { item, glyphStart, glyphEnd, adjustments, x } of line.runs) {
    const { face, run, size, baselineShift } = item;
    const unit = size / face.metrics.unitsPerEm;
    let pen = x;
    for (let glyph = glyphStart; glyph < glyphEnd; glyph++) {
      const raised = run.yOffsets[glyph] as number;
      const bottom = (below - baselineShift) / unit - raised;
      const ink = inkIntervals(face, run.ids[glyph] as number, bottom, (above - baselineShift) / unit - raised);
      const origin = pen + (run.xOffsets[glyph] as number) * unit;
      for (let at = 0; at < ink.length; at += 2) {
        const left = origin + (ink[at] as number) * unit - height * sideClearance;
        const right = origin + (ink[at + 1] as number) * unit + height * sideClearance;
        cuts.push({ x: left, width: right - left });
      }
      pen += (run.advances[glyph] as number) * unit + (adjustments?.[glyph - glyphStart] ?? 0);
    }
  }
  return touching(cuts);
}

/** What is left of a stretch; what is left between two cuts, or a cut and an edge, only if it can be told from dirt. */
function without(stretch: Extent, cuts: readonly Extent[], shortest: number): Extent[] {
  const end = stretch.x + stretch.width;
  const crossing = cuts.filter(({ x, width }) => x < end && x + width > stretch.x);
  if (crossing.length === 0) return [stretch];
  const pieces: Extent[] = [];
  let x = stretch.x;
  for (const cut of [...crossing, { x: end, width: 0 }]) {
    if (cut.x - x >= shortest) pieces.push({ x, width: cut.x - x });
    x = Math.max(x, cut.x + cut.width);
  }
  return pieces;
}

/** Overlapping and touching extents as one. */
function touching(extents: readonly Extent[]): Extent[] {
  const joined: Extent[] = [];
  for (const { x, width } of [...extents].sort((one, other) => one.x - other.x)) {
    const last = joined[joined.length - 1];
    if (!last || x > last.x + last.width + 0.01) joined.push({ x, width });
    else joined[joined.length - 1] = { x: last.x, width: Math.max(last.width, x + width - last.x) };
  }
  return joined;
}

/** Styles of one sheet share their colours, so that equal colours are almost always one object. */
function byColor(decorated: readonly Decorated[]): Map<Color, Extent[]> {
  const extents = new Map<Color, Extent[]>();
  for (const { color, extents: own } of decorated) {
    const known = extents.get(color);
    if (known) known.push(...own);
    else extents.set(color, [...own]);
  }
  return extents;
}
