/** Reads what a variable font's file says of its axes and instances (OpenType 1.9, fvar and name). */

import { FontFormatError, readName, type Sfnt, tableView } from "./sfnt.ts";
import type { VariationAxis, Variations } from "./variation-axes.ts";

/** Far more than any font has; HarfBuzz is told of all of them at once. */
const mostAxes = 64;

/** The axes of a font, none for a static one. Throws `FontFormatError` for a table that is cut off. */
export function readAxes(sfnt: Sfnt): readonly VariationAxis[] {
  const fvar = tableView(sfnt, "fvar");
  if (!fvar) return [];
  if (fvar.byteLength < 16) throw new FontFormatError("the font's fvar table is too short");
  const offset = fvar.getUint16(4);
  const count = fvar.getUint16(8);
  const size = fvar.getUint16(10);
  if (size < 20 || count > mostAxes || offset + count * size > fvar.byteLength) {
    throw new FontFormatError("the font's fvar table is cut off");
  }
  const fixed = (at: number) => fvar.getInt32(at) / 65536;
  return Array.from({ length: count }, (_, index) => {
    const at = offset + index * size;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => fvar.getUint8(at + byte)));
    const [min, initial, max] = [fixed(at + 4), fixed(at + 8), fixed(at + 12)];
    // "Min, default and max must be in order", else the axis is to be ignored: here it has one value.
    return min <= initial && initial <= max
      ? { tag, min, default: initial, max }
      : { tag, min: initial, default: initial, max: initial };
  });
}

/**
 * The PostScript name of an instance: the font's prefix and each value with its tag, as in `Example_650wght_90wdth`
 * (Adobe Technical Note 5902).
 */
export function instanceName(sfnt: Sfnt, variations: Variations): string {
  const prefix = readName(sfnt, 25) ?? readName(sfnt, 16) ?? readName(sfnt, 1) ?? "";
  const values = [...variations].map(([tag, value]) => `_${Math.round(value * 100) / 100}${tag.trim()}`);
  return prefix.replace(/[^A-Za-z0-9]/g, "") + values.join("");
}
