/** Glyphs as HarfBuzz gave them: visual order (left to right), font units, y upwards. */

/** Flags of a glyph, HarfBuzz `hb_glyph_flags_t`. */
export const GlyphFlag = { unsafeToBreak: 1, unsafeToConcat: 2, safeToInsertTatweel: 4 } as const;

/** Parallel arrays, one entry a glyph. Finished values: nobody writes to them after shaping. */
export interface GlyphRun {
  readonly length: number;
  readonly ids: Uint16Array;
  /** Offset of the glyph's cluster in the text the run was shaped from (UTF-16 code units). */
  readonly clusters: Uint32Array;
  readonly advances: Int32Array;
  readonly xOffsets: Int32Array;
  readonly yOffsets: Int32Array;
  readonly flags: Uint8Array;
}

/** A run of `length` glyphs for who shapes or copies to fill in, before anybody else sees it. */
export function blankGlyphRun(length: number): GlyphRun {
  return {
    length,
    ids: new Uint16Array(length),
    clusters: new Uint32Array(length),
    advances: new Int32Array(length),
    xOffsets: new Int32Array(length),
    yOffsets: new Int32Array(length),
    flags: new Uint8Array(length),
  };
}
