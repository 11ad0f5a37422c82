/** The widths that the lines of a poem are set to, and whether two hemistichs of a line stand side by side. */

import type { PoemBlock } from "../../document/block.ts";
import { naturalWidth } from "../../line/break-lines.ts";
import { measureParagraph } from "../../line/paragraph-measure.ts";
import type { ShapedParagraph } from "../../text/shaped-paragraph.ts";

export interface PoemMeasure {
  /** Points that the whole of it takes of the measure. */
  readonly width: number;
  /** Points that a hemistich of two fills. */
  readonly hemistich: number;
  readonly isSideBySide: boolean;
}

/** Lengths differ by this much for no reason but rounding. */
const tolerance = 1e-3;

export function measurePoem(block: PoemBlock<ShapedParagraph>, measure: number): PoemMeasure {
  const paired = block.stanzas.flat().flatMap((line) => (line.length > 1 ? line : []));
  if (paired.length === 0) {
    const lines = block.stanzas.flat(2).map(naturalWidth);
    // Verse that is all of single lines stands as one, as wide as its widest.
    return { width: Math.min(measure, Math.max(0, ...lines)), hemistich: measure, isSideBySide: false };
  }
  const widest = Math.max(0, ...paired.map(naturalWidth));
  const half = (measure - block.gap) / 2;
  const fits = half > 0 && paired.every((hemistich) => leastWidth(hemistich) <= half + tolerance);
  const hemistich = Math.min(widest, fits ? half : measure);
  return { width: measure, hemistich, isSideBySide: fits };
}

/** A hemistich that is wider than a whole measure, and so must be broken, is not stretched to it. */
export function raggedIfBroken(hemistich: ShapedParagraph, measure: number): ShapedParagraph {
  const isStretched = hemistich.paragraph.style.align === "justify";
  if (!isStretched || leastWidth(hemistich) <= measure + tolerance) return hemistich;
  const { justifyLast: _, ...style } = hemistich.paragraph.style;
  return { ...hemistich, paragraph: { ...hemistich.paragraph, style: { ...style, align: "start" } } };
}

/** With word spaces as narrow as the style lets them be. */
function leastWidth(hemistich: ShapedParagraph): number {
  const { spaces, contentEnd, text } = measureParagraph(hemistich);
  const { policy, spaceShrink } = hemistich.paragraph.style.justification;
  const spaceWidth = spaces[contentEnd(0, text.length)] ?? 0;
  return naturalWidth(hemistich) - (policy === "none" ? 0 : spaceWidth * (1 - spaceShrink));
}
