/** Where the cells of a table stand: each row's cells take the columns that no cell above reaches down into. */

export interface Spanning {
  /** Columns and rows that the cell covers, from 1. */
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A cell at its place in the grid, its spans cut to what there is of it. */
export interface PlacedCell<Cell> {
  readonly cell: Cell;
  /** From 0. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** Rows are counted from 0. `extra` cells have no column and stand nowhere. */
export type GridProblem<Cell> =
  | { readonly kind: "overlap" | "beyond-last-column" | "beyond-last-row" | "extra"; readonly cell: Cell }
  | { readonly kind: "missing"; readonly row: number; readonly cells: number };

export interface Grid<Cell> {
  readonly rows: readonly (readonly PlacedCell<Cell>[])[];
  readonly problems: readonly GridProblem<Cell>[];
}

/** The columns that the rows fill: as many as the widest has. */
export function countColumns(rows: readonly (readonly Spanning[])[]): number {
  const { rows: placed } = placeCells(rows, Number.POSITIVE_INFINITY);
  return placed.flat().reduce((count, { column, columnSpan }) => Math.max(count, column + columnSpan), 0);
}

export function placeCells<Cell extends Spanning>(rows: readonly (readonly Cell[])[], columns: number): Grid<Cell> {
  const problems: GridProblem<Cell>[] = [];
  /** For each column, the first row that no cell above covers. */
  const freeFrom: number[] = [];
  const isFree = (column: number, row: number) => (freeFrom[column] ?? 0) <= row;
  const placed = rows.map((cells, row) => {
    let column = 0;
    let missing = 0;
    const inRow: PlacedCell<Cell>[] = [];
    for (const cell of cells) {
      while (column < columns && !isFree(column, row)) column++;
      if (column >= columns) {
        problems.push({ kind: "extra", cell });
        continue;
      }
      let end = column + 1;
      while (end < column + cell.columnSpan && end < columns && isFree(end, row)) end++;
      if (end < column + cell.columnSpan)
        problems.push({ kind: end >= columns ? "beyond-last-column" : "overlap", cell });
      if (row + cell.rowSpan > rows.length) problems.push({ kind: "beyond-last-row", cell });
      const rowSpan = Math.min(cell.rowSpan, rows.length - row);
      inRow.push({ cell, column, columnSpan: end - column, rowSpan });
      for (; column < end; column++) freeFrom[column] = row + rowSpan;
    }
    if (Number.isFinite(columns)) for (; column < columns; column++) if (isFree(column, row)) missing++;
    if (missing > 0) problems.push({ kind: "missing", row, cells: missing });
    return inRow;
  });
  return { rows: placed, problems };
}
