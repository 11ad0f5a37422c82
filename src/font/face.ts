/** `Face`: one opened font. Everything later rooms may ask of a font; how it is read is behind `harfbuzz.ts` and `sfnt.ts`. */

import type { GlyphPath } from "./glyph-path.ts";
import type { GlyphRun } from "./glyph-run.ts";
import type { Variations } from "./variation-axes.ts";

export interface FaceStyle {
  readonly family: string;
  /** 1 to 1000; static faces 100 to 900. */
  readonly weight: number;
  readonly italic: boolean;
}

/** Font units, y upwards; descent is negative as in the font. */
export interface FaceMetrics {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly underlinePosition: number;
  readonly underlineThickness: number;
  readonly italicAngle: number;
}

/** Ink bounds of a glyph in font units, y upwards; all zero for a blank glyph. */
export interface GlyphBounds {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

export interface ShapeRequest {
  /** The whole paragraph's text: HarfBuzz sees the neighbours as joining context. A tab is set as a space. */
  readonly text: string;
  /** Half-open range to shape. Clusters in the result count from the beginning of `text`. */
  readonly start: number;
  readonly end: number;
  readonly rtl: boolean;
  /** ISO 15924. */
  readonly script: string;
  readonly language: string;
  readonly features: ReadonlyMap<string, number>;
}

export interface Face {
  /** Unique within a font book: PostScript name, which tells the instances of a variable font apart, and content checksum. */
  readonly id: string;
  readonly postScriptName: string;
  readonly style: FaceStyle;
  readonly metrics: FaceMetrics;
  /** The font file. */
  readonly bytes: Uint8Array;
  readonly outlines: "glyf" | "cff" | "cff2";
  /** Where on its axes an instance of a variable font stands; axes at their default are left out. Empty for static faces. */
  readonly variations: Variations;
  /** Tags of the OpenType features in its GSUB and GPOS tables, for whatever script and language. */
  readonly features: ReadonlySet<string>;
  /** OS/2 fsType allows embedding, subsetting included. */
  readonly embeddable: boolean;
  glyphOf(codePoint: number): number;
  covers(codePoint: number): boolean;
  /** Nominal advance in font units. */
  advanceOf(glyph: number): number;
  boundsOf(glyph: number): GlyphBounds;
  /** The glyph's outline; no operators for a blank glyph. Remembered: call it as often as you like. */
  pathOf(glyph: number): GlyphPath;
  /** Shapes in font units; identical requests may be answered from a bounded cache. */
  shape(request: ShapeRequest): GlyphRun;
  /** The raw bytes of an OpenType table, empty when absent. */
  table(tag: string): Uint8Array;
}
