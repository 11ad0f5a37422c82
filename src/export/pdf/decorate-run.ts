/** Draws underlines and strike-outs of a run as filled boxes, placed and sized as its face says. */

import type { Face } from "../../font/face.ts";
import type { Line, LineRun } from "../../line/line.ts";
import { spanExtents } from "../../line/span-extents.ts";
import { viewOf } from "./glyph-outlines.ts";
import type { PageContent } from "./page-content.ts";

/** Centre above the baseline and thickness, in font units. */
interface Stroke {
  readonly position: number;
  readonly thickness: number;
}

/** `place` is the line's left edge on the run's baseline, in points, y downwards. */
export function decorateRun(
  content: PageContent,
  line: Line,
  run: LineRun,
  place: { readonly x: number; readonly baseline: number },
): void {
  const { face, size } = run.item;
  const unit = size / face.metrics.unitsPerEm;
  for (const span of run.spans) {
    if (!span.style.underline && !span.style.strike) continue;
    const extents = run.hyphen ? [run] : spanExtents({ ...line, runs: [run] }, new Set([span]));
    for (const { x, width } of extents) {
      const draw = ({ position, thickness }: Stroke) => {
        const y = place.baseline - (position + thickness / 2) * unit;
        content.fillBox({ x: place.x + x, y, width, height: thickness * unit }, span.style.color);
      };
      if (span.style.underline) draw(underlineOf(face));
      if (span.style.strike) draw(strikeOutOf(face));
    }
  }
}

/** OpenType 1.9 post: underlinePosition is the stroke's top in the table, but its centre wherever type is set. */
function underlineOf({ metrics }: Face): Stroke {
  const thickness = metrics.underlineThickness || metrics.unitsPerEm / 20;
  return { position: metrics.underlinePosition || -metrics.unitsPerEm / 10, thickness };
}

/** OpenType 1.9 OS/2: yStrikeoutSize and yStrikeoutPosition, the stroke's top. */
function strikeOutOf(face: Face): Stroke {
  const table = face.table("OS/2");
  const { metrics } = face;
  if (table.length < 30) return { position: metrics.xHeight / 2, thickness: metrics.unitsPerEm / 20 };
  const thickness = viewOf(table).getInt16(26) || metrics.unitsPerEm / 20;
  return { position: viewOf(table).getInt16(28) - thickness / 2, thickness };
}
