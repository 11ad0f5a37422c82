/** `readTrueType`: the advances and glyphs of an embedded TrueType font (ISO/IEC 14496-22), read apart from any library. */

export interface TrueTypeFont {
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  /** Font units. */
  readonly advance: (glyph: number) => number;
  /** Tables that a reader needs and that are absent, or whose length is not what the others say. */
  readonly faults: readonly string[];
}

/** ISO 32000-1 9.9: what an embedded TrueType program must hold. */
const needed = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];

export function readTrueType(bytes: Uint8Array): TrueTypeFont {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  const faults: string[] = [];
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const [offset, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    if (offset + length > bytes.length) faults.push(`the table ${tag} runs past the end`);
    else tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  for (const tag of needed) if (!tables.has(tag)) faults.push(`the table ${tag} is absent`);
  const [head, hhea, hmtx, maxp, loca, glyf] = ["head", "hhea", "hmtx", "maxp", "loca", "glyf"].map((tag) =>
    tables.get(tag),
  );
  const glyphCount = maxp?.getUint16(4) ?? 0;
  const metrics = hhea?.getUint16(34) ?? 0;
  const long = head?.getInt16(50) === 1;
  if (loca && glyf) {
    if (loca.byteLength < (glyphCount + 1) * (long ? 4 : 2))
      faults.push("loca has fewer entries than there are glyphs");
    else {
      const last = long ? loca.getUint32(glyphCount * 4) : loca.getUint16(glyphCount * 2) * 2;
      if (last > glyf.byteLength) faults.push("loca points past the end of glyf");
    }
  }
  if (hmtx && hmtx.byteLength < metrics * 4 + (glyphCount - metrics) * 2) faults.push("hmtx is too short");
  return {
    unitsPerEm: head?.getUint16(18) ?? 1000,
    glyphCount,
    advance: (glyph) => {
      const at = Math.min(glyph, metrics - 1) * 4;
      return hmtx && at >= 0 && at + 2 <= hmtx.byteLength ? hmtx.getUint16(at) : 0;
    },
    faults,
  };
}
