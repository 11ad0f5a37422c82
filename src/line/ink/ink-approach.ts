/** How near the ink of a line comes to the ink of the line above it, mark by mark. */

import { type GlyphSkyline, glyphSkyline } from "../../font/ink/glyph-skyline.ts";
import type { Line } from "../line.ts";
import { type GlyphInk, inkAbove, inkBelow, inkExtent } from "./line-ink.ts";

/** A line and where its left edge stands, in points from any common place. */
export interface PlacedLine {
  readonly line: Line;
  readonly x: number;
}

export interface InkApproach {
  /** The distance of baselines, in points, at which the two glyphs are as far apart as was asked for. */
  readonly distance: number;
  /** The two glyphs' code units in the texts of their paragraphs. */
  readonly upper: number;
  readonly lower: number;
}

/**
 * The two glyphs that keep the lines farthest apart, or nothing when the ink is clear at baselines `distance` apart.
 * Clear means: nowhere is there ink of one line within `clearance` beside and `clearance` above ink of the other.
 */
export function inkApproach(
  upper: PlacedLine,
  lower: PlacedLine,
  clearance: number,
  distance: number,
): InkApproach | undefined {
  const { below } = inkExtent(upper.line);
  const { above } = inkExtent(lower.line);
  // Most lines are done here, without a look at where their glyphs stand.
  if (!(below + above + clearance > distance)) return undefined;
  const hanging = inkBelow(upper.line, distance - clearance - above);
  const standing = inkAbove(lower.line, distance - clearance - below);
  const shift = upper.x - lower.x;
  const widest = standing.reduce((width, { left, right }) => Math.max(width, right - left), 0);
  let nearest: InkApproach | undefined;
  let first = 0;
  for (const over of hanging) {
    const left = over.left + shift - clearance;
    const right = over.right + shift + clearance;
    while (first < standing.length && (standing[first] as GlyphInk).left < left - widest) first++;
    for (let index = first; index < standing.length; index++) {
      const under = standing[index] as GlyphInk;
      if (under.left > right) break;
      const beyond = nearest?.distance ?? distance;
      if (under.right < left || under.top - over.bottom + clearance <= beyond) continue;
      const needed = reach(over, under, shift, clearance) + clearance;
      if (needed > beyond) nearest = { distance: needed, upper: over.offset, lower: under.offset };
    }
  }
  return nearest;
}

/** The distance of baselines at which two glyphs would touch, wherever they stand within `clearance` beside each other. */
function reach(over: GlyphInk, under: GlyphInk, shift: number, clearance: number): number {
  const hanging = glyphSkyline(over.face, over.glyph);
  const standing = glyphSkyline(under.face, under.glyph);
  const lastStanding = standing.upper.length - 1;
  let farthest = Number.NEGATIVE_INFINITY;
  for (let band = 0; band < hanging.lower.length; band++) {
    const lowest = hanging.lower[band] as number;
    if (lowest === Number.POSITIVE_INFINITY) continue;
    const depth = -(over.y + lowest * over.unit);
    const left = over.x + shift + (hanging.left + band * hanging.band) * over.unit;
    const first = Math.max(0, bandAt(standing, under, left - clearance));
    const last = Math.min(lastStanding, bandAt(standing, under, left + hanging.band * over.unit + clearance));
    for (let other = first; other <= last; other++) {
      const needed = depth + under.y + (standing.upper[other] as number) * under.unit;
      if (needed > farthest) farthest = needed;
    }
  }
  return farthest;
}

/** The index of the band that holds a place on the line, which may lie outside the skyline. */
function bandAt(skyline: GlyphSkyline, { x, unit }: GlyphInk, place: number): number {
  return Math.floor(((place - x) / unit - skyline.left) / skyline.band);
}
