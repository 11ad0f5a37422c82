/** The columns of a table on the page: their widths from what the cells ask for, and where they stand. */

import type { TableBlock, TableCell } from "../../document/block.ts";
import { alignedOffset } from "../../geometry/direction.ts";
import { breakLines, naturalWidth } from "../../line/break-lines.ts";
import type { ShapedParagraph } from "../../text/shaped-paragraph.ts";
import { widthsOfBlocks } from "../block-widths.ts";
import type { LayoutContext } from "../surroundings.ts";
import { type ColumnDemand, columnWidths, type SpanDemand } from "./column-widths.ts";
import { decimalPlace } from "./decimal-place.ts";

type Table = TableBlock<ShapedParagraph>;
type Cell = TableCell<ShapedParagraph>;

/** Points; x counts from the region's left edge. */
export interface TableGrid {
  readonly left: number;
  readonly width: number;
  /** The horizontal stretch of a cell's columns. */
  stretch(column: number, span: number): { readonly left: number; readonly width: number };
  /** For cells whose number is lined up: how far it reaches to the left and right of the mark. */
  readonly numbers: ReadonlyMap<Cell, NumberExtent>;
  /** The widest of each column's numbers to the left and right of the mark. */
  readonly decimals: ReadonlyMap<number, NumberExtent>;
}

export interface NumberExtent {
  readonly before: number;
  readonly after: number;
}

/** Room that keeps floating-point sums from breaking what just fits. */
const ease = 0.01;

export function tableGrid(
  block: Table,
  space: { readonly left: number; readonly width: number },
  context: LayoutContext,
): TableGrid {
  const cells = [...block.head, ...block.rows].flatMap((row) => row.cells);
  const numbers = new Map<Cell, NumberExtent>();
  const decimals = new Map<number, NumberExtent>();
  for (const cell of cells) {
    const extent = numberExtent(cell, context);
    if (!extent) continue;
    numbers.set(cell, extent);
    const { before, after } = decimals.get(cell.column) ?? extent;
    decimals.set(cell.column, { before: Math.max(before, extent.before), after: Math.max(after, extent.after) });
  }
  const widthsFor = (hyphens: boolean) => {
    const columns = block.columns.map(
      ({ width, minimum }): ColumnDemand => ({ width, minimum: width.kind === "auto" ? minimum : 0, natural: 0 }),
    );
    const spans: SpanDemand[] = [];
    for (const cell of cells) {
      const { column, columnSpan, padding } = cell;
      const own = numbers.has(cell) ? blockOfNumbers(decimals.get(column)) : widthsOfBlocks(cell.children, hyphens);
      const insets = padding.start + padding.end + ease;
      const demand = { minimum: own.minimum + insets, natural: own.natural + insets };
      if (columnSpan > 1) spans.push({ column, span: columnSpan, ...demand });
      else columns[column] = widest(columns[column] as ColumnDemand, demand);
    }
    return columnWidths(columns, spans, space.width, block.fill);
  };
  // Words are divided only in a table that does not fit otherwise.
  const whole = widthsFor(false);
  const { widths, missing } = whole.missing > 0 ? widthsFor(true) : whole;
  if (missing > 0) {
    context.log.report(
      "overfull-table",
      `the columns of a table need ${(space.width + missing).toFixed(1)} pt and have ${space.width.toFixed(1)} pt: ${missing.toFixed(1)} pt too little`,
      { origin: block.origin, hint: "shorten its longest words, take out a column, or use a smaller text style" },
    );
  }
  return place(block, space, widths, { numbers, decimals });
}

function place(
  { direction, align }: Table,
  space: { readonly left: number; readonly width: number },
  widths: readonly number[],
  numbers: Pick<TableGrid, "numbers" | "decimals">,
): TableGrid {
  const starts = [0];
  for (const width of widths) starts.push((starts.at(-1) as number) + width);
  const width = starts.at(-1) as number;
  // A table that is too wide runs over the end.
  const left = space.left + alignedOffset(width > space.width ? "start" : align, direction, space.width, width);
  return {
    left,
    width,
    stretch(column, span) {
      const start = starts[column] as number;
      const end = starts[column + span] as number;
      return { left: direction === "ltr" ? left + start : left + width - end, width: end - start };
    },
    ...numbers,
  };
}

function widest({ width, minimum, natural }: ColumnDemand, other: Omit<ColumnDemand, "width">): ColumnDemand {
  return { width, minimum: Math.max(minimum, other.minimum), natural: Math.max(natural, other.natural) };
}

function blockOfNumbers(extent: NumberExtent | undefined): { readonly minimum: number; readonly natural: number } {
  const width = extent ? extent.before + extent.after : 0;
  return { minimum: width, natural: width };
}

/** Of a cell that holds one number on one line, and asks for it to be lined up. */
function numberExtent({ decimalMarks, children, columnSpan }: Cell, context: LayoutContext): NumberExtent | undefined {
  const [only, ...others] = children;
  if (!decimalMarks || columnSpan > 1 || only?.kind !== "text" || others.length > 0) return undefined;
  const [line, ...rest] = breakLines(only.paragraph, naturalWidth(only.paragraph) + 1, context.log);
  const before = line && rest.length === 0 ? decimalPlace(line, decimalMarks) : undefined;
  return line && before !== undefined ? { before, after: line.width - before } : undefined;
}
