/** Tables (ISO 14289-1 7.5): a whole grid, in which each cell finds the cells that head it. */

import { attribute, childElements, type StructureElement } from "../content/structure-tree.ts";
import { PdfArray, PdfName, PdfString } from "../file/pdf-value.ts";
import { type Rule, rule } from "../rule.ts";

interface Cell {
  readonly element: StructureElement;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface Grid {
  readonly cells: readonly Cell[];
  /** Which cell stands at each place, by row and column. */
  readonly places: ReadonlyMap<string, Cell>;
  readonly rows: number;
  readonly columns: number;
  readonly overlaps: readonly string[];
}

function span(element: StructureElement, key: "RowSpan" | "ColSpan"): number {
  const value = attribute(element, "Table", key);
  return typeof value === "number" && value >= 1 ? value : 1;
}

function gridOf(table: StructureElement): Grid {
  const rowElements = childElements(table).flatMap((child) => {
    if (child.role === "TR") return [child];
    return ["THead", "TBody", "TFoot"].includes(child.role)
      ? childElements(child).filter(({ role }) => role === "TR")
      : [];
  });
  const cells: Cell[] = [];
  const places = new Map<string, Cell>();
  const overlaps: string[] = [];
  for (const [row, rowElement] of rowElements.entries()) {
    let column = 0;
    for (const element of childElements(rowElement)) {
      while (places.has(`${row}/${column}`)) column++;
      const cell = { element, row, column, rows: span(element, "RowSpan"), columns: span(element, "ColSpan") };
      cells.push(cell);
      for (let down = 0; down < cell.rows; down++) {
        for (let along = 0; along < cell.columns; along++) {
          const place = `${row + down}/${column + along}`;
          if (places.has(place)) overlaps.push(`row ${row + down + 1}, column ${column + along + 1}`);
          places.set(place, cell);
        }
      }
      column += cell.columns;
    }
  }
  const columns = Math.max(0, ...cells.map((cell) => cell.column + cell.columns));
  return { cells, places, rows: rowElements.length, columns, overlaps };
}

function scopeOf({ element }: Cell): string | undefined {
  const scope = attribute(element, "Table", "Scope");
  return scope instanceof PdfName ? scope.name : undefined;
}

export const tableRules: readonly Rule[] = [
  rule("ISO 14289-1 7.2", "a table is a whole grid", function* ({ structure }) {
    for (const [index, table] of (structure?.elements ?? []).filter(({ role }) => role === "Table").entries()) {
      const { cells, places, rows, columns, overlaps } = gridOf(table);
      const name = `table ${index + 1}`;
      for (const place of overlaps) yield `${name}: two cells at ${place}`;
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          if (!places.has(`${row}/${column}`)) yield `${name}: no cell at row ${row + 1}, column ${column + 1}`;
        }
      }
      if (cells.some((cell) => cell.row + cell.rows > rows)) yield `${name}: a cell reaches below the last row`;
    }
  }),
  rule("ISO 14289-1 7.5", "cells that head others say which", function* ({ structure }) {
    for (const element of structure?.elements ?? []) {
      if (element.role !== "TH") continue;
      const scope = attribute(element, "Table", "Scope");
      const said = scope instanceof PdfName && ["Row", "Column", "Both"].includes(scope.name);
      if (!said && !element.dictionary.has("ID")) yield "TH has neither Scope nor ID";
    }
  }),
  rule("ISO 14289-1 7.5", "every cell of a table with heads is headed", function* ({ structure }) {
    for (const [index, table] of (structure?.elements ?? []).filter(({ role }) => role === "Table").entries()) {
      const { cells } = gridOf(table);
      const heads = cells.filter(({ element }) => element.role === "TH");
      const ids = new Set(heads.flatMap(({ element }) => element.dictionary.text("ID") ?? []));
      for (const cell of cells) {
        if (cell.element.role !== "TD" || heads.length === 0) continue;
        const named = attribute(cell.element, "Table", "Headers");
        const headed =
          (named instanceof PdfString && ids.has(named.text)) ||
          (named instanceof PdfArray && [...named].every((id) => id instanceof PdfString && ids.has(id.text))) ||
          heads.some((head) => isHeadedBy(cell, head));
        if (!headed) yield `table ${index + 1}: the cell at row ${cell.row + 1}, column ${cell.column + 1}`;
      }
    }
  }),
];

function isHeadedBy(cell: Cell, head: Cell): boolean {
  const scope = scopeOf(head);
  const sameColumn = cell.column < head.column + head.columns && head.column < cell.column + cell.columns;
  const sameRow = cell.row < head.row + head.rows && head.row < cell.row + cell.rows;
  return (
    (scope !== "Row" && scope !== undefined && sameColumn) || (scope !== "Column" && scope !== undefined && sameRow)
  );
}
