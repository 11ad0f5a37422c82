/** What is wrong with the grid of a table, in words, at the place of the cell or row. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import { type GridProblem, placeCells, type Spanning } from "./table-grid.ts";

interface SourcedCell extends Spanning {
  readonly origin: Origin;
}

interface SourcedRow {
  readonly cells: readonly SourcedCell[];
  readonly origin: Origin;
}

const messages: Readonly<Record<Exclude<GridProblem<never>["kind"], "missing">, string>> = {
  overlap: "The cell runs into one that reaches down from a row above.",
  "beyond-last-column": "The cell spans more columns than the table has.",
  "beyond-last-row": "The cell spans more rows than there are.",
  extra: "The row has more cells than the table has columns.",
};

/** `short`: whether rows may have fewer cells than there are columns. */
export function reportGrid(
  rows: readonly SourcedRow[],
  columns: number,
  log: DiagnosticLog,
  short: "reported" | "allowed" = "reported",
): void {
  const { problems } = placeCells(
    rows.map(({ cells }) => cells),
    columns,
  );
  for (const problem of problems) {
    if (problem.kind !== "missing") {
      log.report("invalid-value", messages[problem.kind], { origin: problem.cell.origin });
      continue;
    }
    if (short === "allowed") continue;
    const { row, cells } = problem;
    log.report("invalid-value", `The row lacks ${cells} of the table's ${columns} cells.`, {
      origin: rows[row]?.origin,
      hint: 'write "" for an empty cell, or let one span several columns',
    });
  }
}

/** No page has room for more. */
const mostColumns = 100;

/** Whether a table has more columns than are read, which is then reported. */
export function hasTooManyColumns(columns: number, origin: Origin, log: DiagnosticLog): boolean {
  if (columns <= mostColumns) return false;
  log.report("limit-exceeded", `The table has ${columns} columns; at most ${mostColumns} are typeset.`, { origin });
  return true;
}
