/** `GlyphOutlines`: a face's outlines as entries of a `glyf` table, ready to be copied into files (OpenType 1.9, glyf). */

import type { Face } from "../../../font/face.ts";

/** A glyph's `glyf` entry without its instructions, and what a subset has to know of it. Font units. */
export interface GlyphOutline {
  /** Empty for a glyph without ink. Nobody writes to it: composites are copied before their numbers are changed. */
  readonly entry: Uint8Array;
  readonly advance: number;
  /** From `hmtx`: rasterisers put the outline's xMin there. */
  readonly leftSideBearing: number;
  readonly xMin: number;
  /** Points and contours of a simple glyph; 0 for a composite, as are the depth and elements of both. */
  readonly points: number;
  readonly contours: number;
  readonly elements: 0;
  readonly depth: 0;
  /** Components of a composite: where their glyph numbers stand in the entry, and the face's glyphs they name. */
  readonly components: readonly { readonly at: number; readonly glyph: number }[];
}

export interface GlyphOutlines {
  readonly face: Face;
  outlineOf(glyph: number): GlyphOutline;
}

/** Component flags, OpenType 1.9 glyf, "Composite glyph description". */
export const component = {
  words: 0x1,
  xyValues: 0x2,
  scale: 0x8,
  more: 0x20,
  xyScale: 0x40,
  twoByTwo: 0x80,
  instructions: 0x100,
} as const;

/** A big-endian view on bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
