/**
 * `Atom`: the smallest thing pagination moves: a line, a row, a rule, an image. A document's body is a list of atoms
 * with gaps between them; pagination sees heights and gaps only.
 */

import type { Origin } from "../diagnostics/source-position.ts";
import type { Decoration } from "../document/block.ts";
import type { Direction } from "../geometry/direction.ts";
import type { Frame } from "./paged-document.ts";

/** How willingly a page may end before an atom: 0 freely, 1 against widow and orphan counts, 2 against a keep rule. */
export type BreakReluctance = 0 | 1 | 2;

/** A group's paint, drawn once a page behind the atoms of the group on that page. */
export interface DecorationSpan {
  readonly decoration: Decoration;
  readonly direction: Direction;
  /** Points from the region's left edge. */
  readonly left: number;
  readonly width: number;
}

/** How far ink stands out of a box, in points: negative where it keeps inside. */
export interface InkOverhang {
  readonly above: number;
  readonly below: number;
}

export interface Atom {
  readonly height: number;
  /** Space above, already collapsed with the space below the atom before; dropped at the top of a page. */
  readonly gap: number;
  /** The part of the gap, or of the height above the first baseline, that was added to keep ink apart; 0 if absent. */
  readonly opening?: number;
  /** Absent when nothing is drawn. At the top and the foot of a page, ink outside the box gets room of its own. */
  readonly ink?: InkOverhang;
  readonly reluctance: BreakReluctance;
  /** Left out at the foot and at the head of a page. */
  readonly separator?: true;
  readonly decorations: readonly DecorationSpan[];
  /** Frames with y counted from the atom's top and x from the region's left edge. */
  readonly frames: readonly Frame[];
  /** The headings that begin in it. */
  readonly outline?: readonly OutlineMark[];
  readonly origin?: Origin;
  /** Begins a page. */
  readonly pageBreak?: true;
  /** Names of what begins here. */
  readonly anchors?: readonly string[];
  /** Footnotes whose marks stand in it, in order. */
  readonly notes?: readonly NoteAtoms[];
  /** Shown again above this atom where it begins a page: the head of a table that goes on. */
  readonly carried?: Carried;
  /**
   * Splits an atom whose parts may stand on several pages. `room`: points to be filled, at least in part, by the first of
   * them. Absent when nothing fits, or when nothing would be left. The parts together show what the atom shows, once.
   * `forced`: the atom stands at the head of a page already, so a bad place to end the page beats none.
   */
  readonly divide?: (room: number, forced?: boolean) => Division | undefined;
  /** Divided only when no page has room for it whole. */
  readonly keepWhole?: true;
}

/** A heading, for the outline. */
export interface OutlineMark {
  readonly title: string;
  readonly depth: number;
  readonly language: string;
  /** Points from the atom's top; 0 if absent. */
  readonly y?: number;
  /** Its column among columns that are read one after the other; the outline lists one after the other too. */
  readonly section?: number;
}

export interface Division {
  readonly head: Atom;
  /** May be divided again. Its gap counts for nothing: it begins a page. */
  readonly tail: Atom;
}

export interface Carried {
  readonly height: number;
  /** Frames with y counted from the top, like an atom's. */
  readonly frames: readonly Frame[];
}

/** One footnote as atoms, and the stretch of the region it stands under. */
export interface NoteAtoms {
  readonly left: number;
  readonly width: number;
  readonly atoms: readonly Atom[];
}
