/** Tables by hand: rows of cells, each a list of blocks or a cell of its own making. */

import type { Block, CellWidth, TableBlock, TableCell, TableRow } from "../../src/document/block.ts";
import type { Paragraph } from "../../src/document/paragraph.ts";
import { black } from "../../src/geometry/color.ts";
import type { Direction } from "../../src/geometry/direction.ts";
import { testOrigin } from "./blocks.ts";

type TestBlock = Block<Paragraph>;

export interface CellChoices extends Partial<Omit<TableCell<Paragraph>, "children" | "column">> {
  readonly children: readonly TestBlock[];
}

export type TestCell = TestBlock | CellChoices;

export interface TableChoices {
  readonly direction?: Direction;
  readonly language?: string;
  readonly head?: readonly (readonly TestCell[])[];
  readonly caption?: readonly TestBlock[];
  readonly continued?: readonly TestBlock[];
  readonly widths?: readonly (number | "auto" | CellWidth)[];
  /** Points of all rules; 0 unless said. */
  readonly rule?: number;
  readonly fill?: TableBlock<Paragraph>["fill"];
  readonly whole?: boolean;
  /** Points at the start and end of each cell. */
  readonly padding?: number;
}

export function table(rows: readonly (readonly TestCell[])[], choices: TableChoices = {}): TableBlock<Paragraph> {
  const { direction = "ltr", head = [], rule = 0, padding = 0 } = choices;
  const language = choices.language ?? (direction === "rtl" ? "ar" : "en");
  const style = { thickness: rule, color: black };
  const body = rowsOf(rows, "body", language, padding);
  const heads = rowsOf(head, "head", language, padding);
  const columnCount = Math.max(
    ...[...heads, ...body].flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan)),
  );
  return {
    kind: "table",
    role: "Table",
    language,
    direction,
    spaceBefore: 0,
    spaceAfter: 0,
    indentStart: 0,
    indentEnd: 0,
    keepWithNext: false,
    keepTogether: false,
    origin: testOrigin,
    columns: Array.from({ length: columnCount }, (_, index) => ({
      width: widthOf(choices.widths?.[index] ?? "auto"),
      minimum: 0,
    })),
    head: heads,
    rows: body,
    caption: choices.caption ?? [],
    continued: choices.continued ?? [],
    rules: { top: style, belowHead: style, between: style, bottom: style, columns: { ...style, thickness: 0 } },
    fill: choices.fill ?? "content",
    align: "start",
    ...(choices.whole ? { whole: true } : {}),
  };
}

function widthOf(width: number | "auto" | CellWidth): CellWidth {
  if (typeof width === "object") return width;
  return width === "auto" ? { kind: "auto" } : { kind: "fixed", value: width };
}

function rowsOf(
  rows: readonly (readonly TestCell[])[],
  section: "head" | "body",
  language: string,
  padding: number,
): TableRow<Paragraph>[] {
  const freeFrom: number[] = [];
  return rows.map((cells, row) => {
    let column = 0;
    return {
      origin: testOrigin,
      cells: cells.map((given): TableCell<Paragraph> => {
        const { children, ...choices } = "kind" in given ? { children: [given] } : given;
        while ((freeFrom[column] ?? 0) > row) column++;
        const cell = {
          columnSpan: 1,
          rowSpan: 1,
          align: "top" as const,
          padding: { top: 0, bottom: 0, start: padding, end: padding },
          language,
          ...(section === "head" ? { scope: "column" as const } : {}),
          ...choices,
          column,
          children,
        };
        for (let end = column + cell.columnSpan; column < end; column++) freeFrom[column] = row + cell.rowSpan;
        return cell;
      }),
    };
  });
}
