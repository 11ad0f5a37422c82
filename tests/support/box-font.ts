/**
 * A font made in memory for tests of order and arithmetic: every character is one em wide, a mark nothing, and ink is a
 * box, or a triangle that points left for opening brackets and right for closing ones. It covers what no font of the
 * repository does (Hebrew, Adlam, emoji), and has no layout tables, so that positions can be checked by eye.
 */

import { FontBook, type FontSource } from "../../src/font/font-book.ts";
import { isMark } from "../../src/unicode/general-category.ts";

export const boxFamily = "Box";

/** Half-open ranges of covered code points. */
const coverage: readonly (readonly [number, number])[] = [
  [0x20, 0x7f],
  [0xa0, 0xad],
  [0xae, 0x180],
  [0x300, 0x370],
  [0x590, 0x5f5],
  [0x600, 0x605],
  [0x606, 0x61c],
  [0x61d, 0x700],
  [0x2010, 0x2028],
  [0x2030, 0x205f],
  [0x20ac, 0x20ad],
  [0x2190, 0x2200],
  [0x27e8, 0x27ea],
  [0xfd3e, 0xfd40],
  [0x1d7d8, 0x1d7e2],
  [0x1e900, 0x1e944],
  [0x1f600, 0x1f610],
];

const unitsPerEm = 1000;
const pointsLeft = new Set("([{<«‹“‘⟨".split(""));
const pointsRight = new Set(")]}>»›”’⟩".split(""));

export function boxFontBook(): FontBook {
  return new FontBook([boxFontSource()]);
}

export function boxFontSource(): FontSource {
  return { family: boxFamily, weight: 400, italic: false, file: "box.ttf", read: buildBoxFont };
}

interface BoxGlyph {
  readonly codePoint: number | undefined;
  readonly advance: number;
  /** Corners of one closed contour in font units, clockwise; none for white space. */
  readonly outline: readonly (readonly [number, number])[];
}

function buildBoxFont(): Uint8Array {
  const glyphs: BoxGlyph[] = [{ codePoint: undefined, advance: unitsPerEm, outline: box(50, 0, 950, 700) }];
  for (const [start, end] of coverage)
    for (let codePoint = start; codePoint < end; codePoint++) glyphs.push(glyph(codePoint));
  const outlines = glyphs.map(({ outline }) => glyfEntry(outline));
  return sfnt([
    ["OS/2", os2Table()],
    ["cmap", cmapTable(glyphs)],
    ["glyf", joined(outlines)],
    ["head", headTable()],
    ["hhea", hheaTable(glyphs.length)],
    [
      "hmtx",
      joined(
        glyphs.map(({ advance, outline }) =>
          words([advance, outline.length > 0 ? Math.min(...outline.map(([x]) => x)) : 0]),
        ),
      ),
    ],
    ["loca", locaTable(outlines)],
    ["maxp", maxpTable(glyphs.length)],
    ["name", nameTable()],
    ["post", postTable()],
  ]);
}

function glyph(codePoint: number): BoxGlyph {
  const character = String.fromCodePoint(codePoint);
  if (codePoint === 0x20 || codePoint === 0xa0) return { codePoint, advance: unitsPerEm, outline: [] };
  if (isMark(codePoint)) return { codePoint, advance: 0, outline: box(-600, 750, -400, 800) };
  if (pointsLeft.has(character))
    return {
      codePoint,
      advance: unitsPerEm,
      outline: [
        [100, 350],
        [900, 700],
        [900, 0],
      ],
    };
  if (pointsRight.has(character))
    return {
      codePoint,
      advance: unitsPerEm,
      outline: [
        [100, 0],
        [100, 700],
        [900, 350],
      ],
    };
  return { codePoint, advance: unitsPerEm, outline: box(100, 0, 900, 700) };
}

function box(left: number, bottom: number, right: number, top: number): [number, number][] {
  return [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ];
}

