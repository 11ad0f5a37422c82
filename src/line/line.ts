/** `Line`: one line of a paragraph, its runs in visual order, finished: nothing later moves a glyph inside it. */

import type { Span } from "../document/paragraph.ts";
import type { ShapedItem, ShapedParagraph } from "../text/shaped-paragraph.ts";
import type { KashidaRank } from "./justification/kashida-rank.ts";

/** A join made longer, before the letter at `offset` of the paragraph's text. */
export interface RunElongation {
  readonly offset: number;
  readonly rank: KashidaRank;
  /** Half-open range of the glyphs that lengthen the join. */
  readonly glyphStart: number;
  readonly glyphEnd: number;
  /** Points that the word is wider for it. */
  readonly added: number;
}

/** The same as `explain` shows it: points from the line's left edge. */
export interface LineElongation {
  readonly offset: number;
  readonly rank: KashidaRank;
  readonly x: number;
  readonly width: number;
  /** Points that the word is wider for it. */
  readonly added: number;
}

/** Part of a shaped item on one line. Glyphs are in visual order. */
export interface LineRun {
  readonly item: ShapedItem;
  /** Half-open range of glyphs in `item.run`. */
  readonly glyphStart: number;
  readonly glyphEnd: number;
  /** Half-open range of code units in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** Level after UAX #9 L1. */
  readonly level: number;
  /** Points from the line's left edge to the run's left edge. */
  readonly x: number;
  /** Width in points with all adjustments. */
  readonly width: number;
  /** Points added after each glyph (same indices as the slice); absent when the run is set at its natural width. */
  readonly adjustments?: Float64Array;
  /** The spans whose paint the run carries, by code unit: in order, covering the run. */
  readonly spans: readonly Span[];
  /** Elongated joins among the glyphs, left to right; their glyphs mean nothing in the text. */
  readonly elongations?: readonly RunElongation[];
  /** Set when the run is a hyphen the engine added at the line's end. It reads back as U+00AD. */
  readonly hyphen?: true;
}

/** Why a line came out as it did; `explain` prints it. */
export interface LineFit {
  /** Width before justification, in points. */
  readonly natural: number;
  /** Factor applied to the word spaces, 1 when natural. */
  readonly spaceFactor: number;
  /** Which way the line ended. */
  readonly ending: "break" | "hyphen" | "mandatory" | "end";
  readonly overfull: boolean;
  /** Left to right. */
  readonly elongations: readonly LineElongation[];
  /** Points by which punctuation hangs past the measure. */
  readonly hangStart: number;
  readonly hangEnd: number;
}

export interface Line {
  readonly paragraph: ShapedParagraph;
  /** Half-open range of code units; the lines of a paragraph concatenate to its text. */
  readonly start: number;
  readonly end: number;
  /** Visual order, left to right. */
  readonly runs: readonly LineRun[];
  /** Points from the left edge of the measure to the line's left edge. */
  readonly x: number;
  /** Width of the ink-bearing content in points, without trailing white space. */
  readonly width: number;
  /** Points above and below the baseline; together the height of the line box. */
  readonly ascent: number;
  readonly descent: number;
  readonly fit: LineFit;
}
