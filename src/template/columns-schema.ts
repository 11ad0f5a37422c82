/** The schema of columns: languages side by side, and newspaper columns. */

import { z } from "zod";
import { byLanguage, cellWidth, keyed, length, listOf, name, oneOf } from "./measure-schema.ts";

const columnRule = keyed({ thickness: length, color: name })
  .optional()
  .meta({ description: "A rule in the middle of the gap.", examples: [{ thickness: "0.5pt", color: "line" }] });

/** What stands across all columns rather than beside its counterpart. */
export const spanningKinds = ["front", "headings", "scripture", "tables", "back"] as const;

export const parallelSchema = keyed({
  gap: length.default(20).meta({ description: "Distance of the columns.", examples: ["7mm"] }),
  rule: columnRule,
  widths: z
    .union([z.literal("content"), byLanguage(cellWidth)], "content, or widths by language")
    .default("content")
    .meta({
      description: "content: as wide as makes all columns equally high. Or a width for each language.",
      examples: ["content", { ar: "1fr", en: "1fr" }],
    }),
  spanning: listOf(oneOf(spanningKinds))
    .default([])
    .meta({ description: "What stands across all columns, language after language.", examples: [["headings"]] }),
  notes: oneOf(["column", "region"])
    .default("column")
    .meta({ description: "Whether footnotes stand under their column or under the whole page.", examples: ["region"] }),
}).meta({ description: "The layout parallel: languages side by side." });

export const columnsSchema = keyed({
  gap: length.default(16).meta({ description: "Distance of newspaper columns.", examples: ["6mm"] }),
  rule: columnRule,
}).meta({ description: "Newspaper columns." });