/** One simple glyph (OpenType `glyf`): all points on the curve, coordinates as words. */
function glyfEntry(outline: readonly (readonly [number, number])[]): Uint8Array {
  if (outline.length === 0) return new Uint8Array();
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const deltas = (values: readonly number[]) =>
    values.map((value, index) => value - (index > 0 ? (values[index - 1] as number) : 0));
  const head = words([1, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), outline.length - 1, 0]);
  const entry = joined([head, new Uint8Array(outline.length).fill(1), words(deltas(xs)), words(deltas(ys))]);
  return padded(entry, 4);
}

function locaTable(outlines: readonly Uint8Array[]): Uint8Array {
  const offsets = [0];
  for (const outline of outlines) offsets.push((offsets[offsets.length - 1] as number) + outline.length);
  return longs(offsets);
}

/** Format 12: one group for each range of `coverage`. Glyphs stand in code point order after .notdef. */
function cmapTable(glyphs: readonly BoxGlyph[]): Uint8Array {
  const groups = coverage.map(([start, end]) => [
    start,
    end - 1,
    glyphs.findIndex(({ codePoint }) => codePoint === start),
  ]);
  const length = 16 + groups.length * 12;
  return joined([
    words([0, 1, 3, 10]),
    longs([12]),
    words([12, 0]),
    longs([length, 0, groups.length, ...groups.flat()]),
  ]);
}

function headTable(): Uint8Array {
  return joined([
    longs([0x00010000, 0x00010000, 0, 0x5f0f3cf5]),
    words([3, unitsPerEm]),
    longs([0, 0, 0, 0]), // created and modified: no time
    words([-600, -200, 1000, 800, 0, 8, 2, 1, 0]),
  ]);
}

function hheaTable(count: number): Uint8Array {
  return joined([longs([0x00010000]), words([800, -200, 0, unitsPerEm, -600, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, count])]);
}

function maxpTable(count: number): Uint8Array {
  return joined([longs([0x00010000]), words([count, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0])]);
}

function os2Table(): Uint8Array {
  return joined([
    words([4, unitsPerEm, 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 250, 0]),
    new Uint8Array(10),
    longs([0, 0, 0, 0, 0x54455354]),
    words([0x40, 0x20, 0xffff, 800, -200, 0, 800, 200]),
    longs([0, 0]),
    words([500, 700, 0, 0x20, 2]),
  ]);
}

function nameTable(): Uint8Array {
  const names: readonly (readonly [number, string])[] = [
    [1, boxFamily],
    [2, "Regular"],
    [4, boxFamily],
    [6, "Box-Regular"],
  ];
  const texts = names.map(([, text]) => words([...text].map((character) => character.charCodeAt(0))));
  let offset = 0;
  const records = names.map(([id], index) => {
    const { length } = texts[index] as Uint8Array;
    const record = words([3, 1, 0x409, id, length, offset]);
    offset += length;
    return record;
  });
  return joined([words([0, names.length, 6 + names.length * 12]), ...records, ...texts]);
}

function postTable(): Uint8Array {
  return joined([longs([0x00030000, 0]), words([-100, 50]), longs([0, 0, 0, 0, 0])]);
}

function sfnt(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  let offset = 12 + tables.length * 16;
  const directory = tables.map(([tag, content]) => {
    const entry = joined([
      Uint8Array.from([...tag].map((character) => character.charCodeAt(0))),
      longs([checksum(content), offset, content.length]),
    ]);
    offset += padded(content, 4).length;
    return entry;
  });
  // searchRange and its relatives are for readers without arithmetic; ten tables give these.
  const header = joined([longs([0x00010000]), words([tables.length, 128, 3, tables.length * 16 - 128])]);
  return joined([header, ...directory, ...tables.map(([, content]) => padded(content, 4))]);
}

function checksum(content: Uint8Array): number {
  const view = new DataView(padded(content, 4).buffer);
  let sum = 0;
  for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function words(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 2));
  for (const [index, value] of values.entries()) view.setUint16(index * 2, value & 0xffff);
  return new Uint8Array(view.buffer);
}

function longs(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value >>> 0);
  return new Uint8Array(view.buffer);
}

function padded(content: Uint8Array, to: number): Uint8Array {
  const whole = new Uint8Array(Math.ceil(content.length / to) * to);
  whole.set(content);
  return whole;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
