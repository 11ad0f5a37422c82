/**
 * Where the ink of a line stands, measured from its glyphs and not from the metrics of its faces: a font's ascent says
 * nothing about a stack of vowel marks.
 */

import type { Face } from "../../font/face.ts";
import { glyphBoxes } from "../../font/ink/glyph-boxes.ts";
import type { Line, LineRun } from "../line.ts";

/** Points from the baseline to the highest and to the lowest ink; minus infinity both for a line without ink. */
export interface InkExtent {
  readonly above: number;
  readonly below: number;
}

/** One glyph's ink on a line. Points; x from the line's left edge, y from its baseline, upwards. */
export interface GlyphInk {
  readonly face: Face;
  readonly glyph: number;
  /** Points in a font unit. */
  readonly unit: number;
  /** Where the glyph's origin stands. */
  readonly x: number;
  readonly y: number;
  /** The box around its ink. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Code unit in the paragraph's text. */
  readonly offset: number;
}

/** A line is asked about once for each of its neighbours. */
const extents = new WeakMap<Line, InkExtent>();

export function inkExtent(line: Line): InkExtent {
  let extent = extents.get(line);
  if (!extent) {
    extent = measureExtent(line);
    extents.set(line, extent);
  }
  return extent;
}

/** Looks at boxes of glyphs only: this is done for every line there is. */
function measureExtent({ runs }: Line): InkExtent {
  let above = Number.NEGATIVE_INFINITY;
  let below = Number.NEGATIVE_INFINITY;
  for (const { item, glyphStart, glyphEnd } of runs) {
    const { ids, yOffsets } = item.run;
    const boxes = glyphBoxes(item.face);
    let highest = Number.NEGATIVE_INFINITY;
    let lowest = Number.POSITIVE_INFINITY;
    for (let glyph = glyphStart; glyph < glyphEnd; glyph++) {
      const box = boxes.at(ids[glyph] as number);
      const top = boxes.values[box + 3] as number;
      const bottom = boxes.values[box + 1] as number;
      if (top === bottom) continue;
      const raised = yOffsets[glyph] as number;
      if (top + raised > highest) highest = top + raised;
      if (bottom + raised < lowest) lowest = bottom + raised;
    }
    if (highest === Number.NEGATIVE_INFINITY) continue;
    const unit = item.size / item.face.metrics.unitsPerEm;
    above = Math.max(above, highest * unit + item.baselineShift);
    below = Math.max(below, -lowest * unit - item.baselineShift);
  }
  return { above, below };
}

/** The glyphs whose ink reaches more than `height` above the baseline, from left to right. */
export function inkAbove(line: Line, height: number): GlyphInk[] {
  return collect(line, (_, top) => top > height);
}

/** The glyphs whose ink reaches more than `depth` below the baseline, from left to right. */
export function inkBelow(line: Line, depth: number): GlyphInk[] {
  return collect(line, (bottom) => -bottom > depth);
}

function collect(line: Line, wanted: (bottom: number, top: number) => boolean): GlyphInk[] {
  const found: GlyphInk[] = [];
  for (const run of line.runs) collectRun(run, wanted, found);
  return found.sort((one, other) => one.left - other.left);
}

function collectRun(run: LineRun, wanted: (bottom: number, top: number) => boolean, found: GlyphInk[]): void {
  const { item, glyphStart, glyphEnd, adjustments } = run;
  const { ids, advances, xOffsets, yOffsets, clusters } = item.run;
  const { face, size, baselineShift } = item;
  const boxes = glyphBoxes(face);
  const unit = size / face.metrics.unitsPerEm;
  let pen = run.x;
  for (let at = glyphStart; at < glyphEnd; at++) {
    const glyph = ids[at] as number;
    const box = boxes.at(glyph);
    const y = (yOffsets[at] as number) * unit + baselineShift;
    const bottom = y + (boxes.values[box + 1] as number) * unit;
    const top = y + (boxes.values[box + 3] as number) * unit;
    if (top !== bottom && wanted(bottom, top)) {
      const x = pen + (xOffsets[at] as number) * unit;
      const left = x + (boxes.values[box] as number) * unit;
      const right = x + (boxes.values[box + 2] as number) * unit;
      const offset = run.hyphen ? run.start : (clusters[at] as number);
      found.push({ face, glyph, unit, x, y, left, right, top, bottom, offset });
    }
    pen += (advances[at] as number) * unit + (adjustments ? (adjustments[at - glyphStart] as number) : 0);
  }
}
