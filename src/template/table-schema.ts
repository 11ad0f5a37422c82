/** The schema of a template's table styles: rules, grounds, room in the cells, and the styles of their texts. */

import type { z } from "zod";
import { keyed, length, name, named, oneOf } from "./measure-schema.ts";

const rule = keyed({ thickness: length, color: name });

const example = { thickness: "0.5pt", color: "line" };

/** Everything is optional: what a style leaves out comes from the one it extends, and in the end from the engine. */
const tableStyle = keyed({
  extends: name
    .optional()
    .meta({ description: "The table style that says the rest; `table` by default.", examples: ["table"] }),
  text: name.optional().meta({ description: "The style of the cells' paragraphs.", examples: ["table-text"] }),
  head: name.optional().meta({ description: "The style of texts in the head.", examples: ["table-head"] }),
  rowHead: name.optional().meta({ description: "The style of cells that name their row.", examples: ["table-head"] }),
  caption: name.optional().meta({ description: "The style of the caption.", examples: ["table-caption"] }),
  continued: name
    .optional()
    .meta({ description: "The style of the line above a head repeated on a later page.", examples: ["table-caption"] }),
  padding: keyed({
    top: length.optional(),
    bottom: length.optional(),
    start: length.optional(),
    end: length.optional(),
  })
    .optional()
    .meta({
      description: "Room inside the cells.",
      examples: [{ top: "3pt", bottom: "3pt", start: "4pt", end: "4pt" }],
    }),
  edge: length.optional().meta({
    description: "Room before the first and behind the last column; that of the cells by default.",
    examples: [0],
  }),
  minimum: length
    .optional()
    .meta({ description: "The narrowest that a column of automatic width is made.", examples: ["24pt"] }),
  rules: keyed({
    top: rule.optional(),
    belowHead: rule.optional(),
    between: rule.optional(),
    bottom: rule.optional(),
    columns: rule.optional(),
  })
    .optional()
    .meta({
      description: "Rules above, below the head, between rows, below, and between columns.",
      examples: [{ top: example }],
    }),
  headBackground: name.optional().meta({ description: "The ground of the head: a colour.", examples: ["paper"] }),
  zebra: name.optional().meta({ description: "The ground of every second row: a colour.", examples: ["paper"] }),
  fill: oneOf(["measure", "content"])
    .optional()
    .meta({ description: "As wide as the measure, or as the content asks for.", examples: ["content"] }),
  align: oneOf(["start", "end", "center"])
    .optional()
    .meta({ description: "Where a table narrower than the measure stands.", examples: ["center"] }),
  spaceBefore: length.optional().meta({ description: "Space above the table.", examples: ["6pt"] }),
  spaceAfter: length.optional().meta({ description: "Space below the table.", examples: ["8pt"] }),
});

export const tablesSchema = named(tableStyle);

export type TableStyleDefinition = z.output<typeof tableStyle>;
