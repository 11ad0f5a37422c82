/** Rows of a table that stand together, as data: what pages break is made of them, whole or in parts. */

import type { Origin } from "../../diagnostics/source-position.ts";
import type { TableCell } from "../../document/block.ts";
import type { Color } from "../../geometry/color.ts";
import type { ShapedParagraph } from "../../text/shaped-paragraph.ts";
import type { Atom } from "../atom.ts";

type Cell = TableCell<ShapedParagraph>;

/** A cell whose content is laid out; x of its frames is final, y counts from each atom's top. */
export interface LaidCell extends Pick<Cell, "column" | "columnSpan" | "rowSpan" | "align" | "padding"> {
  readonly atoms: readonly Atom[];
  readonly background?: Color;
}

export interface LaidRow {
  /** The cells that begin in it. */
  readonly cells: readonly LaidCell[];
  readonly background?: Color;
  readonly origin?: Origin;
}

export interface RowGroup {
  readonly rows: readonly LaidRow[];
  /** Points of a rule above the first row, of those between rows, and below the last. */
  readonly ruleAbove: number;
  readonly ruleBetween: number;
  readonly ruleBelow: number;
  /** The colour of the rule below; absent where the table's closing rule stands there. */
  readonly belowColor?: Color;
  /** Rules under the spanning cells of a head of several rows, in place of those between its rows. */
  readonly isHead: boolean;
}

/** Rows by which cells reach over: each list stands together. */
export function tiedRows(rows: readonly LaidRow[]): readonly (readonly LaidRow[])[] {
  const groups: LaidRow[][] = [];
  let tiedTo = 0;
  for (const [index, row] of rows.entries()) {
    if (index >= tiedTo) groups.push([]);
    groups.at(-1)?.push(row);
    tiedTo = Math.max(tiedTo, index + 1, ...row.cells.map(({ rowSpan }) => index + rowSpan));
  }
  return groups;
}

/** Cells that reach down into a row from above, and the row's own. */
export function cellsOver(rows: readonly LaidRow[], index: number): readonly LaidCell[] {
  return rows.flatMap(({ cells }, row) => cells.filter(({ rowSpan }) => row <= index && index < row + rowSpan));
}
