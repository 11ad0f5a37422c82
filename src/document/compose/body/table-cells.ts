/** The cells of a table: their blocks in the style of their place, aligned as their column or they themselves say. */

import type { CellAlign, TableCellContent, TableColumnContent, TableRowContent } from "../../../release/content.ts";
import { type PlacedCell, placeCells } from "../../../release/table-grid.ts";
import type { Block, TableCell, TableRow } from "../../block.ts";
import { decimalMark, isBareNumber } from "../../decimal-mark.ts";
import { toDigits } from "../../locale/digits.ts";
import { localeDataOf } from "../../locale/locale-data.ts";
import type { Paragraph } from "../../paragraph.ts";
import type { ParagraphAlign } from "../../style.ts";
import type { TableStyle } from "../../table-style.ts";
import { generatedDigits } from "../digit-policy.ts";
import type { BodyContext } from "./body-context.ts";

export interface TableParts {
  readonly columns: readonly TableColumnContent[];
  readonly columnCount: number;
  readonly style: TableStyle;
  /** For each column, where its numbers stand as a block. */
  readonly numberAlign: readonly ParagraphAlign[];
  readonly context: BodyContext;
}

type Section = "head" | "body";

export function composeRows(
  rows: readonly TableRowContent[],
  section: Section,
  parts: TableParts,
): readonly TableRow<Paragraph>[] {
  const { style, context, columnCount } = parts;
  const { sheet } = context.composition;
  const grid = placeCells(
    rows.map(({ cells }) => cells),
    columnCount,
  );
  return rows.map(({ origin }, index) => {
    const ground = section === "head" ? style.headBackground : index % 2 === 1 ? style.zebra : undefined;
    return {
      cells: (grid.rows[index] ?? []).map((placed) => composeCell(placed, section, parts)),
      ...(ground === undefined ? {} : { background: sheet.color(ground) }),
      origin,
    };
  });
}

function composeCell(
  { cell, column, columnSpan, rowSpan }: PlacedCell<TableCellContent>,
  section: Section,
  parts: TableParts,
): TableCell<Paragraph> {
  const { style, columns, columnCount, numberAlign, context } = parts;
  const { language } = context;
  const align = alignOf(cell, columns[column], section);
  const shown: ParagraphAlign = align === "decimal" ? (numberAlign[column] ?? "end") : align;
  const children = cellBlocks(cell, section, parts).map((block) => aligned(block, shown));
  const marks = marksOf(children, align, context);
  const scope = section === "head" ? ("column" as const) : cell.header ? ("row" as const) : undefined;
  return {
    column,
    columnSpan,
    rowSpan,
    ...(scope ? { scope } : {}),
    align: section === "head" ? "bottom" : "top",
    padding: {
      ...style.padding,
      ...(column === 0 ? { start: style.edge.start } : {}),
      ...(column + columnSpan === columnCount ? { end: style.edge.end } : {}),
    },
    ...(section === "body" && marks ? { decimalMarks: marks } : {}),
    language,
    children,
    origin: cell.origin,
  };
}

/** A head over numbers stands where their block does. */
function alignOf(cell: TableCellContent, column: TableColumnContent | undefined, section: Section): CellAlign {
  const align = cell.align ?? column?.align ?? "start";
  return align === "decimal" && section === "head" ? "end" : align;
}

/** In the style of a head, of a cell that names its row, or of any other. */
function cellBlocks(cell: TableCellContent, section: Section, parts: TableParts): readonly Block<Paragraph>[] {
  const { style, context } = parts;
  const named = section === "head" ? style.head : cell.header && style.rowHead ? style.rowHead : style.text;
  const inside: BodyContext = { ...context, paragraphStyle: named, listStyle: named, path: [] };
  return context.composeBlocks(cellContent(cell, context), inside);
}

function cellContent({ blocks, number }: TableCellContent, context: BodyContext): TableCellContent["blocks"] {
  if (!number) return blocks;
  const { origin } = number;
  return [{ kind: "paragraph", inlines: [{ kind: "text", text: numberIn(number.text, context), origin }], origin }];
}

/** The author's number with the digits and the decimal mark of the language, its zeros kept and nothing grouped. */
function numberIn(written: string, { composition, language }: BodyContext): string {
  const digits = generatedDigits(composition.template, language, "table");
  const mark = digits === "latin" ? localeDataOf(language).separators.decimal : "\u066B";
  return toDigits(written.replace(".", mark), digits);
}

/** Text stands ragged in a cell, whatever the prose around: too narrow to be justified. */
function aligned(block: Block<Paragraph>, align: ParagraphAlign): Block<Paragraph> {
  if (block.kind === "group") return { ...block, children: block.children.map((child) => aligned(child, align)) };
  if (block.kind !== "text") return block;
  const { paragraph } = block;
  return { ...block, paragraph: { ...paragraph, style: { ...paragraph.style, align, firstLineIndent: 0 } } };
}

/**
 * The mark by which the cell's number is lined up; none for whole numbers, which are lined up by their end. At the end of
 * a right-to-left column, the left, numbers would have their highest digits in line: they are lined up like decimals.
 */
function marksOf(
  children: readonly Block<Paragraph>[],
  align: CellAlign,
  { language, direction }: BodyContext,
): readonly string[] | undefined {
  const [only, ...others] = children;
  if (only?.kind !== "text" || others.length > 0) return undefined;
  const { text } = only.paragraph;
  if (align !== "decimal" && !(align === "end" && direction === "rtl" && isBareNumber(text))) return undefined;
  const mark = decimalMark(text, localeDataOf(language).separators.decimal);
  return mark === undefined ? [] : [mark];
}
