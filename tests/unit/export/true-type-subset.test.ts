import { describe, expect, it } from "vitest";
import { viewOf } from "../../../src/export/pdf/fonts/glyph-outlines.ts";
import { openOutlines } from "../../../src/export/pdf/fonts/open-outlines.ts";
import { TrueTypeSubset } from "../../../src/export/pdf/fonts/true-type-subset.ts";
import { type FaceName, face } from "./support/build-page.ts";

function directory(file: Uint8Array): Map<string, DataView> {
  const view = viewOf(file);
  const tables = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...file.subarray(record, record + 4));
    tables.set(
      tag,
      viewOf(file.subarray(view.getUint32(record + 8), view.getUint32(record + 8) + view.getUint32(record + 12))),
    );
  }
  return tables;
}

function subsetOf(
  name: FaceName,
  characters: string,
): { subset: TrueTypeSubset; tables: Map<string, DataView>; file: Uint8Array } {
  const subset = new TrueTypeSubset(openOutlines(face(name)));
  for (const character of characters) {
    const glyph = face(name).glyphOf(character.codePointAt(0) as number);
    subset.addInk([glyph, 0, 0], face(name).advanceOf(glyph));
  }
  const file = subset.build();
  return { subset, tables: directory(file), file };
}

describe("TrueTypeSubset", () => {
  it("makes a file whose checksum adjustment is right", () => {
    const { file } = subsetOf("amiri", "سلام");
    let sum = 0;
    for (let at = 0; at < file.length; at += 4) sum = (sum + viewOf(file).getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba); // OpenType 1.9 head: the checksum of the whole file with its adjustment
  });

  it("lists the tables in order of their tags, and no others than a reader needs", () => {
    expect([...subsetOf("amiri", "سلام").tables.keys()]).toEqual([
      "glyf",
      "head",
      "hhea",
      "hmtx",
      "loca",
      "maxp",
      "post",
    ]);
    // Plex brings instructions (cvt, fpgm, prep); they stay behind.
    expect([...subsetOf("plex", "Tarwisa").tables.keys()]).toEqual([
      "glyf",
      "head",
      "hhea",
      "hmtx",
      "loca",
      "maxp",
      "post",
    ]);
  });

  it("counts its glyphs alike in every table", () => {
    const { subset, tables } = subsetOf("scheherazade", "بسم الله");
    const count = subset.glyphCount;
    expect(tables.get("maxp")?.getUint16(4)).toBe(count);
    expect(tables.get("hhea")?.getUint16(34)).toBe(count);
    expect(tables.get("hmtx")?.byteLength).toBe(count * 4);
    expect(tables.get("loca")?.byteLength).toBe((count + 1) * 4);
    expect(tables.get("loca")?.getUint32(count * 4)).toBe(tables.get("glyf")?.byteLength);
  });

  it("brings the components of a composite with it", () => {
    const { tables } = subsetOf("serif", "é");
    const count = tables.get("maxp")?.getUint16(4) as number;
    const loca = tables.get("loca") as DataView;
    const glyf = tables.get("glyf") as DataView;
    for (let glyph = 0; glyph < count; glyph++) {
      const at = loca.getUint32(glyph * 4);
      if (loca.getUint32(glyph * 4 + 4) - at < 12 || glyf.getInt16(at) >= 0) continue;
      expect(glyf.getUint16(at + 12)).toBeLessThan(count);
    }
    expect(count).toBeGreaterThan(2);
  });

  it("puts the left side bearing of a composite where its ink begins", () => {
    const subset = new TrueTypeSubset(openOutlines(face("amiri")));
    const base = face("amiri").glyphOf(0x627);
    const glyph = subset.addInk([base, 120, -300, base, -500, 40], 700);
    const tables = directory(subset.build());
    const loca = tables.get("loca") as DataView;
    const { xMin, yMin } = face("amiri").boundsOf(base);
    const entry = loca.getUint32(glyph * 4);
    expect(tables.get("glyf")?.getInt16(entry + 2)).toBe(xMin - 500);
    expect(tables.get("glyf")?.getInt16(entry + 4)).toBe(yMin - 300);
    expect(tables.get("hmtx")?.getInt16(glyph * 4 + 2)).toBe(xMin - 500);
    expect(tables.get("maxp")?.getUint16(28)).toBe(2);
  });

  it("makes no outline for a glyph without ink", () => {
    const { tables, subset } = subsetOf("amiri", " ");
    const loca = tables.get("loca") as DataView;
    const last = subset.glyphCount - 1;
    expect(loca.getUint32(last * 4)).toBe(loca.getUint32(last * 4 + 4));
  });
});
