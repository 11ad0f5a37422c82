/** How far the ink of two glyphs runs into each other, measured on their outlines row by row. */

import { filledSpans } from "../../font/ink/filled-spans.ts";
import { flattenPath, type Polygon } from "../../font/ink/flatten-path.ts";
import { perFace } from "../../font/per-face.ts";
import type { PlacedGlyph } from "./placed-glyph.ts";

/** Rows measured across the height that two glyphs share; the finest overlap seen is that height's part. */
const rows = 24;
/** Ems; far below what any printer resolves. */
const flatness = 0.002;

/**
 * Points that the narrower side of the common ink measures; 0 where there is none. Stems that cross give the thickness of
 * the thinner one, marks that touch at an edge next to nothing.
 */
export function inkOverlap(one: PlacedGlyph, other: PlacedGlyph): number {
  const left = Math.max(one.ink.xMin, other.ink.xMin);
  const right = Math.min(one.ink.xMax, other.ink.xMax);
  const bottom = Math.max(one.ink.yMin, other.ink.yMin);
  const top = Math.min(one.ink.yMax, other.ink.yMax);
  if (right <= left || top <= bottom) return 0;
  const step = (top - bottom) / rows;
  let height = 0;
  let width = 0;
  for (let row = 0; row < rows; row++) {
    const y = bottom + (row + 0.5) * step;
    const common = commonWidth(inkAt(one, y), inkAt(other, y));
    if (common > 0) height += step;
    width = Math.max(width, common);
  }
  return Math.min(width, height);
}

/** The spans of a glyph's ink at a height above the line's baseline, in points. */
function inkAt(glyph: PlacedGlyph, y: number): readonly number[] {
  const { x, y: baseline, scale } = glyph;
  return filledSpans(outlineOf(glyph), "horizontal", (y - baseline) / scale).map((at) => x + at * scale);
}

/** Bounded by the number of glyphs in a face; live as long as the face does. */
const outlinesOf = perFace(() => new Map<number, readonly Polygon[]>());

function outlineOf({ run, id }: PlacedGlyph): readonly Polygon[] {
  const { face } = run.item;
  const glyphs = outlinesOf(face);
  let outline = glyphs.get(id);
  if (!outline) {
    outline = flattenPath(face.pathOf(id), flatness * face.metrics.unitsPerEm);
    glyphs.set(id, outline);
  }
  return outline;
}

/** The widest stretch that is in both lists of spans. */
function commonWidth(one: readonly number[], other: readonly number[]): number {
  let widest = 0;
  for (let a = 0; a + 1 < one.length; a += 2) {
    for (let b = 0; b + 1 < other.length; b += 2) {
      const start = Math.max(one[a] as number, other[b] as number);
      const end = Math.min(one[a + 1] as number, other[b + 1] as number);
      widest = Math.max(widest, end - start);
    }
  }
  return widest;
}
