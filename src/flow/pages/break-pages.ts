/** Breaks a list of atoms into pages: forced breaks, footnotes, divided atoms, and a last page of its own kind. */

import type { Atom, NoteAtoms } from "../atom.ts";
import { roomBelow } from "../atom-ink.ts";
import { fillPage, heightAlone, type PageRoom, roomAtTop } from "./fill-page.ts";
import { type PlacedNotes, placeNotes } from "./note-area.ts";

/** What stands on one page. */
export interface FilledPage {
  readonly atoms: readonly Atom[];
  readonly notes: PlacedNotes;
  /** Points of the body region. */
  readonly height: number;
}

export interface PageHeights {
  /** Points of the body region of a page of that kind. */
  height(isFirst: boolean, isLast: boolean): number;
  /** Points that part the text from its notes. */
  readonly aboveNotes: number;
}

/** At least one page, even without atoms. Separators that would begin or end a page are in none. */
export function breakPages(all: readonly Atom[], heights: PageHeights): FilledPage[] {
  const atoms = [...all];
  const pages: FilledPage[] = [];
  const most = () => Math.max(heights.height(true, false), heights.height(false, false));
  let start = 0;
  let notes: readonly NoteAtoms[] = [];
  const [first] = atoms;
  // What fits every page but the first, under its letterhead, stands on the second: an empty page beats a spoilt one.
  if (first && !first.divide && heightAlone(first) > heights.height(true, true) + 1e-6) {
    if (
      heightAlone(first) > heights.height(true, false) + 1e-6 &&
      heightAlone(first) <= heights.height(false, true) + 1e-6
    )
      pages.push({ atoms: [], notes: noNotes, height: heights.height(true, false) });
  }
  do {
    const isFirst = pages.length === 0;
    // A document that divides nothing over pages need not measure pages it does not have.
    const roomOf = (height: number): PageRoom => ({
      height,
      most: () => Math.max(height, most()),
      aboveNotes: heights.aboveNotes,
    });
    const fill = (height: number) => {
      const { end, division } = fillPage(atoms, start, notes, roomOf(height));
      const taken = atoms.slice(start, end);
      if (division) taken[taken.length - 1] = { ...division.head, gap: taken[taken.length - 1]?.gap ?? 0 };
      while (!division && end < atoms.length && taken.length > 1 && taken[taken.length - 1]?.separator) taken.pop();
      const shown = [...notes, ...taken.flatMap((atom) => atom.notes ?? [])];
      const room = height - heightOf(taken) - heights.aboveNotes;
      const placed = taken.length > 0 ? placeNotes(shown, room) : placeSome(shown, room);
      return {
        end,
        division,
        taken,
        placed,
        height,
        isAll: end >= atoms.length && !division && placed.rest.length === 0,
      };
    };
    // A page is the last if all that is left fits the last page's own region; what fits only another kind is parted.
    const lastHeight = heights.height(isFirst, true);
    const usualHeight = heights.height(isFirst, false);
    let page = fill(lastHeight);
    if (!page.isAll && usualHeight !== lastHeight) {
      const usual = fill(usualHeight);
      page = usual.isAll ? { ...page, height: Math.min(lastHeight, usualHeight) } : usual;
    }
    pages.push({ atoms: page.taken, notes: page.placed, height: page.height });
    notes = page.placed.rest;
    start = page.end;
    if (page.division) atoms.splice(--start, 1, page.division.tail);
    while (atoms[start]?.separator) start++;
  } while (start < atoms.length || notes.length > 0);
  return pages;
}

const noNotes: PlacedNotes = { placed: [], height: 0, rest: [], begun: 0 };

/** A page of notes alone shows a line at least, were it higher than the page: the caller reports it. */
function placeSome(notes: readonly NoteAtoms[], room: number): PlacedNotes {
  const placed = placeNotes(notes, room);
  const [first, ...others] = notes;
  if (placed.placed.length > 0 || !first) return placed;
  const alone = placeNotes([{ ...first, atoms: first.atoms.slice(0, 1) }], Number.POSITIVE_INFINITY);
  const left = first.atoms.slice(1);
  return { ...alone, rest: [...(left.length > 0 ? [{ ...first, atoms: left }] : []), ...others] };
}

/** Points from the region's top to the foot of its last atom, with the room that ink needs at both ends. */
export function heightOf(atoms: readonly Atom[]): number {
  const last = atoms[atoms.length - 1];
  if (!last) return 0;
  return (
    atoms.reduce((sum, atom, index) => sum + (index > 0 ? atom.gap : roomAtTop(atom)) + atom.height, 0) +
    roomBelow(last)
  );
}
