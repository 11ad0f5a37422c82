/** Writes contours as a simple glyph of a glyf table (OpenType 1.9, "Simple glyph description"). */

import type { GlyphOutline } from "./glyph-outlines.ts";
import { viewOf } from "./glyph-outlines.ts";
import type { ContourPoint } from "./quadratic-contours.ts";

const flag = {
  onCurve: 0x01,
  xShort: 0x02,
  yShort: 0x04,
  repeat: 0x08,
  xSame: 0x10,
  ySame: 0x20,
  overlap: 0x40,
} as const;

/** Points in whole font units. `mayOverlap` asks rasterisers that count crossings for care (OVERLAP_SIMPLE). */
export function encodeSimpleGlyph(
  contours: readonly (readonly ContourPoint[])[],
  mayOverlap: boolean,
): Pick<GlyphOutline, "entry" | "xMin" | "points" | "contours"> {
  const points = contours.flat();
  if (points.length === 0) return { entry: new Uint8Array(), xMin: 0, points: 0, contours: 0 };
  const bounds = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  const flags: number[] = [];
  const xs: number[] = [];
  const ys: number[] = [];
  let [x, y] = [0, 0];
  for (const point of points) {
    bounds[0] = Math.min(bounds[0], point.x);
    bounds[1] = Math.min(bounds[1], point.y);
    bounds[2] = Math.max(bounds[2], point.x);
    bounds[3] = Math.max(bounds[3], point.y);
    flags.push(
      (point.onCurve ? flag.onCurve : 0) |
        addStep(xs, point.x - x, flag.xShort, flag.xSame) |
        addStep(ys, point.y - y, flag.yShort, flag.ySame),
    );
    x = point.x;
    y = point.y;
  }
  if (mayOverlap) flags[0] = (flags[0] as number) | flag.overlap;
  const packed = withRepeats(flags);
  const entry = new Uint8Array(10 + contours.length * 2 + 2 + packed.length + xs.length + ys.length);
  const view = viewOf(entry);
  view.setInt16(0, contours.length);
  for (const [index, bound] of bounds.entries()) view.setInt16(2 + index * 2, bound);
  let last = -1;
  for (const [index, contour] of contours.entries()) {
    last += contour.length;
    view.setUint16(10 + index * 2, last);
  }
  const at = 10 + contours.length * 2 + 2; // no instructions
  entry.set(packed, at);
  entry.set(xs, at + packed.length);
  entry.set(ys, at + packed.length + xs.length);
  return { entry, xMin: bounds[0], points: points.length, contours: contours.length };
}

/** Adds the bytes of one step along an axis and returns its flags: nothing for none, a byte and a sign, or two bytes. */
function addStep(bytes: number[], step: number, short: number, same: number): number {
  if (step === 0) return same;
  if (step >= -255 && step <= 255) {
    bytes.push(Math.abs(step));
    return step > 0 ? short | same : short;
  }
  bytes.push((step >> 8) & 0xff, step & 0xff);
  return 0;
}

function withRepeats(flags: readonly number[]): number[] {
  const packed: number[] = [];
  for (let index = 0; index < flags.length; ) {
    const value = flags[index] as number;
    let repeats = 0;
    while (repeats < 255 && flags[index + 1 + repeats] === value) repeats++;
    if (repeats > 1) packed.push(value | flag.repeat, repeats);
    else {
      packed.push(value);
      repeats = 0;
    }
    index += 1 + repeats;
  }
  return packed;
}
