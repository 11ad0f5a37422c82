/** `GlyphOutlines`: a face's outlines as entries of a `glyf` table, whatever the face itself is made of (OpenType 1.9, glyf). */

import type { Face } from "../../font/face.ts";

/** Entries are in the face's font units and may be composites that refer to the face's own glyphs. */
export interface GlyphOutlines {
  readonly face: Face;
  /** The glyph's `glyf` entry; empty for a glyph without ink. */
  outlineOf(glyph: number): Uint8Array;
  /** Left side bearing from `hmtx`: rasterisers put the outline's xMin there. */
  leftSideBearingOf(glyph: number): number;
}

/** Throws for a face whose outlines cannot go into the file as they are. */
export function openOutlines(face: Face): GlyphOutlines {
  if (face.outlines !== "glyf") {
    throw new Error(
      `${face.postScriptName} has ${face.outlines} outlines; only faces with a glyf table can be embedded`,
    );
  }
  return new TableOutlines(face);
}

class TableOutlines implements GlyphOutlines {
  readonly face: Face;
  readonly #glyf: Uint8Array;
  readonly #loca: DataView;
  readonly #hmtx: DataView;
  readonly #longOffsets: boolean;
  readonly #metricCount: number;

  constructor(face: Face) {
    this.face = face;
    this.#glyf = face.table("glyf");
    this.#loca = viewOf(face.table("loca"));
    this.#hmtx = viewOf(face.table("hmtx"));
    this.#longOffsets = viewOf(face.table("head")).getInt16(50) === 1;
    this.#metricCount = viewOf(face.table("hhea")).getUint16(34);
  }

  outlineOf(glyph: number): Uint8Array {
    const offset = (index: number) =>
      this.#longOffsets ? this.#loca.getUint32(index * 4) : this.#loca.getUint16(index * 2) * 2;
    return this.#glyf.subarray(offset(glyph), offset(glyph + 1));
  }

  leftSideBearingOf(glyph: number): number {
    const full = this.#metricCount * 4;
    const at = glyph < this.#metricCount ? glyph * 4 + 2 : full + (glyph - this.#metricCount) * 2;
    return at + 2 <= this.#hmtx.byteLength ? this.#hmtx.getInt16(at) : 0;
  }
}

/** A big-endian view on bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
