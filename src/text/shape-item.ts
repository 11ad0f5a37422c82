/** Shapes a stretch of an item: the one place where a paragraph's text meets a face, for whole items and for what a cut leaves. */

import type { GlyphRun } from "../font/glyph-run.ts";
import type { Item } from "./shaped-paragraph.ts";
import { spaceClusters } from "./tracking.ts";

/** Half-open range of code units of `text`, the paragraph's text; glyphs in visual order, font units, tracking included. */
export function shapeItem(item: Item, text: string, start = item.start, end = item.end): GlyphRun {
  const { face, tracking } = item;
  const rtl = item.level % 2 === 1;
  const run = face.shape({
    text,
    start,
    end,
    rtl,
    script: item.script,
    language: item.language,
    features: item.features,
  });
  if (tracking === 0) return run;
  return spaceClusters(run, Math.round(tracking * face.metrics.unitsPerEm), { text, start, end, rtl });
}
