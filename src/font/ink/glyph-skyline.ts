/**
 * A glyph's skyline: how low and how high its ink reaches in each of many narrow vertical bands. Two glyphs one above
 * the other are clear of each other when their skylines are, which a box around the whole glyph cannot tell.
 */

import type { Face } from "../face.ts";
import { perFace } from "../per-face.ts";
import { flattenPath } from "./flatten-path.ts";

/** Bands in one em: a mark of a vowelled line spans four or more. */
export const bandsPerEm = 32;

/** Font units, y upwards, from the glyph's origin. Finished values: nobody writes to them. */
export interface GlyphSkyline {
  /** Left edge of the first band. */
  readonly left: number;
  /** Width of every band. */
  readonly band: number;
  /** Lowest and highest ink in each band; a band without ink has them at plus and minus infinity. */
  readonly lower: Float32Array;
  readonly upper: Float32Array;
}

const skylinesOf = perFace(() => new Map<number, GlyphSkyline>());

/** Read from the outline once; bounded by the number of glyphs in the face. */
export function glyphSkyline(face: Face, glyph: number): GlyphSkyline {
  const skylines = skylinesOf(face);
  let skyline = skylines.get(glyph);
  if (!skyline) {
    skyline = measure(face, glyph);
    skylines.set(glyph, skyline);
  }
  return skyline;
}

function measure(face: Face, glyph: number): GlyphSkyline {
  const { unitsPerEm } = face.metrics;
  const band = unitsPerEm / bandsPerEm;
  // A chord may leave its curve by a thousandth of an em, a fiftieth of the least distance anybody asks for.
  const contours = flattenPath(face.pathOf(glyph), unitsPerEm / 1000);
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const contour of contours) {
    for (let at = 0; at < contour.length; at += 2) {
      const x = contour[at] as number;
      if (x < left) left = x;
      if (x > right) right = x;
    }
  }
  if (left > right) return { left: 0, band, lower: new Float32Array(), upper: new Float32Array() };
  const first = Math.floor(left / band);
  const count = Math.floor(right / band) - first + 1;
  const lower = new Float32Array(count).fill(Number.POSITIVE_INFINITY);
  const upper = new Float32Array(count).fill(Number.NEGATIVE_INFINITY);
  const skyline = { left: first * band, band, lower, upper };
  for (const contour of contours) {
    let x = contour[contour.length - 2] as number;
    let y = contour[contour.length - 1] as number;
    for (let at = 0; at < contour.length; at += 2) {
      const nextX = contour[at] as number;
      const nextY = contour[at + 1] as number;
      if (nextX < x) addEdge(skyline, nextX, nextY, x, y);
      else addEdge(skyline, x, y, nextX, nextY);
      x = nextX;
      y = nextY;
    }
  }
  return skyline;
}

/** An edge from left to right. Only edges count: between the lowest and the highest of a band all is in the way. */
function addEdge({ left, band, lower, upper }: GlyphSkyline, x0: number, y0: number, x1: number, y1: number): void {
  const last = Math.floor((x1 - left) / band);
  const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
  for (let index = Math.floor((x0 - left) / band); index <= last; index++) {
    const edge = left + index * band;
    const from = edge > x0 ? y0 + (edge - x0) * slope : y0;
    const to = edge + band < x1 ? y0 + (edge + band - x0) * slope : y1;
    lower[index] = Math.min(lower[index] as number, from, to);
    upper[index] = Math.max(upper[index] as number, from, to);
  }
}
