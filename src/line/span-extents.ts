/** Where on a line the text of a span stands: one extent for each stretch that is contiguous to the eye. */

import type { Span } from "../document/paragraph.ts";
import type { Line } from "./line.ts";

export interface Extent {
  /** Points from the line's left edge. */
  readonly x: number;
  readonly width: number;
}

/** Extents from left to right of the glyphs whose cluster begins in one of `spans`. */
export function spanExtents(line: Line, spans: ReadonlySet<Span>): Extent[] {
  const extents: Extent[] = [];
  for (const run of line.runs) {
    if (run.hyphen || !run.spans.some((span) => spans.has(span))) continue;
    const { clusters, advances } = run.item.run;
    const unit = run.item.size / run.item.face.metrics.unitsPerEm;
    let x = run.x;
    for (let glyph = run.glyphStart; glyph < run.glyphEnd; glyph++) {
      const width = (advances[glyph] as number) * unit + (run.adjustments?.[glyph - run.glyphStart] ?? 0);
      const offset = clusters[glyph] as number;
      if (run.spans.some((span) => spans.has(span) && span.start <= offset && offset < span.end)) {
        const last = extents[extents.length - 1];
        if (last && Math.abs(last.x + last.width - x) < 0.01)
          extents[extents.length - 1] = { x: last.x, width: last.width + width };
        else extents.push({ x, width });
      }
      x += width;
    }
  }
  return extents;
}
