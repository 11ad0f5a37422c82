/** The outlines of a face for the file, whatever kind of font it is. */

import type { Face } from "../../../font/face.ts";
import { DrawnOutlines } from "./drawn-outlines.ts";
import type { GlyphOutlines } from "./glyph-outlines.ts";
import { TableOutlines } from "./table-outlines.ts";

/** Facts about the face's own glyphs, the same for every document; dropped with the face. */
const opened = new WeakMap<Face, GlyphOutlines>();

export function openOutlines(face: Face): GlyphOutlines {
  let outlines = opened.get(face);
  if (!outlines) {
    const asTheyAre = face.outlines === "glyf" && face.variations.size === 0;
    outlines = asTheyAre ? new TableOutlines(face) : new DrawnOutlines(face);
    opened.set(face, outlines);
  }
  return outlines;
}
