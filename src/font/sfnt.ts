/** Reads the table directory of a TrueType or OpenType file and the few fixed fields the engine needs (OpenType 1.9). */

import type { FaceMetrics, FaceStyle } from "./face.ts";

export interface Sfnt {
  readonly bytes: Uint8Array;
  readonly tables: ReadonlyMap<string, { readonly offset: number; readonly length: number }>;
}

/** Thrown for a file that is not a usable font; the font book turns it into a diagnostic. */
export class FontFormatError extends Error {
  override readonly name = "FontFormatError";
}

const sfntVersions = new Set([0x00010000, 0x4f54544f /* OTTO */, 0x74727565 /* true */]);
const requiredTables = ["head", "hhea", "hmtx", "maxp", "cmap"];

const outlineTables = ["glyf", "CFF ", "CFF2"];

/** Parses and bounds-checks the directory. Throws `FontFormatError`. */
export function parseSfnt(bytes: Uint8Array): Sfnt {
  if (bytes.byteLength < 12) throw new FontFormatError("the file is too short to be a font");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!sfntVersions.has(view.getUint32(0))) {
    throw new FontFormatError("the file is not a TrueType or OpenType font (collections and web fonts are not read)");
  }
  const tables = new Map<string, { offset: number; length: number }>();
  const count = view.getUint16(4);
  for (let index = 0; index < count; index++) {
    const at = 12 + index * 16;
    if (at + 16 > bytes.byteLength) throw new FontFormatError("the font's table directory is cut off");
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const offset = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    if (offset + length > bytes.byteLength) throw new FontFormatError(`the font's ${tag} table is cut off`);
    tables.set(tag, { offset, length });
  }
  for (const tag of requiredTables) {
    if (!tables.has(tag)) throw new FontFormatError(`the font has no ${tag} table`);
  }
  if (!outlineTables.some((tag) => tables.has(tag))) throw new FontFormatError("the font has no outlines");
  return { bytes, tables };
}

/** A table as a view on the file, or `undefined` when the font has none. */
export function tableView({ bytes, tables }: Sfnt, tag: string): DataView | undefined {
  const entry = tables.get(tag);
  return entry && new DataView(bytes.buffer, bytes.byteOffset + entry.offset, entry.length);
}

/** Metrics in font units. Typographic ascent and descent where OS/2 asks for them, else those of hhea. */
export function readMetrics(sfnt: Sfnt): FaceMetrics {
  const head = required(sfnt, "head", 54);
  const hhea = required(sfnt, "hhea", 36);
  const os2 = tableView(sfnt, "OS/2");
  const post = tableView(sfnt, "post");
  const unitsPerEm = head.getUint16(18);
  if (unitsPerEm < 16 || unitsPerEm > 16384) throw new FontFormatError("the font's units per em are out of range");
  const useTypographic = os2 !== undefined && os2.byteLength >= 78 && (os2.getUint16(62) & 0x80) !== 0;
  const hasHeights = os2 !== undefined && os2.byteLength >= 90 && os2.getUint16(0) >= 2;
  return {
    unitsPerEm,
    ascent: useTypographic ? os2.getInt16(68) : hhea.getInt16(4),
    descent: useTypographic ? os2.getInt16(70) : hhea.getInt16(6),
    lineGap: useTypographic ? os2.getInt16(72) : hhea.getInt16(8),
    xHeight: hasHeights ? os2.getInt16(86) : 0,
    capHeight: hasHeights ? os2.getInt16(88) : 0,
    underlinePosition: post && post.byteLength >= 12 ? post.getInt16(8) : Math.round(-unitsPerEm / 10),
    underlineThickness: post && post.byteLength >= 12 ? post.getInt16(10) : Math.round(unitsPerEm / 20),
    italicAngle: post && post.byteLength >= 8 ? post.getInt32(4) / 65536 : 0,
  };
}

/**
 * Embedding permission by OS/2 fsType: restricted licence (bit 1) and bitmap-only embedding (bit 9) forbid it,
 * "no subsetting" (bit 8) forbids the way this engine embeds.
 */
export function isEmbeddable(sfnt: Sfnt): boolean {
  const os2 = tableView(sfnt, "OS/2");
  if (!os2 || os2.byteLength < 10) return true;
  return (os2.getUint16(8) & 0x0302) === 0;
}

/** The PostScript name (name ID 6), or `undefined` when the font states none. */
export function readPostScriptName(sfnt: Sfnt): string | undefined {
  // Only the characters a PostScript name may hold.
  return readName(sfnt, 6)?.replace(/[^!-~]|[[\](){}<>/%]/g, "") || undefined;
}

/** Family (typographic, else legacy), weight class and slant as the file states them. Throws `FontFormatError`. */
export function readFaceStyle(sfnt: Sfnt): FaceStyle {
  const family = readName(sfnt, 16) ?? readName(sfnt, 1);
  if (!family) throw new FontFormatError("the font does not say its family");
  const os2 = tableView(sfnt, "OS/2");
  if (!os2 || os2.byteLength < 64) return { family, weight: 400, italic: false };
  const weight = Math.min(900, Math.max(100, os2.getUint16(4)));
  return { family, weight, italic: (os2.getUint16(62) & 0x01) !== 0 };
}

/** An entry of the name table, English or language-neutral ones first come first served. */
export function readName(sfnt: Sfnt, nameId: number): string | undefined {
  const name = tableView(sfnt, "name");
  if (!name || name.byteLength < 6) return undefined;
  const count = name.getUint16(2);
  const strings = name.getUint16(4);
  for (let index = 0; index < count; index++) {
    const at = 6 + index * 12;
    if (at + 12 > name.byteLength) break;
    const wide = name.getUint16(at) !== 1; // platform 1 (Macintosh) holds bytes, the others UTF-16BE
    const english = wide ? [0, 0x0409].includes(name.getUint16(at + 4)) : name.getUint16(at + 4) === 0;
    if (name.getUint16(at + 6) !== nameId || !english) continue;
    const length = name.getUint16(at + 8);
    const offset = strings + name.getUint16(at + 10);
    if (offset + length > name.byteLength) continue;
    let text = "";
    for (let byte = 0; byte + (wide ? 1 : 0) < length; byte += wide ? 2 : 1) {
      text += String.fromCharCode(wide ? name.getUint16(offset + byte) : name.getUint8(offset + byte));
    }
    if (text) return text;
  }
  return undefined;
}

function required(sfnt: Sfnt, tag: string, length: number): DataView {
  const view = tableView(sfnt, tag);
  if (!view || view.byteLength < length) throw new FontFormatError(`the font's ${tag} table is too short`);
  return view;
}
