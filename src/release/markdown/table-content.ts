/**
 * GFM tables, and `:::table` around one, which says what pipes cannot:
 *
 *     :::table[The budget of *this* year]{#budget style=zebra widths="auto 2fr" align="start decimal" header-column}
 *     | Item  |    Cost |
 *     |-------|--------:|
 *     | Pumps | 1,250.5 |
 *     :::
 *
 * The caption is the label or the attribute `caption`. A colon before the dashes stands for the start, one behind them for
 * the end: a table has one source whatever the direction of its language.
 */

import type { AlignType, RootContent, Table, TableRow } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { Origin } from "../../diagnostics/source-position.ts";
import { cellAligns, columnWidthPattern, columnWidthPhrase } from "../blocks/table-schema.ts";
import type {
  CellAlign,
  ContentBlock,
  TableCellContent,
  TableColumnContent,
  TableContent,
  TableRowContent,
} from "../content.ts";
import { quoted } from "../source-tree.ts";
import { hasTooManyColumns, reportGrid } from "../table-problems.ts";
import { directiveAttributes, labelAndContent } from "./directive-attributes.ts";
import { inlineContent } from "./inline-content.ts";
import { type MarkdownContext, originOf } from "./markdown-context.ts";

type Convert = (nodes: readonly RootContent[], context: MarkdownContext) => readonly ContentBlock[];

const ATTRIBUTES = ["caption", "id", "style", "widths", "align", "header-column", "whole"] as const;
type Attributes = Readonly<Partial<Record<(typeof ATTRIBUTES)[number], string>>>;

/** `undefined` where it is too wide to be read. */
export function tableContent(node: Table, context: MarkdownContext): TableContent | undefined {
  const [headRow, ...bodyRows] = node.children;
  if (hasTooManyColumns(headRow?.children.length ?? 0, originOf(node, context), context.log)) return undefined;
  const head = headRow && !isEmpty(headRow) ? [rowContent(headRow, context)] : [];
  const rows = bodyRows.map((row) => rowContent(row, context));
  // GFM lets rows be short; what it would drop is reported.
  reportGrid(rows, headRow?.children.length ?? 0, context.log, "allowed");
  return {
    kind: "table",
    columns: (node.align ?? []).map(columnContent),
    head,
    rows,
    caption: [],
    origin: originOf(node, context),
  };
}

/** A table needs a row of heads in GFM; one that says nothing is none. */
function isEmpty({ children }: TableRow): boolean {
  return children.every((cell) => cell.children.length === 0);
}

function rowContent(node: TableRow, context: MarkdownContext): TableRowContent {
  const cells = node.children.map((cell): TableCellContent => {
    const origin = originOf(cell, context);
    const inlines = inlineContent(cell.children, context);
    const blocks: readonly ContentBlock[] = inlines.length === 0 ? [] : [{ kind: "paragraph", inlines, origin }];
    return { blocks, columnSpan: 1, rowSpan: 1, origin };
  });
  return { cells, origin: originOf(node, context) };
}

function columnContent(align: AlignType): TableColumnContent {
  if (!align) return {};
  return { align: align === "left" ? "start" : align === "right" ? "end" : "center" };
}

/** What `:::table` says of the table in it; whatever else stands in it follows as it would outside. */
export function captionedTable(
  node: ContainerDirective,
  context: MarkdownContext,
  convert: Convert,
): readonly ContentBlock[] {
  const origin = originOf(node, context);
  const attributes = directiveAttributes(node, ATTRIBUTES, context);
  const { label, nodes } = labelAndContent(node);
  const table = nodes.find((child) => child.type === "table");
  const others = nodes.filter((child) => child !== table);
  if (!table || others.length > 0) {
    context.log.report("unsupported-markup", ":::table holds one table and nothing else.", {
      origin: others[0] ? originOf(others[0], context) : origin,
      hint: table ? "close :::table behind the table" : "write a table with a row of heads and a row of dashes in it",
    });
  }
  if (!table) return convert(others, context);
  const content = tableContent(table, context);
  if (!content) return convert(others, context);
  const { id, style, caption } = attributes;
  return [
    {
      ...content,
      columns: columnsOf(content, attributes, origin, context),
      rows: attributes["header-column"] === undefined ? content.rows : content.rows.map(withHeader),
      caption: label
        ? inlineContent(label.children, context)
        : caption
          ? [{ kind: "text", text: caption, origin }]
          : [],
      ...(id ? { id: { text: id, origin } } : {}),
      ...(style ? { style: { text: style, origin } } : {}),
      ...(attributes.whole === undefined ? {} : { whole: true }),
    },
    ...convert(others, context),
  ];
}

function withHeader(row: TableRowContent): TableRowContent {
  return { ...row, cells: row.cells.map((cell, index) => (index === 0 ? { ...cell, header: true } : cell)) };
}

/** Words for the columns in their order, apart from what the dashes say. */
function columnsOf(
  { columns }: TableContent,
  attributes: Attributes,
  origin: Origin,
  context: MarkdownContext,
): readonly TableColumnContent[] {
  const words = (name: "widths" | "align") => (attributes[name] ?? "").split(/\s+/).filter((word) => word !== "");
  const refuse = (word: string, name: string, expected: string) =>
    context.log.report("invalid-value", `${quoted(word)} in ${name} of :::table: expected ${expected}.`, { origin });
  for (const name of ["widths", "align"] as const) {
    if (words(name).length <= columns.length) continue;
    context.log.report(
      "invalid-value",
      `${name} of :::table has ${words(name).length} words for ${columns.length} columns.`,
      {
        origin,
      },
    );
  }
  const widths = words("widths").map((word) => {
    if (columnWidthPattern.test(word)) return word;
    refuse(word, "widths", columnWidthPhrase);
    return undefined;
  });
  const aligns = words("align").map((word) => {
    const align = cellAligns.find((each): each is CellAlign => each === word);
    if (!align) refuse(word, "align", `one of ${cellAligns.join(", ")}`);
    return align;
  });
  return columns.map((column, index) => {
    const width = widths[index];
    const align = aligns[index];
    return { ...column, ...(align ? { align } : {}), ...(width ? { width: { text: width, origin } } : {}) };
  });
}
