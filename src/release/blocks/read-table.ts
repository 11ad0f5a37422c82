/** The block `table` of a body written as a list: one table for each language its texts are in. */

import type { Origin } from "../../diagnostics/source-position.ts";
import type {
  BodyRow,
  CellAlign,
  ContentBlock,
  LanguageTag,
  SourcedText,
  TableCellContent,
  TableColumnContent,
  TableContent,
  TableRowContent,
} from "../content.ts";
import { localizedScalars, localizedText, plainSourcedText, sourcedText } from "../localized-text.ts";
import { markdownText } from "../markdown/markdown-text.ts";
import { readMarkdown } from "../markdown/read-markdown.ts";
import type { ReadingContext } from "../reading-context.ts";
import { childOf, type SourceNode, type SourceScalar } from "../source-tree.ts";
import { countColumns, placeCells } from "../table-grid.ts";
import { hasTooManyColumns, reportGrid } from "../table-problems.ts";
import type { BlockReading } from "./block-reading.ts";
import { languagesOfRelease } from "./block-rows.ts";
import { literalInlines, paragraphOf } from "./literal-text.ts";
import { cellKeys } from "./table-schema.ts";

/** A cell before its language is chosen. */
interface CellReading extends Omit<TableCellContent, "blocks" | "number"> {
  /** The languages it is written in; absent where it serves every language. */
  readonly languages?: readonly LanguageTag[];
  readonly blocksIn: (language: LanguageTag) => readonly ContentBlock[];
  readonly number?: SourcedText;
}

interface RowReading {
  readonly cells: readonly CellReading[];
  readonly origin: Origin;
}

export function readTable(value: SourceNode, reading: BlockReading): readonly BodyRow[] {
  const { context } = reading;
  const columnNodes = itemsOf(childOf(value, "columns"));
  const head = headRows(childOf(value, "head")).map((row) => readRow(row, reading));
  const rows = itemsOf(childOf(value, "rows")).map((row) => readRow(row, reading));
  if (head.length + rows.length === 0) {
    const isList = childOf(value, "rows")?.kind === "sequence"; // the schema has reported anything else
    if (isList) context.log.report("invalid-value", "The table has no rows.", { origin: value.origin });
    return [];
  }
  const cellsOf = ({ cells }: RowReading) => cells;
  const columnCount = columnNodes.length || Math.max(countColumns(head.map(cellsOf)), countColumns(rows.map(cellsOf)));
  if (hasTooManyColumns(columnCount, value.origin, context.log)) return [];
  reportGrid(head, columnCount, context.log);
  reportGrid(rows, columnCount, context.log);
  const headerColumns = new Set(
    columnNodes.flatMap((column, index) => (scalarOf(column, "header")?.value === true ? [index] : [])),
  );
  const named = withHeaders(rows, columnCount, headerColumns);
  const caption = localizedText(childOf(value, "caption"), context);
  const languages = languagesOf([...head, ...rows], [...caption.keys()], context);
  const id = plainSourcedText(childOf(value, "id"), context);
  const style = plainSourcedText(childOf(value, "style"), context);
  const table = new Map<LanguageTag, TableContent>();
  for (const language of languages) {
    const ownCaption = caption.get(language);
    if (caption.size > 0 && !ownCaption) reportMissing("The table's caption", language, value.origin, context);
    table.set(language, {
      kind: "table",
      columns: columnNodes.map(readColumn),
      head: head.map((row) => rowIn(language, row, context)),
      rows: named.map((row) => rowIn(language, row, context)),
      caption: ownCaption ? literalInlines(ownCaption) : [],
      ...(id ? { id } : {}),
      ...(style ? { style } : {}),
      ...(scalarOf(value, "whole")?.value === true ? { whole: true } : {}),
      origin: value.origin,
    });
  }
  return table.size > 0 ? [table] : [];
}

/** One header row may stand by itself. */
function headRows(node: SourceNode | undefined): readonly SourceNode[] {
  const items = itemsOf(node);
  const [first] = items;
  return node && first && first.kind !== "sequence" ? [node] : items;
}

function readColumn(node: SourceNode): TableColumnContent {
  const align = alignOf(node);
  const width = scalarOf(node, "width");
  return { ...(align ? { align } : {}), ...(width ? { width: sourcedText(width) } : {}) };
}

function readRow(node: SourceNode, reading: BlockReading): RowReading {
  return { cells: itemsOf(node).map((cell) => readCell(cell, reading)), origin: node.origin };
}

