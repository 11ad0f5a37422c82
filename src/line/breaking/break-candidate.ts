/** The places a paragraph may be broken at, with everything a line breaker weighs. */

import { BreakKind, type ShapedParagraph } from "../../text/shaped-paragraph.ts";
import type { ElongationPlace } from "../justification/elongation-places.ts";
import { hangAtEnd, hangAtStart, hangOfHyphen } from "../justification/hanging.ts";
import type { ParagraphMeasure } from "../paragraph-measure.ts";
import { cutWidths } from "./cut-widths.ts";

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
  /** Word spaces before those places, and elongatable words before `offset`. */
  readonly wordsToEnd: number;
  readonly wordsToStart: number;
  readonly elongatable: number;
  /** Width of the hyphen the break would show, else 0. */
  readonly hyphenWidth: number;
  /** Points by which the line before hangs past its end, and the next line past its start. */
  readonly hangEnd: number;
  readonly hangStart: number;
  readonly kind: "allowed" | "hyphen" | "mandatory";
  /** Allowed, but better avoided: it parts words that belong together. */
  readonly discouraged: boolean;
}

/** The candidate at an offset, without what a cut inside a word changes. */
export function candidateAt(
  paragraph: ShapedParagraph,
  offset: number,
  kind: BreakCandidate["kind"],
  hyphenWidth: number,
  measure: ParagraphMeasure,
  elongatable = 0,
): BreakCandidate {
  const contentEnd = measure.contentEnd(0, offset);
  const { widths, spaces, spaceCounts } = measure;
  const advance = (at: number) => (widths[at + 1] as number) - (widths[at] as number);
  return {
    offset,
    contentEnd,
    widthToEnd: widths[contentEnd] as number,
    spacesToEnd: spaces[contentEnd] as number,
    widthToStart: widths[offset] as number,
    spacesToStart: spaces[offset] as number,
    wordsToEnd: spaceCounts[contentEnd] as number,
    wordsToStart: spaceCounts[offset] as number,
    elongatable,
    hyphenWidth,
    hangEnd:
      kind === "hyphen"
        ? hyphenWidth * hangOfHyphen(paragraph, offset)
        : contentEnd > 0
          ? advance(contentEnd - 1) * hangAtEnd(paragraph, contentEnd - 1)
          : 0,
    hangStart: offset < measure.text.length ? advance(offset) * hangAtStart(paragraph, offset) : 0,
    kind,
    discouraged: false,
  };
}

/** All candidates after the paragraph's start, in order; the last is its end. */
export function breakCandidates(
  paragraph: ShapedParagraph,
  measure: ParagraphMeasure,
  hyphens: ReadonlySet<number>,
  hyphenWidthAt: (offset: number) => number,
  places: readonly ElongationPlace[] = [],
): BreakCandidate[] {
  const candidates: BreakCandidate[] = [];
  const { breaks, discouraged } = paragraph;
  let nextDiscouraged = 0;
  let passed = 0;
  let elongatable = 0;
  for (let offset = 1; offset < breaks.length; offset++) {
    const kind = breaks[offset];
    const hyphen = kind === BreakKind.hyphen || hyphens.has(offset);
    if (kind === BreakKind.none && !hyphen) continue;
    for (; passed < places.length && (places[passed] as ElongationPlace).offset < offset; passed++) {
      if (places[passed]?.word !== places[passed - 1]?.word) elongatable++;
    }
    if (hyphen && kind !== BreakKind.mandatory) {
      const candidate = candidateAt(paragraph, offset, "hyphen", hyphenWidthAt(offset), measure, elongatable);
      const widths = cutWidths(paragraph, measure, offset);
      candidates.push(widths ? { ...candidate, ...widths } : candidate);
    } else {
      const ending = kind === BreakKind.mandatory ? "mandatory" : "allowed";
      const candidate = candidateAt(paragraph, offset, ending, 0, measure, elongatable);
      while (nextDiscouraged < discouraged.length && (discouraged[nextDiscouraged] as number) < offset)
        nextDiscouraged++;
      candidates.push(discouraged[nextDiscouraged] === offset ? { ...candidate, discouraged: true } : candidate);
    }
  }
  return candidates;
}
