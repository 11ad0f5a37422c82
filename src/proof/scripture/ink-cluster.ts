/** `InkCluster`: a letter of a quotation with its marks, as ink on a line. */

import type { Line } from "../../line/line.ts";
import { hasInk, type PlacedGlyph, placedGlyphs } from "./placed-glyph.ts";
import type { Quotation } from "./quotation.ts";

export interface InkCluster {
  /** Half-open range of code units in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** Glyphs that take room: the letter, or the ligature of several. Blank glyphs are left out here and below. */
  readonly bases: readonly PlacedGlyph[];
  /** Glyphs set over or under it, which take none: vowels, and in some faces the dots of the letter. */
  readonly marks: readonly PlacedGlyph[];
}

/** The clusters of the quotation that have ink on the line, from left to right. */
export function inkClusters({ start, end }: Quotation, line: Line): readonly InkCluster[] {
  const glyphs = placedGlyphs(line, (run) => run.start < end && run.end > start);
  const clusters: InkCluster[] = [];
  for (let from = 0; from < glyphs.length; ) {
    const { run, cluster } = glyphs[from] as PlacedGlyph;
    let to = from + 1;
    while (to < glyphs.length && glyphs[to]?.run === run && glyphs[to]?.cluster === cluster) to++;
    const rtl = run.item.level % 2 === 1;
    const next = rtl ? glyphs[from - 1] : glyphs[to];
    const own = glyphs.slice(from, to).filter(hasInk);
    if (own.length > 0 && cluster >= start && cluster < end) {
      clusters.push({
        start: cluster,
        end: next?.run === run ? next.cluster : run.end,
        bases: own.filter(({ advance }) => advance !== 0),
        marks: own.filter(({ advance }) => advance === 0),
      });
    }
    from = to;
  }
  return clusters;
}