function readCell(node: SourceNode, reading: BlockReading): CellReading {
  const isDetailed = node.kind === "mapping" && cellKeys.some((key) => node.entries.has(key));
  if (!isDetailed) return { ...readText(node, reading.context), columnSpan: 1, rowSpan: 1, origin: node.origin };
  const align = alignOf(node);
  const markdown = childOf(node, "markdown");
  const blocks = childOf(node, "blocks");
  return {
    ...(markdown
      ? readCellMarkdown(markdown, reading.context)
      : blocks
        ? readCellBlocks(blocks, reading)
        : readText(childOf(node, "text") ?? node, reading.context)),
    columnSpan: spanOf(node, "columnSpan"),
    rowSpan: spanOf(node, "rowSpan"),
    ...(align ? { align } : {}),
    ...(scalarOf(node, "header")?.value === true ? { header: true } : {}),
    origin: node.origin,
  };
}

type CellText = Pick<CellReading, "languages" | "blocksIn" | "number">;

function readText(node: SourceNode, context: ReadingContext): CellText {
  if (node.kind === "scalar") {
    if (typeof node.value === "number") {
      return { number: { text: plainNumber(node, node.value), origin: node.origin }, blocksIn: () => [] };
    }
    const blocks = literal(sourcedText(node));
    return { blocksIn: () => blocks };
  }
  const texts = localizedScalars(node, context);
  return {
    languages: [...texts.keys()],
    blocksIn: (language) => {
      const scalar = texts.get(language);
      return scalar ? literal(sourcedText(scalar)) : [];
    },
  };
}

function readCellMarkdown(node: SourceNode, context: ReadingContext): CellText {
  const blocks = (scalar: SourceScalar, language: LanguageTag) => readMarkdown(markdownText(scalar), language, context);
  if (node.kind === "scalar") return { blocksIn: (language) => blocks(node, language) };
  const scalars = localizedScalars(node, context);
  return {
    languages: [...scalars.keys()],
    blocksIn: (language) => {
      const scalar = scalars.get(language);
      return scalar ? blocks(scalar, language) : [];
    },
  };
}

function readCellBlocks(node: SourceNode, { readNested }: BlockReading): CellText {
  const rows = readNested(node);
  return {
    languages: [...new Set(rows.flatMap((row) => [...row.keys()]))],
    blocksIn: (language) => rows.flatMap((row) => row.get(language) ?? []),
  };
}

/** A cell may be empty. */
function literal(text: SourcedText): readonly ContentBlock[] {
  return text.text.trim() === "" ? [] : [paragraphOf(text)];
}

/** As written, for its zeros are meant: 12.50. Other notations in plain decimals. */
function plainNumber({ written }: SourceScalar, value: number): string {
  return /^[+-]?\d+(?:\.\d+)?$/.test(written) ? written : String(value);
}

/** Languages that a text of the table is in; all of the release where its texts serve every language. */
function languagesOf(
  rows: readonly RowReading[],
  captions: readonly LanguageTag[],
  context: ReadingContext,
): readonly LanguageTag[] {
  const all = languagesOfRelease(context);
  const stated = new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.languages ?? [])));
  if (stated.size === 0) return all;
  for (const language of captions) stated.add(language);
  return [...new Set([...all.filter((language) => stated.has(language)), ...stated])];
}

function rowIn(language: LanguageTag, { cells, origin }: RowReading, context: ReadingContext): TableRowContent {
  return {
    origin,
    cells: cells.map(({ languages, blocksIn, ...cell }): TableCellContent => {
      if (languages && !languages.includes(language)) reportMissing("A cell", language, cell.origin, context);
      return { ...cell, blocks: blocksIn(language) };
    }),
  };
}

function reportMissing(what: string, language: LanguageTag, origin: Origin, { log }: ReadingContext): void {
  log.report("missing-translation", `${what} has no text in the language "${language}".`, {
    origin,
    hint: "add the text; a bare text serves every language",
  });
}

/** The cells that begin in a header column name their rows. */
function withHeaders(
  rows: readonly RowReading[],
  columnCount: number,
  headerColumns: ReadonlySet<number>,
): readonly RowReading[] {
  if (headerColumns.size === 0) return rows;
  const placed = placeCells(
    rows.map(({ cells }) => cells),
    columnCount,
  );
  const headers = new Set(placed.rows.flat().flatMap(({ cell, column }) => (headerColumns.has(column) ? [cell] : [])));
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (headers.has(cell) ? { ...cell, header: true as const } : cell)),
  }));
}

function itemsOf(node: SourceNode | undefined): readonly SourceNode[] {
  return node?.kind === "sequence" ? node.items : [];
}

function scalarOf(node: SourceNode, key: string): SourceScalar | undefined {
  const value = childOf(node, key);
  return value?.kind === "scalar" ? value : undefined;
}

function spanOf(node: SourceNode, key: "columnSpan" | "rowSpan"): number {
  const value = scalarOf(node, key)?.value;
  return typeof value === "number" && Number.isInteger(value) && value >= 1 ? value : 1;
}

/** The schema has reported any other word. */
function alignOf(node: SourceNode): CellAlign | undefined {
  const value = scalarOf(node, "align")?.value;
  return value === "start" || value === "end" || value === "center" || value === "decimal" ? value : undefined;
}
