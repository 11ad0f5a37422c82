/** Parts rows that are higher than a page: between two of them where that is possible, else between the lines of one. */

import type { Atom } from "../atom.ts";
import type { LaidCell, LaidRow, RowGroup } from "./row-group.ts";
import { rowHeights } from "./row-heights.ts";

export interface GroupParts {
  readonly head: RowGroup;
  readonly tail: RowGroup;
}

const tolerance = 1e-6;

/**
 * `room`: points for the head. `undefined` where nothing fits, or nothing would be left, or, unless it is `forced`, where a
 * cell would be parted at a bad place.
 */
export function divideGroup(group: RowGroup, room: number, forced: boolean): GroupParts | undefined {
  const { bottoms } = rowHeights(group);
  for (let row = group.rows.length - 1; row > 0; row--) {
    if ((bottoms[row - 1] as number) > room + tolerance) continue;
    const parts = partBefore(group, row);
    if (rowHeights(parts.head).height <= room + tolerance) return parts;
  }
  return partFirstRow(group, room, forced);
}

/** A cell that reaches over the break shows in the head as many lines as fit there. */
function partBefore(group: RowGroup, row: number): GroupParts {
  const { rows } = group;
  const { tops, bottoms, contents } = rowHeights(group);
  const over: LaidCell[] = [];
  const headRows = rows.slice(0, row).map(
    (each, index): LaidRow => ({
      ...each,
      cells: each.cells.map((cell) => {
        if (index + cell.rowSpan <= row) return cell;
        const place = contents.find((content) => content.cell === cell);
        const space = (bottoms[row - 1] as number) - (place?.top ?? (tops[index] as number)) - cell.padding.bottom;
        const fitting = countFitting(cell.atoms, space, true);
        over.push({
          ...cell,
          align: "top",
          rowSpan: index + cell.rowSpan - row,
          atoms: cell.atoms.slice(fitting),
          ...groundOf(cell, each),
        });
        return { ...cell, align: "top" as const, rowSpan: row - index, atoms: cell.atoms.slice(0, fitting) };
      }),
    }),
  );
  const [first, ...others] = rows.slice(row) as [LaidRow, ...LaidRow[]];
  const cells = [...over, ...first.cells].sort((one, other) => one.column - other.column);
  return {
    head: { ...group, rows: headRows, ruleBelow: group.ruleBetween },
    tail: { ...group, ruleAbove: 0, rows: [{ ...first, cells }, ...others] },
  };
}

/** Lines of every cell that fit stand in the head. A cell of which nothing fits keeps the row from being parted. */
function partFirstRow(group: RowGroup, room: number, forced: boolean): GroupParts | undefined {
  const [first, ...others] = group.rows;
  if (!first) return undefined;
  let space = room - group.ruleAbove - Math.max(0, ...first.cells.map(({ padding }) => padding.top + padding.bottom));
  while (space > 0) {
    const counts = first.cells.map(({ atoms }) => countFitting(atoms, space, forced));
    const isNothing = first.cells.some(({ atoms }, index) => atoms.length > 0 && counts[index] === 0);
    const isWhole = first.cells.every(({ atoms }, index) => counts[index] === atoms.length);
    if (isNothing || isWhole) return undefined;
    const headCells = first.cells.map((cell, index) => ({
      ...cell,
      align: "top" as const,
      rowSpan: 1,
      atoms: cell.atoms.slice(0, counts[index]),
    }));
    const head = { ...group, rows: [{ ...first, cells: headCells }], ruleBelow: 0 };
    const over = rowHeights(head).height - room;
    if (over > tolerance) {
      space -= Math.max(over, 1);
      continue;
    }
    const tailCells = first.cells.map((cell, index) => ({
      ...cell,
      align: "top" as const,
      atoms: cell.atoms.slice(counts[index]),
    }));
    return { head, tail: { ...group, ruleAbove: 0, rows: [{ ...first, cells: tailCells }, ...others] } };
  }
  return undefined;
}

/** How many atoms fit, fewer where the break would be a bad one and a better is at hand; a bad one only if `forced`. */
function countFitting(atoms: readonly Atom[], space: number, forced: boolean): number {
  let filled = 0;
  let count = 0;
  for (const atom of atoms) {
    filled += (count > 0 ? atom.gap : 0) + atom.height;
    if (filled > space + tolerance) break;
    count++;
  }
  if (count === atoms.length) return count;
  for (let better = count; better > 0; better--) if (atoms[better]?.reluctance === 0) return better;
  return forced ? count : 0;
}

function groundOf(cell: LaidCell, row: LaidRow): Pick<LaidCell, "background"> {
  const background = cell.background ?? row.background;
  return background ? { background } : {};
}
