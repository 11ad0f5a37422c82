/** `TableOutlines`: the outlines of a face whose glyf table can be copied as it is. */

import type { Face } from "../../../font/face.ts";
import { component, type GlyphOutline, type GlyphOutlines, viewOf } from "./glyph-outlines.ts";

export class TableOutlines implements GlyphOutlines {
  readonly face: Face;
  readonly #glyf: Uint8Array;
  readonly #loca: DataView;
  readonly #hmtx: DataView;
  readonly #longOffsets: boolean;
  readonly #metricCount: number;
  /** Bounded by the number of glyphs of the face. */
  readonly #known = new Map<number, GlyphOutline>();

  constructor(face: Face) {
    this.face = face;
    this.#glyf = face.table("glyf");
    this.#loca = viewOf(face.table("loca"));
    this.#hmtx = viewOf(face.table("hmtx"));
    this.#longOffsets = viewOf(face.table("head")).getInt16(50) === 1;
    this.#metricCount = viewOf(face.table("hhea")).getUint16(34);
  }

  outlineOf(glyph: number): GlyphOutline {
    let outline = this.#known.get(glyph);
    if (!outline) {
      outline = this.#read(glyph);
      this.#known.set(glyph, outline);
    }
    return outline;
  }

  #read(glyph: number): GlyphOutline {
    const offset = (index: number) =>
      this.#longOffsets ? this.#loca.getUint32(index * 4) : this.#loca.getUint16(index * 2) * 2;
    const entry = this.#glyf.subarray(offset(glyph), offset(glyph + 1));
    const advance = this.face.advanceOf(glyph);
    const leftSideBearing = this.#leftSideBearingOf(glyph);
    const metrics = { advance, leftSideBearing, elements: 0, depth: 0 } as const;
    if (entry.length < 10) {
      return { ...metrics, entry: new Uint8Array(), xMin: 0, points: 0, contours: 0, components: [] };
    }
    const view = viewOf(entry);
    const contours = view.getInt16(0);
    const xMin = view.getInt16(2);
    if (contours < 0) {
      return { ...metrics, ...withoutCompositeInstructions(entry), xMin, points: 0, contours: 0 };
    }
    const points = contours > 0 ? view.getUint16(10 + (contours - 1) * 2) + 1 : 0;
    return { ...metrics, entry: withoutInstructions(entry, contours), xMin, points, contours, components: [] };
  }

  #leftSideBearingOf(glyph: number): number {
    const full = this.#metricCount * 4;
    const at = glyph < this.#metricCount ? glyph * 4 + 2 : full + (glyph - this.#metricCount) * 2;
    return at + 2 <= this.#hmtx.byteLength ? this.#hmtx.getInt16(at) : 0;
  }
}

/**
 * Instructions fit an outline to the pixels of a screen of the nineties; the clusters of a line are composites with
 * offsets of their own, which they know nothing of. Printers and today's viewers do without.
 */
function withoutInstructions(entry: Uint8Array, contours: number): Uint8Array {
  const at = 10 + contours * 2;
  const length = viewOf(entry).getUint16(at);
  if (length === 0) return entry;
  const bare = new Uint8Array(entry.length - length);
  bare.set(entry.subarray(0, at));
  bare.set(entry.subarray(at + 2 + length), at + 2);
  return bare;
}

function withoutCompositeInstructions(entry: Uint8Array): Pick<GlyphOutline, "entry" | "components"> {
  const view = viewOf(entry);
  const components: { at: number; glyph: number }[] = [];
  let at = 10;
  let flags: number;
  do {
    flags = view.getUint16(at);
    components.push({ at: at + 2, glyph: view.getUint16(at + 2) });
    at += flags & component.words ? 8 : 6;
    if (flags & component.scale) at += 2;
    else if (flags & component.xyScale) at += 4;
    else if (flags & component.twoByTwo) at += 8;
  } while (flags & component.more);
  const bare = entry.slice(0, at);
  for (const { at: number } of components) {
    viewOf(bare).setUint16(number - 2, view.getUint16(number - 2) & ~component.instructions);
  }
  return { entry: bare, components };
}
