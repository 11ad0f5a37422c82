/** Opens the leading of a paragraph where marks or descenders of a line would touch the ink of the next. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { Line } from "../line.ts";
import { type InkApproach, inkApproach } from "./ink-approach.ts";
import { reportCollision } from "./ink-collision.ts";

/**
 * From this share of a paragraph's pairs of lines on, all of them open alike. Uneven leading is a fault too: the eye
 * takes one wider gap among many for chance, but several in a short paragraph for carelessness. One collision in a long
 * paragraph opens where it is, because a page of air for the sake of one mark would be the greater fault.
 */
const evenShare = 1 / 3;

/** Points by which each line moves down from the one before it, the first by none. x positions and breaks stay. */
export function openLeading(lines: readonly Line[], log: DiagnosticLog): number[] {
  const openings = new Array<number>(lines.length).fill(0);
  const approaches: (InkApproach | undefined)[] = [];
  let colliding = 0;
  let largest = 0;
  for (let index = 1; index < lines.length; index++) {
    const upper = lines[index - 1] as Line;
    const lower = lines[index] as Line;
    const distance = upper.descent + lower.ascent;
    const approach = inkApproach(
      { line: upper, x: upper.x },
      { line: lower, x: lower.x },
      clearanceOf(lower),
      distance,
    );
    if (!approach) continue;
    approaches[index] = approach;
    openings[index] = approach.distance - distance;
    largest = Math.max(largest, approach.distance - distance);
    colliding++;
  }
  if (colliding === 0) return openings;
  const even = colliding >= (lines.length - 1) * evenShare;
  for (let index = 1; index < lines.length; index++) {
    const upper = lines[index - 1] as Line;
    const lower = lines[index] as Line;
    const distance = upper.descent + lower.ascent;
    const opening = Math.min(even ? largest : (openings[index] as number), roomToOpen(lower, distance));
    openings[index] = opening;
    const approach = approaches[index];
    if (approach && approach.distance > distance + opening + 1e-6)
      reportCollision(upper, lower, approach, distance + opening, log);
  }
  return openings;
}

/** The least distance in points that the line's style wants between its ink and its neighbours'. */
export function clearanceOf({ paragraph: { paragraph } }: Line): number {
  return paragraph.style.inkClearance * paragraph.textStyle.size;
}

/** How far the style lets baselines `distance` apart move from each other, in points. */
export function roomToOpen({ paragraph: { paragraph } }: Line, distance: number): number {
  return Math.max(0, distance * (paragraph.style.leadingLimit - 1));
}
