/**
 * `DrawnOutlines`: the outlines of faces whose glyphs cannot be copied (CFF, CFF2, instances of variable fonts), drawn by
 * HarfBuzz and written anew as simple TrueType glyphs, so that every face takes the same path into the file.
 */

import type { Face } from "../../../font/face.ts";
import type { GlyphOutline, GlyphOutlines } from "./glyph-outlines.ts";
import { quadraticContours } from "./quadratic-contours.ts";
import { encodeSimpleGlyph } from "./simple-glyph.ts";

/** Font units; an upper bound, see `fitQuadratics`. Rounding to whole units comes on top, as in any TrueType font. */
const tolerance = 0.5;

export class DrawnOutlines implements GlyphOutlines {
  readonly face: Face;
  /** Bounded by the number of glyphs of the face. */
  readonly #known = new Map<number, GlyphOutline>();

  constructor(face: Face) {
    this.face = face;
  }

  outlineOf(glyph: number): GlyphOutline {
    let outline = this.#known.get(glyph);
    if (!outline) {
      outline = this.#draw(glyph);
      this.#known.set(glyph, outline);
    }
    return outline;
  }

  #draw(glyph: number): GlyphOutline {
    // The contours of static CFF glyphs are merged before a font is published, those of variable fonts cannot be.
    const mayOverlap = this.face.outlines !== "cff";
    const simple = encodeSimpleGlyph(quadraticContours(this.face.pathOf(glyph), tolerance), mayOverlap);
    return {
      ...simple,
      advance: Math.max(0, this.face.advanceOf(glyph)),
      leftSideBearing: simple.xMin, // drawn where it is to stand: a rasteriser has nothing to move
      elements: 0,
      depth: 0,
      components: [],
    };
  }
}
