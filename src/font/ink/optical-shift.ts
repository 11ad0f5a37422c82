/** Measures how far a face stands off the baseline it shares with Latin. */

import type { Face } from "../face.ts";
import { letterExtent } from "./letter-extent.ts";

/**
 * Letters that stand flat on the baseline. Arabic: tatweel, which is the joining stroke itself. Hebrew: heh, two stems.
 */
const standing: ReadonlyMap<string, string> = new Map([
  ["Arab", "ـ"],
  ["Hebr", "ה"],
]);

/**
 * Less than this, in ems, is drawn on purpose: Amiri Bold grows to both sides of the regular's stroke (0.02 below the
 * baseline), so that bold and regular words run on in one line. Correcting it would part them.
 */
const tolerance = 0.03;

/** Ems of the face to raise it by (negative lowers); 0 for faces that stand on the baseline and scripts not measured. */
export function opticalShift(face: Face, script: string): number {
  const letter = standing.get(script);
  const extent = letter === undefined ? undefined : letterExtent(face, letter, script);
  if (!extent) return 0;
  const off = extent.bottom / face.metrics.unitsPerEm;
  return Math.abs(off) <= tolerance ? 0 : -off;
}
