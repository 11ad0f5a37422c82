/** Where a glyph's ink stands within a horizontal band: what an underline has to give way to. */

import type { Face } from "../face.ts";
import { perFace } from "../per-face.ts";
import { filledSpans } from "./filled-spans.ts";
import { flattenPath, type Polygon } from "./flatten-path.ts";

/** Left and right edges in turn, in font units from the glyph's origin, from left to right and apart. */
export type InkIntervals = readonly number[];

/** Bands a face is asked for: one for each size of decoration in use. */
const bandLimit = 64;

interface Band {
  /** Bounded by the number of glyphs of the face. */
  readonly glyphs: Map<number, InkIntervals>;
}

const bandsOf = perFace(() => new Map<string, Band>());

const none: InkIntervals = [];

/** `bottom` and `top` are font units above the baseline; fractions are dropped, the band growing by them. */
export function inkIntervals(face: Face, glyph: number, bottom: number, top: number): InkIntervals {
  const from = Math.floor(bottom);
  const to = Math.ceil(top);
  const { glyphs } = bandOf(face, `${from} ${to}`);
  let intervals = glyphs.get(glyph);
  if (!intervals) {
    const { yMin, yMax } = face.boundsOf(glyph);
    intervals =
      yMax <= from || yMin >= to
        ? none
        : measure(flattenPath(face.pathOf(glyph), face.metrics.unitsPerEm / 1000), from, to);
    glyphs.set(glyph, intervals);
  }
  return intervals;
}

function bandOf(face: Face, key: string): Band {
  const bands = bandsOf(face);
  let band = bands.get(key);
  if (!band) {
    const [oldest] = bands.keys();
    if (bands.size >= bandLimit && oldest !== undefined) bands.delete(oldest);
    band = { glyphs: new Map() };
    bands.set(key, band);
  }
  return band;
}

/**
 * The shadow of the ink in the band on the baseline. Ink that reaches into the band has its edge there or covers the
 * band's own edges: the shadows of both together are that of the ink.
 */
function measure(polygons: readonly Polygon[], bottom: number, top: number): InkIntervals {
  const shadows: [number, number][] = [];
  for (const polygon of polygons)
    eachEdge(polygon, (x0, y0, x1, y1) => addClipped(shadows, x0, y0, x1, y1, bottom, top));
  for (const edge of [bottom, top]) {
    const filled = filledSpans(polygons, "horizontal", edge);
    for (let at = 0; at < filled.length; at += 2) shadows.push([filled[at] as number, filled[at + 1] as number]);
  }
  return joined(shadows);
}

function eachEdge(polygon: Polygon, visit: (x0: number, y0: number, x1: number, y1: number) => void): void {
  let x0 = polygon[polygon.length - 2] as number;
  let y0 = polygon[polygon.length - 1] as number;
  for (let at = 0; at < polygon.length; at += 2) {
    const x1 = polygon[at] as number;
    const y1 = polygon[at + 1] as number;
    visit(x0, y0, x1, y1);
    x0 = x1;
    y0 = y1;
  }
}

/** The part of an edge inside the band. */
function addClipped(
  shadows: [number, number][],
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  bottom: number,
  top: number,
): void {
  if (Math.max(y0, y1) <= bottom || Math.min(y0, y1) >= top) return;
  const at = (y: number) => x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
  const start = y0 < bottom ? at(bottom) : y0 > top ? at(top) : x0;
  const end = y1 < bottom ? at(bottom) : y1 > top ? at(top) : x1;
  shadows.push(start < end ? [start, end] : [end, start]);
}

function joined(shadows: [number, number][]): InkIntervals {
  shadows.sort(([one], [other]) => one - other);
  const intervals: number[] = [];
  for (const [from, to] of shadows) {
    const last = intervals.length - 1;
    if (last > 0 && from <= (intervals[last] as number)) intervals[last] = Math.max(intervals[last] as number, to);
    else intervals.push(from, to);
  }
  return intervals;
}
