/** `PlacedGlyph`: a glyph of a line where its ink falls, in points, for rules that measure. */

import type { GlyphBounds } from "../../font/face.ts";
import { glyphBoxes } from "../../font/ink/glyph-boxes.ts";
import type { Line, LineRun } from "../../line/line.ts";

export interface PlacedGlyph {
  readonly run: LineRun;
  readonly id: number;
  /** Code unit at which the glyph's cluster begins in the paragraph's text. */
  readonly cluster: number;
  /** The glyph's origin in points: x from the line's left edge, y upwards from the baseline. */
  readonly x: number;
  readonly y: number;
  /** Points for a font unit. */
  readonly scale: number;
  /** Font units. */
  readonly advance: number;
  /** Points in the same system as the origin; without extent for a blank glyph. */
  readonly ink: GlyphBounds;
}

/** The glyphs of a line's runs that pass, in visual order. A hyphen of the engine is no glyph of the text. */
export function placedGlyphs(line: Line, passes: (run: LineRun) => boolean): readonly PlacedGlyph[] {
  const placed: PlacedGlyph[] = [];
  for (const run of line.runs) {
    if (run.hyphen || !passes(run)) continue;
    const { face, size, baselineShift, run: shaped } = run.item;
    const scale = size / face.metrics.unitsPerEm;
    const boxes = glyphBoxes(face);
    let pen = run.x;
    for (let glyph = run.glyphStart; glyph < run.glyphEnd; glyph++) {
      const id = shaped.ids[glyph] as number;
      const advance = shaped.advances[glyph] as number;
      const x = pen + (shaped.xOffsets[glyph] as number) * scale;
      const y = baselineShift + (shaped.yOffsets[glyph] as number) * scale;
      const box = boxes.at(id);
      const edge = (side: number) => (boxes.values[box + side] as number) * scale;
      placed.push({
        run,
        id,
        cluster: shaped.clusters[glyph] as number,
        x,
        y,
        scale,
        advance,
        ink: { xMin: x + edge(0), yMin: y + edge(1), xMax: x + edge(2), yMax: y + edge(3) },
      });
      pen += advance * scale + (run.adjustments?.[glyph - run.glyphStart] ?? 0);
    }
  }
  return placed;
}

export function hasInk({ ink }: PlacedGlyph): boolean {
  return ink.xMax > ink.xMin && ink.yMax > ink.yMin;
}

/** The smallest box around the ink of some glyphs; `undefined` when none has ink. */
export function inkAround(glyphs: readonly PlacedGlyph[]): GlyphBounds | undefined {
  let around: GlyphBounds | undefined;
  for (const glyph of glyphs) {
    if (!hasInk(glyph)) continue;
    const { ink } = glyph;
    around = around
      ? {
          xMin: Math.min(around.xMin, ink.xMin),
          yMin: Math.min(around.yMin, ink.yMin),
          xMax: Math.max(around.xMax, ink.xMax),
          yMax: Math.max(around.yMax, ink.yMax),
        }
      : ink;
  }
  return around;
}
