/** Widths of any stretch of a shaped paragraph in constant time: running sums over its clusters in logical order. */

import type { ShapedParagraph } from "../text/shaped-paragraph.ts";
import { isLineTerminator } from "../unicode/controls.ts";
import { wordSpaces } from "./justification/word-spaces.ts";

export interface ParagraphMeasure {
  readonly text: string;
  /** Points from the paragraph's start to each offset 0…length; inside a cluster, to its end (see `cutWidths`). */
  readonly widths: Float64Array;
  /** The same for justifiable word spaces alone. */
  readonly spaces: Float64Array;
  /** Number of justifiable word spaces before each offset. */
  readonly spaceCounts: Uint32Array;
  /** For each offset, where the text before it ends without white space and controls. */
  contentEnd(from: number, to: number): number;
}

/** White space that is dropped at a line's end (UAX #14 SP and ZW, BK, and the no-break space stays). */
export function isTrailing(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0x09 ||
    isLineTerminator(unit) ||
    unit === 0x200b ||
    (unit >= 0x2000 && unit <= 0x2006) ||
    (unit >= 0x2008 && unit <= 0x200a) ||
    unit === 0x205f ||
    unit === 0x3000 ||
    // bidi controls take no room
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2066 && unit <= 0x2069) ||
    unit === 0x200e ||
    unit === 0x200f ||
    unit === 0x061c
  );
}

export function measureParagraph({ paragraph, items }: ShapedParagraph): ParagraphMeasure {
  const { text } = paragraph;
  const isWordSpace = wordSpaces(paragraph);
  const widths = new Float64Array(text.length + 1);
  const spaces = new Float64Array(text.length + 1);
  const spaceCounts = new Uint32Array(text.length + 1);
  // First each cluster's own advance at the offset after its start …
  for (const { run, face, size } of items) {
    const unit = size / face.metrics.unitsPerEm;
    for (let glyph = 0; glyph < run.length; glyph++) {
      const offset = run.clusters[glyph] as number;
      const advance = (run.advances[glyph] as number) * unit;
      widths[offset + 1] = (widths[offset + 1] as number) + advance;
      if (isWordSpace(offset)) {
        spaces[offset + 1] = (spaces[offset + 1] as number) + advance;
        spaceCounts[offset + 1] = 1;
      }
    }
  }
  // … then their sums.
  for (let offset = 1; offset <= text.length; offset++) {
    widths[offset] = (widths[offset] as number) + (widths[offset - 1] as number);
    spaces[offset] = (spaces[offset] as number) + (spaces[offset - 1] as number);
    spaceCounts[offset] = (spaceCounts[offset] as number) + (spaceCounts[offset - 1] as number);
  }
  return {
    text,
    widths,
    spaces,
    spaceCounts,
    contentEnd(from, to) {
      let end = to;
      while (end > from && isTrailing(text.charCodeAt(end - 1))) end--;
      return end;
    },
  };
}
