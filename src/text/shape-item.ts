/** Shapes a stretch of an item: the one place where a paragraph's text meets a face, for whole items and for what a cut leaves. */

import type { GlyphRun } from "../font/glyph-run.ts";
import type { Item } from "./shaped-paragraph.ts";

/** Half-open range of code units of `text`, the paragraph's text; glyphs in visual order, font units. */
export function shapeItem(item: Item, text: string, start = item.start, end = item.end): GlyphRun {
  return item.face.shape({
    // A tab is set as a space.
    text: text.includes("\t") ? text.replaceAll("\t", " ") : text,
    start,
    end,
    rtl: item.level % 2 === 1,
    script: item.script,
    language: item.language,
    features: item.features,
  });
}
