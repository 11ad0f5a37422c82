/** The places a paragraph may be broken at, with everything a line breaker weighs. */

import { BreakKind, type ShapedParagraph } from "../text/shaped-paragraph.ts";
import { cutWidths } from "./cut-widths.ts";
import type { ParagraphMeasure } from "./paragraph-measure.ts";

export interface BreakCandidate {
  /** The next line starts here. */
  readonly offset: number;
  /** The line before it ends here, white space removed. */
  readonly contentEnd: number;
  /** Points and counts from the paragraph's start to `contentEnd`. */
  readonly widthToEnd: number;
  readonly spacesToEnd: number;
  /** Points from the paragraph's start to `offset`. */
  readonly widthToStart: number;
  readonly spacesToStart: number;
  /** Width of the hyphen the break would show, else 0. */
  readonly hyphenWidth: number;
  readonly kind: "allowed" | "hyphen" | "mandatory";
}

/** The candidate at an offset, without what a cut inside a word changes. */
export function candidateAt(
  offset: number,
  kind: BreakCandidate["kind"],
  hyphenWidth: number,
  measure: ParagraphMeasure,
): BreakCandidate {
  const contentEnd = measure.contentEnd(0, offset);
  return {
    offset,
    contentEnd,
    widthToEnd: measure.widths[contentEnd] as number,
    spacesToEnd: measure.spaces[contentEnd] as number,
    widthToStart: measure.widths[offset] as number,
    spacesToStart: measure.spaces[offset] as number,
    hyphenWidth,
    kind,
  };
}

/** All candidates after the paragraph's start, in order; the last is its end. */
export function breakCandidates(
  paragraph: ShapedParagraph,
  measure: ParagraphMeasure,
  hyphens: ReadonlySet<number>,
  hyphenWidthAt: (offset: number) => number,
): BreakCandidate[] {
  const candidates: BreakCandidate[] = [];
  const { breaks } = paragraph;
  for (let offset = 1; offset < breaks.length; offset++) {
    const kind = breaks[offset];
    if (kind === BreakKind.mandatory) candidates.push(candidateAt(offset, "mandatory", 0, measure));
    else if (kind === BreakKind.hyphen || hyphens.has(offset)) {
      const candidate = candidateAt(offset, "hyphen", hyphenWidthAt(offset), measure);
      candidates.push({ ...candidate, ...cutWidths(paragraph, measure, offset) });
    } else if (kind === BreakKind.allowed) candidates.push(candidateAt(offset, "allowed", 0, measure));
  }
  return candidates;
}
