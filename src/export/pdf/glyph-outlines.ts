/** `GlyphOutlines`: a face's outlines as entries of a `glyf` table, ready to be copied into files (OpenType 1.9, glyf). */

import type { Face } from "../../font/face.ts";

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

/** Facts about the face's own glyphs, the same for every document; dropped with the face. */
const opened = new WeakMap<Face, GlyphOutlines>();

/** Throws for a face whose outlines cannot go into the file as they are. */
export function openOutlines(face: Face): GlyphOutlines {
  let outlines = opened.get(face);
  if (!outlines) {
    if (face.outlines !== "glyf") {
      throw new Error(
        `${face.postScriptName} has ${face.outlines} outlines; only faces with a glyf table can be embedded`,
      );
    }
    outlines = new TableOutlines(face);
    opened.set(face, outlines);
  }
  return outlines;
}

class TableOutlines implements GlyphOutlines {
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

/** A big-endian view on bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
