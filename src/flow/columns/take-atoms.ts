/** Fills a column from a list of atoms: as many as its height holds, ending where a column may well end. */

import type { Atom, BreakReluctance, Carried } from "../atom.ts";
import { growAtom, roomBelow } from "../atom-ink.ts";
import { divideAtom } from "../divide-atom.ts";

export interface Taken {
  readonly head: readonly Atom[];
  /** What is left; its first atom is made to begin a column. */
  readonly tail: readonly Atom[];
}

const tolerance = 1e-6;

/** Nothing when no atom fits, or none may be parted from the next. `willing`: the most reluctant place to end at. */
export function takeAtoms(atoms: readonly Atom[], room: number, willing: BreakReluctance): Taken | undefined {
  let filled = 0;
  // The last place seen at which the column may end, by reluctance.
  const best: [number, number, number] = [-1, -1, -1];
  for (const [index, atom] of atoms.entries()) {
    if (index > 0) best[atom.reluctance] = index;
    const top = filled + (index > 0 ? atom.gap : 0);
    if (top + atom.height + roomBelow(atom) > room + tolerance) {
      const division = atom.keepWhole && willing < 2 ? undefined : divideAtom(atom, room - top, willing === 2);
      if (division)
        return parted([...atoms.slice(0, index), division.head], [division.tail, ...atoms.slice(index + 1)]);
      const place = best.slice(0, willing + 1).find((at) => at > 0);
      return place === undefined ? undefined : parted(atoms.slice(0, place), atoms.slice(place));
    }
    filled = top + atom.height;
  }
  return { head: atoms, tail: [] };
}

/** Separators stand between two things in one column, and nowhere else. */
function parted(head: readonly Atom[], tail: readonly Atom[]): Taken {
  let end = head.length;
  while (end > 1 && head[end - 1]?.separator) end--;
  let start = 0;
  while (tail[start]?.separator) start++;
  const [first, ...rest] = tail.slice(start);
  return { head: head.slice(0, end), tail: first ? [begun(first), ...rest] : [] };
}

/** An atom at the head of a column: without space above, and below what is shown again there. */
export function begun({ carried, opening: _, ...atom }: Atom): Atom {
  return carried ? underCarried({ ...atom, gap: 0 }, carried) : { ...atom, gap: 0 };
}

function underCarried(atom: Atom, carried: Carried): Atom {
  const grown = growAtom(atom, carried.height, 0);
  const { divide } = atom;
  return {
    ...grown,
    frames: [...carried.frames, ...grown.frames],
    ...(divide
      ? {
          divide: (room, forced) => {
            const division = divide(room - carried.height, forced);
            return division && { ...division, head: underCarried(division.head, carried) };
          },
        }
      : {}),
  };
}
