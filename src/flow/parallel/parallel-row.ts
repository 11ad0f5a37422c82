/** A row of counterparts as one atom. Where a page ends inside it, every column goes on at the head of the next. */

import type { Atom, BreakReluctance, Division } from "../atom.ts";
import { fitRoom } from "../columns/fit-room.ts";
import { sideBySide } from "../columns/side-by-side.ts";
import { type Taken, takeAtoms } from "../columns/take-atoms.ts";

type RowCircumstances = Pick<Atom, "decorations" | "origin">;

/** `cells`: the atoms of each column, laid out where they stand. Its gap is 0. */
export function parallelRow(cells: readonly (readonly Atom[])[], circumstances: RowCircumstances): Atom {
  const columns = cells.map((atoms) => ({ atoms: withoutSpaceAbove(atoms), shift: 0 }));
  const { atom, columns: standing } = sideBySide(columns, {
    ...circumstances,
    align: "first-baselines",
    sections: true,
  });
  return {
    ...atom,
    divide: (room, forced = false) =>
      fitRoom(room, (height) => {
        const taken = standing.map(({ atoms, lead }) => takeColumn(atoms, height - lead, forced));
        return division(taken, circumstances);
      }),
  };
}

function withoutSpaceAbove([first, ...rest]: readonly Atom[]): readonly Atom[] {
  return first ? [{ ...first, gap: 0 }, ...rest] : [];
}

const reluctances: readonly BreakReluctance[] = [0, 1, 2];

/** Parted against its rules only when forced. */
function takeColumn(atoms: readonly Atom[], room: number, forced: boolean): Taken | undefined {
  for (const willing of forced ? reluctances : reluctances.slice(0, 1)) {
    const taken = takeAtoms(atoms, room, willing);
    if (taken) return taken;
  }
  return undefined;
}

/** Counterparts begin together: a column that would have to wait for the next page keeps the others back. */
function division(taken: readonly (Taken | undefined)[], circumstances: RowCircumstances): Division | undefined {
  const parts = taken.filter((part) => part !== undefined);
  if (parts.length < taken.length || parts.every(({ tail }) => tail.length === 0)) return undefined;
  return {
    head: parallelRow(
      parts.map(({ head }) => head),
      circumstances,
    ),
    tail: parallelRow(
      parts.map(({ tail }) => tail),
      circumstances,
    ),
  };
}
