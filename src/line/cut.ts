/** Where a cut at an offset falls among an item's glyphs, by bisection: items may be long. */

import { GlyphFlag, type GlyphRun } from "../font/glyph-run.ts";
import type { ShapedItem } from "../text/shaped-paragraph.ts";

/** The number of glyphs that stand left of the cut. Clusters rise in left-to-right runs and fall in right-to-left ones. */
export function glyphsBefore(run: GlyphRun, offset: number, rtl: boolean): number {
  let low = 0;
  let high = run.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cluster = run.clusters[middle] as number;
    if (rtl ? cluster >= offset : cluster < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether both sides of a cut keep their glyphs. At an item's edge they do; inside, the flag of the glyph there tells. */
export function isSafeCut({ run, start, end, level }: ShapedItem, offset: number): boolean {
  if (offset <= start || offset >= end || run.length === 0) return true;
  const rtl = level % 2 === 1;
  const at = rtl ? glyphsBefore(run, offset, true) - 1 : glyphsBefore(run, offset, false);
  // Beyond the last cluster's start the cut is inside that cluster.
  return run.clusters[at] === offset && ((run.flags[at] as number) & GlyphFlag.unsafeToBreak) === 0;
}
