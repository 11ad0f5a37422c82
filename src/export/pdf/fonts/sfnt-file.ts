/** Assembles tables into a TrueType file: directory in tag order, padding, checksums (OpenType 1.9, "Font file"). */

import { viewOf } from "./glyph-outlines.ts";

/** `head` must be among the tables; its checkSumAdjustment is filled in. */
export function assembleSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort((a, b) => (a < b ? -1 : 1));
  const directoryLength = 12 + tags.length * 16;
  let length = directoryLength;
  for (const table of tables.values()) length += padded(table.length);
  const file = new Uint8Array(length);
  const view = viewOf(file);
  const entrySelector = Math.floor(Math.log2(tags.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, 16 << entrySelector);
  view.setUint16(8, entrySelector);
  view.setUint16(10, tags.length * 16 - (16 << entrySelector));
  let offset = directoryLength;
  let headOffset = 0;
  for (const [index, tag] of tags.entries()) {
    const table = tables.get(tag) as Uint8Array;
    file.set(table, offset);
    if (tag === "head") {
      headOffset = offset;
      view.setUint32(offset + 8, 0);
    }
    const record = 12 + index * 16;
    for (let at = 0; at < 4; at++) file[record + at] = tag.charCodeAt(at);
    view.setUint32(record + 4, checksum(view, offset, padded(table.length)));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, table.length);
    offset += padded(table.length);
  }
  view.setUint32(headOffset + 8, (0xb1b0afba - checksum(view, 0, length)) >>> 0);
  return file;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) | 0;
  return sum >>> 0;
}
