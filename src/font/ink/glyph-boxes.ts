/** Ink boxes of a face's glyphs, each asked for once: what layout looks up for every glyph must not cross into WebAssembly. */

import type { Face } from "../face.ts";
import { perFace } from "../per-face.ts";

/** Bounded by the number of glyphs in the face; lives as long as the face does. */
export class GlyphBoxes {
  /** xMin, yMin, xMax, yMax in font units, y upwards, of every glyph that `at` was asked for. */
  readonly values: Int32Array;
  readonly #face: Face;
  readonly #known: Uint8Array;

  constructor(face: Face) {
    const count = glyphCount(face);
    this.#face = face;
    this.#known = new Uint8Array(count);
    this.values = new Int32Array(count * 4);
  }

  /** Where the box of a glyph begins in `values`; four zeros for a blank glyph. */
  at(glyph: number): number {
    const index = glyph * 4;
    if (this.#known[glyph] === 0) {
      const { xMin, yMin, xMax, yMax } = this.#face.boundsOf(glyph);
      this.values[index] = xMin;
      this.values[index + 1] = yMin;
      this.values[index + 2] = xMax;
      this.values[index + 3] = yMax;
      this.#known[glyph] = 1;
    }
    return index;
  }
}

export const glyphBoxes: (face: Face) => GlyphBoxes = perFace((face) => new GlyphBoxes(face));

/** `maxp.numGlyphs`; a face without the table has no more glyphs than sixteen bits can name. */
function glyphCount(face: Face): number {
  const maxp = face.table("maxp");
  return maxp.length >= 6 ? ((maxp[4] as number) << 8) | (maxp[5] as number) : 0x10000;
}
