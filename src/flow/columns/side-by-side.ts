/** Columns side by side as one atom: lines that share a baseline keep it, whichever of them was opened for its ink. */

import type { Atom, DecorationSpan, NoteAtoms, OutlineMark } from "../atom.ts";
import { inkOverhang } from "../atom-ink.ts";
import { firstBaseline } from "../first-baseline.ts";
import { notesOf, stackAtoms } from "../lay-out-row.ts";
import { moveFrame } from "../move-frame.ts";
import { shareOpenings } from "../share-openings.ts";

/** A list of atoms one below the other, and where they stand beside others. */
export interface Column {
  readonly atoms: readonly Atom[];
  /** Points to the right of where the atoms were laid out. */
  readonly shift: number;
}

export interface SideBySide {
  /** Its gap is 0, and it does not divide. */
  readonly atom: Atom;
  readonly columns: readonly StandingColumn[];
}

export interface StandingColumn extends Column {
  /** Points above the first atom. */
  readonly lead: number;
}

interface Stretch {
  readonly left: number;
  readonly width: number;
}

interface Circumstances extends Pick<Atom, "decorations" | "origin"> {
  /** Where columns begin: at one height, or with their first baselines on one. */
  readonly align: "tops" | "first-baselines";
  /** The stretch that the atoms were laid out in, if they moved to their columns; notes under it move with them. */
  readonly column?: Stretch;
  /** Whether the columns are read each to its end, over all pages. */
  readonly sections?: true;
}

export function sideBySide(
  columns: readonly Column[],
  { align, column, sections, decorations, origin }: Circumstances,
): SideBySide {
  const lists = columns.map(({ atoms }) => atoms);
  const tops = align === "tops" ? lists.map(() => 0) : baselineLeads(lists);
  const standing = shareOpenings(lists, tops).map(
    ({ atoms, lead }, index): StandingColumn => ({
      atoms,
      shift: (columns[index] as Column).shift,
      lead: atoms.length === 0 ? 0 : (tops[index] as number) + lead,
    }),
  );
  const stacks = standing.map(({ atoms, lead, shift }) => {
    const { frames, height } = stackAtoms(atoms, lead);
    return { height, frames: frames.map((frame) => moveFrame(frame, shift, 0)) };
  });
  const height = Math.max(0, ...stacks.map((stack) => stack.height));
  const frames = stacks.flatMap((stack) => stack.frames);
  const ink = inkOverhang(frames, height);
  const { notes, outline, ...common } = notesOf(lists.flat());
  const moved = notes && columns.flatMap(({ atoms, shift }) => movedNotes(atoms, shift, column));
  return {
    atom: {
      height,
      gap: 0,
      ...(ink ? { ink } : {}),
      reluctance: 0,
      decorations,
      frames,
      ...common,
      ...(outline ? { outline: standing.flatMap((each, index) => headingsOf(each, sections && index)) } : {}),
      ...(moved ? { notes: moved } : {}),
      ...(lists.some(([first]) => first?.pageBreak) ? { pageBreak: true as const } : {}),
      ...(origin ? { origin } : {}),
    },
    columns: standing,
  };
}

/** Points above each column that bring its first line to the lowest of the first baselines, openings left aside. */
function baselineLeads(columns: readonly (readonly Atom[])[]): number[] {
  const baselines = columns.map(([first]) => {
    const baseline = first && firstBaseline(first.frames);
    return baseline === undefined ? undefined : baseline - (first?.opening ?? 0);
  });
  const lowest = Math.max(0, ...baselines.filter((baseline) => baseline !== undefined));
  return baselines.map((baseline) => (baseline === undefined ? 0 : lowest - baseline));
}

/** The headings of a column, and how far below the top they stand. */
function headingsOf({ atoms, lead }: StandingColumn, section: number | undefined): OutlineMark[] {
  let top = lead;
  return atoms.flatMap(({ gap, height, outline = [] }, index) => {
    if (index > 0) top += gap;
    const y = top;
    top += height;
    return outline.map((mark) => ({
      ...mark,
      y: y + (mark.y ?? 0),
      ...(section === undefined ? {} : { section }),
    }));
  });
}

/** Notes under a column move with it; those that stand under the whole region stay. */
function movedNotes(atoms: readonly Atom[], shift: number, column: Stretch | undefined): NoteAtoms[] {
  return atoms
    .flatMap(({ notes }) => notes ?? [])
    .map((note) => {
      if (shift === 0 || note.left !== column?.left || note.width !== column.width) return note;
      const spans = new Map<DecorationSpan, DecorationSpan>();
      return { ...note, left: note.left + shift, atoms: note.atoms.map((atom) => movedAtom(atom, shift, spans)) };
    });
}

/** `spans`: those moved already, for the atoms of one group share theirs. */
function movedAtom(atom: Atom, shift: number, spans: Map<DecorationSpan, DecorationSpan>): Atom {
  const decorations = atom.decorations.map((span) => {
    const moved = spans.get(span) ?? { ...span, left: span.left + shift };
    spans.set(span, moved);
    return moved;
  });
  return { ...atom, decorations, frames: atom.frames.map((frame) => moveFrame(frame, shift, 0)) };
}
