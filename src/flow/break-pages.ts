/** Breaks a list of atoms into pages: fills each page, then goes back to the last place where a page may well end. */

import type { Atom, BreakReluctance } from "./atom.ts";
import { roomAbove, roomBelow } from "./atom-ink.ts";

export interface PageExtent {
  /** Half-open range of atoms. */
  readonly start: number;
  readonly end: number;
}

/**
 * Heights in points of the body region of the first and of every later page, the latter asked for when there is one.
 * At least one page, even without atoms. Separators that would begin or end a page are in none.
 */
export function breakPages(atoms: readonly Atom[], firstHeight: number, laterHeight: () => number): PageExtent[] {
  const pages: PageExtent[] = [];
  let start = 0;
  const [first] = atoms;
  // What fits every page but the first, under its letterhead, stands on the second: an empty page beats a spoilt one.
  if (first && heightAlone(first) > firstHeight + 1e-6 && heightAlone(first) <= laterHeight() + 1e-6)
    pages.push({ start, end: start });
  do {
    const next = pageEnd(atoms, start, pages.length === 0 ? firstHeight : laterHeight());
    let end = next;
    if (next < atoms.length) while (end > start + 1 && atoms[end - 1]?.separator) end--;
    pages.push({ start, end });
    start = next;
    while (atoms[start]?.separator) start++;
  } while (start < atoms.length);
  return pages;
}

/** The height of an atom that stands by itself on a page: its box, and its ink where that stands out of it. */
export function heightAlone(atom: Atom): number {
  return roomAbove(atom) + atom.height + roomBelow(atom);
}

function pageEnd(atoms: readonly Atom[], start: number, height: number): number {
  const [top] = atoms.slice(start, start + 1);
  let filled = top ? roomAbove(top) : 0;
  // The last place seen at which a page may end, by reluctance.
  const best: [number, number, number] = [-1, -1, -1];
  let index = start;
  for (; index < atoms.length; index++) {
    const atom = atoms[index] as Atom;
    if (index > start) for (let level: BreakReluctance = atom.reluctance; level <= 2; level++) best[level] = index;
    const next = filled + (index > start ? atom.gap : 0) + atom.height;
    if (next + roomBelow(atom) > height + 1e-6) break;
    filled = next;
  }
  if (index >= atoms.length) return atoms.length;
  // Nothing fits: an atom higher than the page stands alone (and is reported by the caller).
  if (index === start) return start + 1;
  for (const place of best) if (place > start) return place;
  return index;
}
