/** Widths beside a cut inside a word, where the glyphs on both sides may change: "office" loses its ligature as "of-fice". */

import { shapeItem } from "../../text/shape-item.ts";
import type { ShapedItem, ShapedParagraph } from "../../text/shaped-paragraph.ts";
import { isSafeCut } from "../cut.ts";
import { firstEndingAfter } from "../first-ending-after.ts";
import type { ParagraphMeasure } from "../paragraph-measure.ts";

export interface CutWidths {
  /** Points from the paragraph's start to the cut, as the line before it is set. */
  readonly widthToEnd: number;
  /** Points from the paragraph's start to the cut, as the line after it is set. */
  readonly widthToStart: number;
}

/** Exact widths where the cut is unsafe (HarfBuzz says so, or it falls inside a cluster), else none: the sums hold. */
export function cutWidths(
  paragraph: ShapedParagraph,
  measure: ParagraphMeasure,
  offset: number,
): CutWidths | undefined {
  const item = paragraph.items[firstEndingAfter(paragraph.items, offset)];
  if (!item || isSafeCut(item, offset)) return undefined;
  const { text, widths } = measure;
  let from = offset;
  while (from > item.start && isWordPart(text, from - 1)) from--;
  let to = offset;
  while (to < item.end && isWordPart(text, to)) to++;
  return {
    widthToEnd: (widths[from] as number) + shapedWidth(paragraph, item, from, offset),
    widthToStart: (widths[to] as number) - shapedWidth(paragraph, item, offset, to),
  };
}

/** Spaces bound what a cut can change in the scripts that are hyphenated. */
function isWordPart(text: string, offset: number): boolean {
  return text.charCodeAt(offset) > 0x20;
}

function shapedWidth({ paragraph }: ShapedParagraph, item: ShapedItem, start: number, end: number): number {
  const { face, size } = item;
  const run = shapeItem(item, paragraph.text, start, end);
  return (run.advances.reduce((sum, advance) => sum + advance, 0) * size) / face.metrics.unitsPerEm;
}
