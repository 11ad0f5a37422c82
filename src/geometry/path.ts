/** `Path`: an outline as drawing commands, of a glyph or of a drawing. */

/** Operators of a path and how many coordinates follow each. */
export const PathOperator = { moveTo: 0, lineTo: 1, quadraticTo: 2, cubicTo: 3, close: 4 } as const;

/** Its unit and the direction of its y axis are said where it is used. Finished values: nobody writes to them. */
export interface Path {
  /** `PathOperator` values in drawing order. */
  readonly operators: Uint8Array;
  /** x, y pairs: one for moveTo and lineTo, two for quadraticTo, three for cubicTo, none for close. */
  readonly coordinates: Float32Array;
}
