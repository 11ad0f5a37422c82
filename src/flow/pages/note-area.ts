/** The footnotes of a page: what of them has room at its foot, and what goes on to the next page. */

import type { Atom, NoteAtoms } from "../atom.ts";
import { roomAbove, roomBelow } from "../atom-ink.ts";
import { firstBaseline } from "../first-baseline.ts";

/** Where an atom of a note stands, in points from the top of the first note. */
export interface PlacedNoteAtom {
  readonly atom: Atom;
  readonly top: number;
}

export interface PlacedNotes {
  readonly placed: readonly PlacedNoteAtom[];
  /** Points from the top of the first note to the foot of the lowest; 0 without notes. */
  readonly height: number;
  /** What had no room: parts of notes, then whole ones. */
  readonly rest: readonly NoteAtoms[];
  /** How many of the notes have at least a line on this page. */
  readonly begun: number;
}

/** A stretch of the page that notes have filled to some height. */
interface Lane {
  readonly left: number;
  readonly right: number;
  bottom: number;
  /** A note of the lane was cut: nothing more stands under it on this page. */
  full: boolean;
}

/** Widths nearer than this are the same stretch, in points. */
const tolerance = 0.01;

/**
 * Stacks notes in their order; notes of columns side by side stand side by side, the first of them on one baseline.
 * `room`: points there are for all of them.
 * A note is cut where the rules of its own paragraphs allow it best.
 */
export function placeNotes(notes: readonly NoteAtoms[], room: number): PlacedNotes {
  const lanes: Lane[] = [];
  const placed: PlacedNoteAtom[] = [];
  const rest: NoteAtoms[] = [];
  const baseline = sharedBaseline(notes);
  let begun = 0;
  for (const note of notes) {
    const right = note.left + note.width;
    const over = lanes.filter((lane) => overlap(lane, { left: note.left, right }));
    if (over.some(({ full }) => full)) {
      rest.push(note);
      continue;
    }
    const top = over.reduce((bottom, lane) => Math.max(bottom, lane.bottom), 0);
    const { end, bottom } = fill(note.atoms, top, room, placed, baseline);
    if (end > 0) begun++;
    if (end < note.atoms.length) rest.push({ ...note, atoms: note.atoms.slice(end) });
    lanes.push({ left: note.left, right, bottom, full: end < note.atoms.length });
  }
  return { placed, height: lanes.reduce((height, { bottom }) => Math.max(height, bottom), 0), rest, begun };
}

function overlap(one: Pick<Lane, "left" | "right">, other: Pick<Lane, "left" | "right">): boolean {
  return one.left < other.right - tolerance && one.right > other.left + tolerance;
}

/** The lowest first baseline of notes with nothing above them, in points from the top of the notes. */
function sharedBaseline(notes: readonly NoteAtoms[]): number {
  const stretches = notes.map(({ left, width }) => ({ left, right: left + width }));
  const uppermost = notes.filter(
    (_, index) =>
      !stretches.slice(0, index).some((earlier) => overlap(earlier, stretches[index] as (typeof stretches)[number])),
  );
  return Math.max(0, ...uppermost.map(({ atoms: [first] }) => (first && baselineOf(first)) ?? 0));
}

/** The baseline of an atom at the head of the notes, where ink that stands out of it keeps clear of what is above. */
function baselineOf(atom: Atom): number | undefined {
  const baseline = firstBaseline(atom.frames);
  return baseline === undefined ? undefined : roomAbove(atom) + baseline;
}

function leadTo(baseline: number, atom: Atom): number {
  return Math.max(0, baseline - (baselineOf(atom) ?? baseline));
}

/** Places the first atoms of a note, as many as fit; their number, and where the last of them ends. */
function fill(
  atoms: readonly Atom[],
  top: number,
  room: number,
  placed: PlacedNoteAtom[],
  baseline: number,
): { readonly end: number; readonly bottom: number } {
  let y = top;
  const tops: number[] = [];
  for (const [index, atom] of atoms.entries()) {
    const at = y + (index > 0 || top > 0 ? atom.gap : roomAbove(atom) + leadTo(baseline, atom));
    if (at + atom.height + roomBelow(atom) > room + 1e-6) break;
    tops.push(at);
    y = at + atom.height;
  }
  const end = tops.length === atoms.length ? atoms.length : bestEnd(atoms, tops.length);
  for (const [index, at] of tops.slice(0, end).entries()) placed.push({ atom: atoms[index] as Atom, top: at });
  const last = end > 0 ? (atoms[end - 1] as Atom) : undefined;
  return { end, bottom: last ? (tops[end - 1] as number) + last.height + roomBelow(last) : top };
}

/** The last place up to `fitting` before which a page may well end. */
function bestEnd(atoms: readonly Atom[], fitting: number): number {
  for (const most of [0, 1]) {
    for (let end = fitting; end > 0; end--) if ((atoms[end]?.reluctance ?? 0) <= most) return end;
  }
  return fitting;
}
