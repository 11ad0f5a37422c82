/** Where the elongations of a line stand, to be told and to be kept from standing one below the other. */

import type { Line, LineElongation, LineRun } from "../line.ts";

/** Elongations this close in ems to one of the line above, sideways, look stacked. */
const clearance = 0.3;

/** From left to right. */
export function elongationsOf(runs: readonly LineRun[]): LineElongation[] {
  const found: LineElongation[] = [];
  for (const { item, elongations, glyphStart, glyphEnd, adjustments, x: left } of runs) {
    if (!elongations) continue;
    const unit = item.size / item.face.metrics.unitsPerEm;
    let x = left;
    let next = 0;
    let open: Omit<LineElongation, "width"> | undefined;
    for (let glyph = glyphStart; glyph <= glyphEnd; glyph++) {
      const elongation = elongations[next];
      if (open && glyph === elongation?.glyphEnd) {
        found.push({ ...open, width: x - open.x });
        open = undefined;
        next++;
      }
      if (glyph === elongations[next]?.glyphStart) {
        const { offset, rank, added } = elongations[next] as NonNullable<typeof elongation>;
        open = { offset, rank, added, x };
      }
      if (glyph < glyphEnd) x += (item.run.advances[glyph] as number) * unit + (adjustments?.[glyph - glyphStart] ?? 0);
    }
  }
  return found;
}

/** Those of a line at `left` that stand below an elongation of the line above, if there is one. `em` in points. */
export function standBelow(
  elongations: readonly LineElongation[],
  left: number,
  above: Line | undefined,
  em: number,
): LineElongation[] {
  if (!above) return [];
  return elongations.filter(({ x, width }) =>
    above.fit.elongations.some(
      (other) =>
        left + x < above.x + other.x + other.width + clearance * em &&
        above.x + other.x < left + x + width + clearance * em,
    ),
  );
}
