/** Opens the cells of a row alike: lines that stood on one baseline still do after one of their cells was opened for its ink. */

import type { Atom } from "./atom.ts";
import { firstBaseline } from "./first-baseline.ts";

export interface OpenedCell {
  readonly atoms: readonly Atom[];
  /** Points above the first atom, opened with the first line of another cell. */
  readonly lead: number;
  /** Whether a line of the cell stands on the baseline of another cell's; then the cell keeps its place. */
  readonly shares: boolean;
}

/** One atom of a cell, and where it would stand had nothing been opened. */
interface Place {
  readonly cell: number;
  readonly index: number;
  readonly opening: number;
  readonly y: number;
  readonly hasBaseline: boolean;
}

/** Baselines nearer than this are the same, in points. */
const sameBaseline = 0.01;

/** The height of atoms one below the other had none been opened, in points. */
export function unopenedHeight(atoms: readonly Atom[]): number {
  return atoms.reduce((sum, { gap, height, opening = 0 }, index) => sum + (index > 0 ? gap : 0) + height - opening, 0);
}

/** `tops`: where each cell would begin had nothing been opened, in points from the top of the row. */
export function shareOpenings(cells: readonly (readonly Atom[])[], tops: readonly number[]): OpenedCell[] {
  const opened = cells.map((atoms) => ({ atoms: [...atoms], lead: 0, shares: false }));
  if (!cells.some((atoms) => atoms.some(({ opening = 0 }) => opening > 0))) return opened;
  const places = cells.flatMap((atoms, cell) => placesOf(atoms, cell, tops[cell] as number));
  places.sort((one, other) => one.y - other.y || one.cell - other.cell || one.index - other.index);
  /** How far each cell has been opened so far. */
  const shifts = cells.map(() => 0);
  for (let at = 0; at < places.length; ) {
    const group = placesOnBaseline(places, at);
    at += group.length;
    for (const { cell, opening } of group) shifts[cell] = (shifts[cell] as number) + opening;
    const shift = Math.max(...group.map(({ cell }) => shifts[cell] as number));
    if (group.length === 1) continue;
    for (const { cell, index } of group) {
      const behind = shift - (shifts[cell] as number);
      shifts[cell] = shift;
      const own = opened[cell] as (typeof opened)[number];
      own.shares = true;
      if (behind === 0) continue;
      if (index === 0) own.lead += behind;
      else own.atoms[index] = openedBy(own.atoms[index] as Atom, behind);
    }
  }
  return opened;
}

function openedBy(atom: Atom, by: number): Atom {
  return { ...atom, gap: atom.gap + by, opening: (atom.opening ?? 0) + by };
}

function placesOf(atoms: readonly Atom[], cell: number, top: number): Place[] {
  let y = top;
  return atoms.map(({ gap, height, opening = 0, frames }, index) => {
    // What was opened stands above the first baseline, in the gap or inside the box.
    const box = y + (index > 0 ? gap : 0) - opening;
    y = box + height;
    const baseline = firstBaseline(frames);
    return { cell, index, opening, y: box + (baseline ?? 0), hasBaseline: baseline !== undefined };
  });
}

/** The place at `from`, and those after it that stand on the same baseline in other cells. */
function placesOnBaseline(places: readonly Place[], from: number): Place[] {
  const first = places[from] as Place;
  const group = [first];
  if (!first.hasBaseline) return group;
  for (let index = from + 1; index < places.length; index++) {
    const place = places[index] as Place;
    if (place.y - first.y > sameBaseline || !place.hasBaseline) break;
    if (group.some(({ cell }) => cell === place.cell)) break;
    group.push(place);
  }
  return group;
}
