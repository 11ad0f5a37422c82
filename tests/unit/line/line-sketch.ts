/** A finished line as a reader sees it. */

import type { Line } from "../../../src/line/line.ts";

/** The characters of a line's glyphs from left to right; `‐` for a hyphen the engine added. */
export function sketch({ runs, paragraph: { paragraph } }: Line): string {
  let seen = "";
  for (const { item, glyphStart, glyphEnd, hyphen } of runs) {
    if (hyphen) seen += "\u2010";
    else for (let at = glyphStart; at < glyphEnd; at++) seen += paragraph.text.charAt(item.run.clusters[at] as number);
  }
  return seen;
}

/** The left edge of each glyph in points from the line's left edge. */
export function glyphEdges({ runs }: Line): number[] {
  return runs.flatMap(({ item, glyphStart, glyphEnd, adjustments, x }) => {
    let edge = x;
    const edges: number[] = [];
    for (let glyph = glyphStart; glyph < glyphEnd; glyph++) {
      edges.push(edge);
      edge += ((item.run.advances[glyph] as number) * item.size) / item.face.metrics.unitsPerEm;
      edge += adjustments?.[glyph - glyphStart] ?? 0;
    }
    return edges;
  });
}
