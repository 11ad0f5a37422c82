/** Newspaper columns as one atom that divides over pages: filled where it goes on, of equal height where it ends. */

import type { ColumnsBlock } from "../../document/block.ts";
import type { ShapedParagraph } from "../../text/shaped-paragraph.ts";
import type { Atom, Division } from "../atom.ts";
import { roomBelow } from "../atom-ink.ts";
import type { Frame } from "../paged-document.ts";
import type { LayoutContext, Surroundings } from "../surroundings.ts";
import { fitRoom } from "./fit-room.ts";
import { type Column, sideBySide } from "./side-by-side.ts";
import { begun, takeAtoms } from "./take-atoms.ts";

/** What all parts of one block have in common. */
interface Columns {
  readonly block: ColumnsBlock<ShapedParagraph>;
  /** Points from the region's left edge, the first column first. */
  readonly lefts: readonly number[];
  readonly width: number;
  readonly surroundings: Surroundings;
}

interface Filling {
  readonly columns: readonly (readonly Atom[])[];
  readonly rest: readonly Atom[];
}

/** Halvings of the span in which the height of balanced columns is looked for: to a hundredth of a point on any page. */
const halvings = 18;

export function layOutColumns(
  block: ColumnsBlock<ShapedParagraph>,
  surroundings: Surroundings,
  context: LayoutContext,
): Atom[] {
  const width = (surroundings.width - block.gap * (block.count - 1)) / block.count;
  const lefts = Array.from({ length: block.count }, (_, index) => {
    const offset = index * (width + block.gap);
    return block.direction === "ltr"
      ? surroundings.left + offset
      : surroundings.left + surroundings.width - offset - width;
  });
  const node = context.structure.child(surroundings.node, block.role, block.language);
  const column = { left: lefts[0] as number, width };
  const inside = { ...column, node, decorations: [] };
  const atoms = context.layOut(block.children, inside, { ...context, column: context.column ?? column });
  const columns = { block, lefts, width, surroundings };
  return partsBetweenPageBreaks(atoms).map((part) => {
    const [first] = part;
    const atom = balanced(part, columns);
    return { ...atom, gap: first?.gap ?? 0, reluctance: first?.reluctance ?? 0 };
  });
}

function partsBetweenPageBreaks(atoms: readonly Atom[]): Atom[][] {
  const parts: Atom[][] = [];
  for (const atom of atoms) {
    const part = parts.at(-1);
    if (part && !atom.pageBreak) part.push(atom);
    else parts.push([atom]);
  }
  return parts;
}

/** All atoms in the lowest columns that hold them. */
function balanced(atoms: readonly Atom[], columns: Columns): Atom {
  const { atom } = stand(balancedFilling(atoms, columns.block.count), columns);
  return { ...atom, divide: (room, forced = false) => divide(atoms, room, forced, columns) };
}

function balancedFilling(atoms: readonly Atom[], count: number): readonly (readonly Atom[])[] {
  const [first, ...rest] = atoms;
  if (!first) return [];
  const list = [begun(first), ...rest];
  const last = list[list.length - 1] as Atom;
  let high = list.reduce((sum, { gap, height }) => sum + gap + height, 0) + roomBelow(last);
  let low = 0;
  let best: readonly (readonly Atom[])[] = [list];
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (low + high) / 2;
    const filling = fill(list, middle, count, false);
    if (filling && filling.rest.length === 0) {
      best = filling.columns;
      high = middle;
    } else low = middle;
  }
  return best;
}

/** Columns filled one after the other. `forced`: the first may end badly, for it stands at the head of a page. */
function fill(atoms: readonly Atom[], room: number, count: number, forced: boolean): Filling | undefined {
  const columns: (readonly Atom[])[] = [];
  let rest = atoms;
  while (columns.length < count && rest.length > 0) {
    const taken =
      takeAtoms(rest, room, 0) ??
      (forced && columns.length === 0 ? (takeAtoms(rest, room, 1) ?? takeAtoms(rest, room, 2)) : undefined);
    if (!taken) break;
    columns.push(taken.head);
    rest = taken.tail;
  }
  return columns.length > 0 ? { columns, rest } : undefined;
}

function divide(atoms: readonly Atom[], room: number, forced: boolean, columns: Columns): Division | undefined {
  const [first, ...others] = atoms;
  if (!first) return undefined;
  return fitRoom(room, (height) => {
    const filling = fill([begun(first), ...others], height, columns.block.count, forced);
    if (!filling || filling.rest.length === 0) return undefined;
    return { head: stand(filling.columns, columns).atom, tail: balanced(filling.rest, columns) };
  });
}

function stand(lists: readonly (readonly Atom[])[], columns: Columns): { readonly atom: Atom } {
  const { block, lefts, width, surroundings } = columns;
  const side = lists.map((atoms, index): Column => ({ atoms, shift: (lefts[index] as number) - (lefts[0] as number) }));
  const { decorations } = surroundings;
  const { atom } = sideBySide(side, {
    align: "tops",
    column: { left: lefts[0] as number, width },
    decorations,
    ...(block.origin ? { origin: block.origin } : {}),
  });
  return { atom: { ...atom, frames: [...rules(lists.length, atom.height, columns), ...atom.frames] } };
}

/** A rule in the middle of each gap between columns in use. */
function rules(used: number, height: number, { block, lefts, width }: Columns): Frame[] {
  const { rule, gap, direction } = block;
  if (!rule || rule.thickness === 0) return [];
  return lefts.slice(0, Math.max(0, used - 1)).map((left): Frame => {
    const middle = direction === "ltr" ? left + width + gap / 2 : left - gap / 2;
    const box = { x: middle - rule.thickness / 2, y: 0, width: rule.thickness, height };
    return { kind: "fill", box, color: rule.color, node: null };
  });
}
