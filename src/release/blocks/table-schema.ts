/** The schema of the block `table`. */

import { z } from "zod";
import { localizedText, mapping, plainText, textByLanguage } from "../text-schema.ts";

export const cellAligns = ["start", "end", "center", "decimal"] as const;

/** `auto`, a share such as `2fr`, a length such as `30mm`. */
export const columnWidthPattern = /^(?:auto|\d+(?:\.\d+)?(?:fr|pt|mm|cm|in|pc))$/;
export const columnWidthPhrase = "auto, a share such as 2fr or a length such as 30mm";

const alignPhrase = `one of ${cellAligns.join(", ")}`;
const spanPhrase = "a whole number from 1 to 100";

const align = z
  .enum(cellAligns, alignPhrase)
  .optional()
  .meta({
    description: "Where the words stand; decimal lines numbers up by their decimal mark.",
    examples: ["decimal"],
  });

const span = (what: string) =>
  z
    .int(spanPhrase)
    .min(1, spanPhrase)
    .max(100, spanPhrase)
    .optional()
    .meta({ description: `How many ${what} the cell covers; 1 by default.`, examples: [2] });

const column = mapping(
  {
    align,
    width: z
      .string(columnWidthPhrase)
      .regex(columnWidthPattern, columnWidthPhrase)
      .optional()
      .meta({ description: "auto by default: as wide as the content asks for.", examples: ["2fr", "30mm"] }),
    header: z
      .boolean("true or false")
      .optional()
      .meta({ description: "The cells of the column name their rows.", examples: [true] }),
  },
  "a mapping with align, width and header",
);

/** What a cell holds when it says more than its text. */
const cellContents = ["text", "markdown", "blocks"] as const;
export const cellKeys = [...cellContents, "columnSpan", "rowSpan", "align", "header"] as const;

const cellPhrase = "text, a number, a mapping from language to text, or a mapping with text, markdown or blocks";
const number = z.number("a number");

/** Needs the schema of nested blocks, which in turn needs this one. */
export function tableSchema(blockList: z.ZodType) {
  const cell = z
    .union(
      [
        plainText,
        number,
        z.null(),
        mapping(
          {
            text: z
              .union([plainText, number, textByLanguage], "text, a number, or a mapping from language to text")
              .optional()
              .meta({ description: "Literal text.", examples: [{ ar: "المجموع", en: "Total" }] }),
            markdown: localizedText.optional().meta({ description: "Markdown.", examples: ["With *emphasis*."] }),
            blocks: blockList.optional().meta({ description: "Blocks.", examples: [[{ text: "In a cell." }]] }),
            columnSpan: span("columns"),
            rowSpan: span("rows"),
            align,
            header: z
              .boolean("true or false")
              .optional()
              .meta({ description: "The cell names its row.", examples: [true] }),
          },
          "a mapping with text, markdown or blocks",
        ).refine(
          (value) => cellContents.filter((key) => value[key] !== undefined).length === 1,
          `exactly one of ${cellContents.join(", ")}`,
        ),
        textByLanguage,
      ],
      cellPhrase,
    )
    .meta({
      id: "TableCell",
      title: "Cell",
      description: `A cell: ${cellPhrase}.`,
      examples: [{ ar: "البند", en: "Item" }, 1250.5],
    });
  const row = z.array(cell, "a list of cells");
  const rows = z.array(row, "a list of rows");
  return mapping(
    {
      caption: localizedText
        .optional()
        .meta({ description: "Above the table.", examples: [{ ar: "الموازنة", en: "Budget" }] }),
      id: plainText.optional().meta({ description: "Its name for references.", examples: ["budget"] }),
      style: plainText.optional().meta({ description: "A table style of the template.", examples: ["zebra"] }),
      columns: z
        .array(column, "a list of columns")
        .optional()
        .meta({
          description: "In reading order: the first stands at the start.",
          examples: [[{}, { align: "decimal" }]],
        }),
      head: z
        .union([rows, row], "a list of rows, or one row")
        .optional()
        .meta({ description: "Repeated on each page.", examples: [[{ ar: "البند", en: "Item" }, "2018"]] }),
      rows: rows.meta({ description: "The rows.", examples: [[[{ ar: "المضخات", en: "Pumps" }, 1250.5]]] }),
      whole: z
        .boolean("true or false")
        .optional()
        .meta({ description: "Never parted over pages; an error where it fits none.", examples: [true] }),
    },
    "a mapping with rows",
  ).meta({
    description: "A table. A bare text or number in a cell serves every language; a number is set in its digits.",
    examples: [{ head: [{ ar: "البند", en: "Item" }, "2018"], rows: [[{ ar: "المضخات", en: "Pumps" }, 1250.5]] }],
  });
}
