/** `GlyphPath`: a glyph's outline as drawing commands, whatever kind of outlines the face has. */

/** Operators of a path and how many coordinates follow each. */
export const PathOperator = { moveTo: 0, lineTo: 1, quadraticTo: 2, cubicTo: 3, close: 4 } as const;

/** Font units, y upwards, relative to the glyph's origin on the baseline. Finished values: nobody writes to them. */
export interface GlyphPath {
  /** `PathOperator` values in drawing order. */
  readonly operators: Uint8Array;
  /** x, y pairs: one for moveTo and lineTo, two for quadraticTo, three for cubicTo, none for close. */
  readonly coordinates: Float32Array;
}
