/** Measures two faces so that text of two scripts on one line looks equally large (alreq 6.2: mixed lines are aligned on purpose). */

import type { Face } from "../face.ts";
import { letterExtent } from "./letter-extent.ts";

/**
 * Letters whose height the eye compares with the Latin x-height, and how high they should stand against it.
 * Arabic: the loops of waw, heh and dal, which IBM Plex Sans and Plex Sans Arabic, drawn as a pair, set at 0.83 of the
 * x-height, and Amiri's own Latin at 0.79; print sizes want them a little larger, because the strokes are thinner.
 * Hebrew: the square letters, midway between x-height and cap height, which is a fifth above the x-height in book faces.
 */
const references: ReadonlyMap<string, { readonly letters: string; readonly target: number }> = new Map([
  ["Arab", { letters: "وهد", target: 0.84 }],
  ["Hebr", { letters: "החם", target: 1.2 }],
]);

/** The factor on the nominal size for `face` beside `latin`; 1 for scripts without a reference height. */
export function opticalScale(latin: Face, face: Face, script: string): number {
  const reference = references.get(script);
  if (!reference || latin === face) return 1;
  const xHeight = latin.boundsOf(latin.glyphOf(0x78)).yMax / latin.metrics.unitsPerEm;
  const heights = [...reference.letters].map((letter) => letterExtent(face, letter, script)?.top ?? 0);
  const height = heights.reduce((sum, value) => sum + value, 0) / heights.length / face.metrics.unitsPerEm;
  if (xHeight <= 0 || height <= 0) return 1;
  return (xHeight * reference.target) / height;
}
