/** How high and how deep a face draws a letter, for measuring faces against each other. */

import type { Face } from "../face.ts";
import { perFace } from "../per-face.ts";

/** Font units above the baseline; descent of the ink is negative. */
export interface LetterExtent {
  readonly top: number;
  readonly bottom: number;
}

/** Bounded by the letters this program measures by. */
const extentsOf = perFace(() => new Map<string, LetterExtent>());

/** Ink of a letter standing alone; `undefined` for a face that lacks it. Shaped, because some fonts (Nastaliq) build letters from parts. */
export function letterExtent(face: Face, letter: string, script: string): LetterExtent | undefined {
  const extents = extentsOf(face);
  let extent = extents.get(letter);
  if (!extent) {
    if (!face.covers(letter.codePointAt(0) as number)) return undefined;
    extent = measure(face, letter, script);
    extents.set(letter, extent);
  }
  return extent;
}

function measure(face: Face, letter: string, script: string): LetterExtent {
  const run = face.shape({
    text: letter,
    start: 0,
    end: letter.length,
    rtl: script === "Arab" || script === "Hebr",
    script,
    language: "und",
    features: new Map(),
  });
  let top = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  for (let index = 0; index < run.length; index++) {
    const { xMin, xMax, yMin, yMax } = face.boundsOf(run.ids[index] as number);
    if (xMin === xMax) continue;
    const raised = run.yOffsets[index] as number;
    top = Math.max(top, yMax + raised);
    bottom = Math.min(bottom, yMin + raised);
  }
  return top >= bottom ? { top, bottom } : { top: 0, bottom: 0 };
}
