/** Rows that stand together as one atom: grounds and rules behind them, then what the cells hold. */

import type { TableRules } from "../../document/block.ts";
import type { Color } from "../../geometry/color.ts";
import { type Direction, physicalInsets } from "../../geometry/direction.ts";
import type { Atom, Carried, DecorationSpan } from "../atom.ts";
import { inkOverhang } from "../atom-ink.ts";
import { notesOf } from "../lay-out-row.ts";
import { moveFrame } from "../move-frame.ts";
import type { Frame } from "../paged-document.ts";
import { divideGroup } from "./divide-group.ts";
import { cellsOver, type RowGroup } from "./row-group.ts";
import { type RowHeights, rowHeights } from "./row-heights.ts";
import type { TableGrid } from "./table-grid.ts";

/** What all rows of one table have in common. */
export interface TableLook {
  readonly grid: TableGrid;
  readonly direction: Direction;
  readonly rules: TableRules;
  readonly decorations: readonly DecorationSpan[];
  readonly columnCount: number;
  /** Stays in one piece, whatever happens. */
  readonly whole: boolean;
}

/** `carried`: the head above rows that begin a later page. */
export function rowGroupAtom(group: RowGroup, look: TableLook, carried?: Carried, tailCarried = carried): Atom {
  const heights = rowHeights(group);
  const contents = heights.contents.flatMap(({ frames, top }) => frames.map((frame) => moveFrame(frame, 0, top)));
  const { height } = heights;
  const ink = inkOverhang(contents, height);
  const [first] = group.rows;
  return {
    height,
    gap: 0,
    ...(ink ? { ink } : {}),
    reluctance: 0,
    decorations: look.decorations,
    frames: [...grounds(group, heights, look), ...rules(group, heights, look), ...contents],
    ...notesOf(group.rows.flatMap(({ cells }) => cells.flatMap(({ atoms }) => atoms))),
    ...(first?.origin ? { origin: first.origin } : {}),
    ...(carried ? { carried } : {}),
    ...(look.whole || group.isHead
      ? {}
      : {
          keepWhole: true,
          divide: (room, forced = false) => {
            const parts = divideGroup(group, room, forced);
            return (
              parts && {
                head: rowGroupAtom(parts.head, look, carried, tailCarried),
                tail: rowGroupAtom(parts.tail, look, tailCarried),
              }
            );
          },
        }),
  };
}

/** A row's ground leaves out what a cell from above covers: that has its own, as high as the cell. */
function grounds({ rows }: RowGroup, { tops, bottoms }: RowHeights, { grid, columnCount }: TableLook): Frame[] {
  const frames: Frame[] = [];
  const fill = (column: number, span: number, top: number, bottom: number, color: Color | undefined) => {
    if (!color || span === 0) return;
    const { left, width } = grid.stretch(column, span);
    frames.push({ kind: "fill", box: { x: left, y: top, width, height: bottom - top }, color, node: null });
  };
  for (const [index, row] of rows.entries()) {
    const top = tops[index] as number;
    const bottom = bottoms[index] as number;
    const apart = cellsOver(rows, index)
      .filter((cell) => cell.rowSpan > 1 || cell.background)
      .sort((one, other) => one.column - other.column);
    let column = 0;
    for (const cell of apart) {
      fill(column, cell.column - column, top, bottom, row.background);
      column = cell.column + cell.columnSpan;
      if (row.cells.includes(cell)) {
        const last = bottoms[index + cell.rowSpan - 1] as number;
        fill(cell.column, cell.columnSpan, top, last, cell.background ?? row.background);
      }
    }
    fill(column, columnCount - column, top, bottom, row.background);
  }
  return frames;
}

function rules(group: RowGroup, heights: RowHeights, look: TableLook): Frame[] {
  const { rows, ruleAbove, ruleBelow, ruleBetween, belowColor, isHead } = group;
  const { tops, bottoms, height } = heights;
  const { grid, direction, rules: styles, columnCount } = look;
  const frames: Frame[] = [];
  const fill = (left: number, y: number, width: number, thickness: number, color: Color) => {
    if (thickness <= 0 || width <= 0) return;
    frames.push({ kind: "fill", box: { x: left, y, width, height: thickness }, color, node: null });
  };
  const across = (y: number, thickness: number, color: Color) => fill(grid.left, y, grid.width, thickness, color);
  across(0, ruleAbove, styles.top.color);
  if (belowColor) across(bottoms.at(-1) ?? 0, ruleBelow, belowColor);
  for (let row = 0; row < rows.length - 1; row++) {
    const y = bottoms[row] as number;
    // Below a cell that goes on there is no rule.
    const below = new Set(cellsOver(rows, row + 1));
    const ending = cellsOver(rows, row).filter((cell) => !below.has(cell));
    for (const { column, columnSpan, padding } of ending) {
      const { left, width } = grid.stretch(column, columnSpan);
      if (!isHead) fill(left, y, width, ruleBetween, styles.between.color);
      else if (columnSpan > 1) {
        // As wide as what it heads, so that two of them stay apart.
        const { thickness, color } = styles.belowHead;
        const sides = physicalInsets(direction, padding.start, padding.end);
        fill(left + sides.left, y - thickness, width - sides.left - sides.right, thickness, color);
      }
    }
  }
  const { thickness, color } = styles.columns;
  if (thickness <= 0) return frames;
  for (const row of rows.keys()) {
    const top = tops[row] as number;
    const foot = tops[row + 1] ?? height;
    const inside = new Set(
      cellsOver(rows, row).flatMap(({ column, columnSpan }) =>
        Array.from({ length: columnSpan - 1 }, (_, index) => column + index + 1),
      ),
    );
    for (let column = 1; column < columnCount; column++) {
      if (inside.has(column)) continue;
      const before = grid.stretch(column - 1, 1);
      const after = grid.stretch(column, 1);
      const x = Math.max(before.left, after.left) - thickness / 2;
      frames.push({ kind: "fill", box: { x, y: top, width: thickness, height: foot - top }, color, node: null });
    }
  }
  return frames;
}
