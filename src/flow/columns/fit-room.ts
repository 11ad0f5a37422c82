/** Finds a division whose head fits: columns that stand side by side may be higher than each was by itself. */

import type { Atom, Division } from "../atom.ts";
import { roomBelow } from "../atom-ink.ts";

const attempts = 8;
const tolerance = 1e-6;

/** `divide` is asked again with as much less room as the head was too high, a few times over. */
export function fitRoom(room: number, divide: (room: number) => Division | undefined): Division | undefined {
  let left = room;
  let division = divide(left);
  for (let attempt = 1; division && attempt < attempts; attempt++) {
    const excess = heightBelowTop(division.head) - room;
    if (excess <= tolerance) return division;
    left -= excess;
    division = divide(left);
  }
  return division && heightBelowTop(division.head) - room <= tolerance ? division : undefined;
}

function heightBelowTop(atom: Atom): number {
  return atom.height + roomBelow(atom);
}
