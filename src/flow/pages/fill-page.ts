/** Fills one page: as many atoms as fit together with their footnotes, then back to the last place where a page may well end. */

import type { Atom, BreakReluctance, Division, NoteAtoms } from "../atom.ts";
import { roomAbove, roomBelow } from "../atom-ink.ts";
import { divideAtom } from "../divide-atom.ts";
import { placeNotes } from "./note-area.ts";

export interface PageRoom {
  /** Points of the page's body region. */
  readonly height: number;
  /** The most that any page of the document offers: what fits that need not be divided. */
  most(): number;
  /** Points that part the text from its notes: the space before them and their separator. */
  readonly aboveNotes: number;
}

export interface Fill {
  /** The page holds the atoms from the start up to, not including, this one. */
  readonly end: number;
  /** The last of them is divided: its head stands on the page, its tail begins the next. */
  readonly division?: Division;
}

/** `notes`: what earlier pages left over. At least one atom is taken, if there is one and it is not kept out by notes. */
export function fillPage(atoms: readonly Atom[], start: number, notes: readonly NoteAtoms[], room: PageRoom): Fill {
  const { height } = room;
  const standing = [...notes];
  let noteHeight = areaHeight(standing, height, room);
  let filled = 0;
  // The last place seen at which a page may end, by reluctance.
  const best: [number, number, number] = [-1, -1, -1];
  let index = start;
  for (; index < atoms.length; index++) {
    const atom = atoms[index] as Atom;
    if (index > start) {
      if (atom.pageBreak) return { end: index };
      for (let level: BreakReluctance = atom.reluctance; level <= 2; level++) best[level] = index;
    }
    const top = filled + (index > start ? atom.gap : roomAtTop(atom));
    const bottom = top + atom.height;
    const wanted = bottom + roomBelow(atom);
    const fits = (below: number) => wanted + below <= height + 1e-6;
    const own = atom.notes ?? [];
    const withOwn = own.length > 0 ? areaHeight([...standing, ...own], Number.POSITIVE_INFINITY, room) : noteHeight;
    if (fits(withOwn)) {
      standing.push(...own);
      noteHeight = withOwn;
      filled = bottom;
      continue;
    }
    const division = divided(atom, { space: height - top, isFirst: index === start }, standing, noteHeight, room);
    if (division) return { end: index + 1, division };
    // The note may begin here and go on overleaf, if the page may end behind its mark.
    if (own.length > 0 && fits(noteHeight) && (atoms[index + 1]?.reluctance ?? 0) === 0) {
      const { begun } = placeNotes([...standing, ...own], height - wanted - room.aboveNotes);
      if (begun === standing.length + own.length) return { end: index + 1 };
    }
    break;
  }
  if (index >= atoms.length) return { end: atoms.length };
  // Nothing fits: notes of the page before have taken the room, or the atom is higher than the page (the caller reports).
  if (index === start) return { end: notes.length > 0 && fitsAlone(atoms[start] as Atom, room) ? start : start + 1 };
  for (const place of best) if (place > start) return { end: place };
  return { end: index };
}

/** Points above the first atom of a page: what is carried over to it, else room for ink. */
export function roomAtTop(atom: Atom): number {
  return atom.carried ? atom.carried.height : roomAbove(atom);
}

/** The height of an atom that stands by itself on a page: its box, and its ink where that stands out of it. */
export function heightAlone(atom: Atom): number {
  return roomAbove(atom) + atom.height + roomBelow(atom);
}

/** Whether a page has room for the atom and for what would be carried over to it. */
function fitsAlone(atom: Atom, { most }: PageRoom): boolean {
  return roomAtTop(atom) + atom.height + roomBelow(atom) <= most() + 1e-6;
}

/** Points that notes take at the foot of a page of this height. */
function areaHeight(notes: readonly NoteAtoms[], height: number, { aboveNotes }: PageRoom): number {
  return notes.length === 0 ? 0 : aboveNotes + placeNotes(notes, height - aboveNotes).height;
}

/** `space`: points from the atom's top to the region's foot. At the head of a page any division is better than none. */
function divided(
  atom: Atom,
  { space, isFirst }: { readonly space: number; readonly isFirst: boolean },
  standing: readonly NoteAtoms[],
  noteHeight: number,
  room: PageRoom,
): Division | undefined {
  if (!atom.divide || (atom.keepWhole && fitsAlone(atom, room))) return undefined;
  // An atom that fits, and its notes do not, is parted nevertheless.
  let available = Math.min(space - noteHeight, atom.height - 1);
  while (available > 0) {
    const division = divideAtom(atom, available, false) ?? (isFirst ? divideAtom(atom, available, true) : undefined);
    if (!division) return undefined;
    const { head } = division;
    const notes = head.notes ?? [];
    const needed = head.height + roomBelow(head) + areaHeight([...standing, ...notes], Number.POSITIVE_INFINITY, room);
    if (needed <= space + 1e-6) return division;
    // The notes of what stands in the head need the room: less of it.
    available = Math.min(available - 1, available - (needed - space));
  }
  return undefined;
}
