/** A table with its caption, in one language: the cells at their places in the grid, in the template's table style. */

import { parseLength } from "../../../geometry/length.ts";
import type { Inline, TableColumnContent, TableContent } from "../../../release/content.ts";
import { countColumns, placeCells } from "../../../release/table-grid.ts";
import type { Block, CellWidth, TableColumn } from "../../block.ts";
import { entryForLanguage } from "../../locale/entry-for-language.ts";
import type { Paragraph } from "../../paragraph.ts";
import type { ParagraphAlign } from "../../style.ts";
import { plainTableStyle, type TableStyle, tableStyle } from "../../table-style.ts";
import { captionPrefix } from "../caption-prefix.ts";
import { plainBlock } from "../plain-block.ts";
import type { BodyContext } from "./body-context.ts";
import { composeProseBlock } from "./prose-block.ts";
import { composeRows, type TableParts } from "./table-cells.ts";

/** The template's word for a table that goes on («تابع»). */
const continuedLabel = "table-continued";

export function composeTable(block: TableContent, context: BodyContext): readonly Block<Paragraph>[] {
  const { language, direction } = context;
  const style = styleOf(block, context);
  const cellsOf = (rows: TableContent["rows"]) => rows.map(({ cells }) => cells);
  const columnCount = Math.max(
    block.columns.length,
    block.columns.length > 0 ? 0 : Math.max(countColumns(cellsOf(block.head)), countColumns(cellsOf(block.rows))),
  );
  if (columnCount === 0) return [];
  const parts: TableParts = {
    columns: block.columns,
    columnCount,
    style,
    numberAlign: numberAligns(block, columnCount),
    context,
  };
  return [
    {
      kind: "table",
      role: "Table",
      ...plainBlock({ language, direction }),
      spaceBefore: style.spaceBefore,
      spaceAfter: style.spaceAfter,
      ...(block.id ? { anchor: block.id.text } : {}),
      origin: block.origin,
      columns: Array.from({ length: columnCount }, (_, index) => columnOf(block.columns[index], style)),
      head: composeRows(block.head, "head", parts),
      rows: composeRows(block.rows, "body", parts),
      caption: composeCaption(block, parts),
      continued: composeContinued(block, parts),
      rules: style.rules,
      fill: style.fill,
      align: style.align,
      ...(block.whole ? { whole: true } : {}),
    },
  ];
}

function styleOf({ style, origin }: TableContent, { composition }: BodyContext): TableStyle {
  const { template, sheet, log } = composition;
  const resolved = (name: string) => tableStyle(template, name, (color) => sheet.color(color));
  const found = resolved(style?.text ?? plainTableStyle);
  if (found) return found;
  const known = Object.keys(template.settings.tables);
  log.report("missing-style", `the template defines no table style "${style?.text}"`, {
    origin: style?.origin ?? origin,
    hint: known.length > 0 ? `its table styles are ${known.join(", ")}` : "it has the plain one alone: leave style out",
  });
  return resolved(plainTableStyle) as TableStyle;
}

function columnOf(content: TableColumnContent | undefined, { minimum }: TableStyle): TableColumn {
  return { width: widthOf(content?.width?.text ?? "auto"), minimum };
}

/** The form was checked when the release was read. */
function widthOf(written: string): CellWidth {
  if (written.endsWith("fr")) return { kind: "fraction", value: Number.parseFloat(written) };
  const value = parseLength(written);
  return value === undefined ? { kind: "auto" } : { kind: "fixed", value };
}

/** Numbers stand at the end of their column, or in its middle where their head says so. */
function numberAligns({ head }: TableContent, columnCount: number): readonly ParagraphAlign[] {
  const aligns = Array.from({ length: columnCount }, (): ParagraphAlign => "end");
  const grid = placeCells(
    head.map(({ cells }) => cells),
    columnCount,
  );
  for (const { cell, column, columnSpan } of grid.rows.flat()) {
    if (columnSpan === 1 && cell.align !== undefined && cell.align !== "decimal") aligns[column] = cell.align;
  }
  return aligns;
}

function composeCaption(block: TableContent, { style, context }: TableParts): readonly Block<Paragraph>[] {
  const number = captionPrefix(block, style.caption, context);
  return composeProseBlock(block.caption, style.caption, "Caption", block.origin, context, number);
}

/** The caption again, and the template's word behind it; nothing where the template has no word. */
function composeContinued(block: TableContent, { style, context }: TableParts): readonly Block<Paragraph>[] {
  const { caption, origin } = block;
  const { composition, language } = context;
  const word = entryForLanguage(composition.template.settings.labels, language)?.[continuedLabel];
  if (word === undefined) return [];
  const text = caption.length > 0 ? ` (${word})` : word;
  const inlines: readonly Inline[] = [...withoutNotes(caption), { kind: "text", text, origin }];
  const number = captionPrefix(block, style.continued, context);
  return composeProseBlock(inlines, style.continued, "Artifact", origin, context, number);
}

/** A footnote belongs to the place where it is said first. */
function withoutNotes(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.kind === "note") return [];
    return "children" in inline ? [{ ...inline, children: withoutNotes(inline.children) }] : [inline];
  });
}
