/** The schema of the block `columns`. */

import { z } from "zod";
import { mapping } from "../text-schema.ts";
import type { BlockListSchema } from "./nested-schema.ts";

export type ColumnsSource<Block> = Block[] | { blocks: Block[]; count?: number | undefined };

/** Narrower ones hold no words. */
export const mostColumns = 6;

const countPhrase = `a whole number from 2 to ${mostColumns}`;

export function columnsSchema<Block>(blocks: BlockListSchema<Block>) {
  return z
    .union(
      [
        blocks,
        mapping(
          {
            blocks: blocks.meta({
              description: "What fills the columns.",
              examples: [[{ text: "First." }, { text: "Second." }]],
            }),
            count: z
              .int(countPhrase)
              .min(2, countPhrase)
              .max(mostColumns, countPhrase)
              .optional()
              .meta({ description: "How many columns; 2 by default.", examples: [2] }),
          },
          "a mapping with blocks and count",
        ),
      ],
      "a list of blocks, or a mapping with blocks and count",
    )
    .meta({
      description: "Newspaper columns, filled one after the other and of equal height.",
      examples: [{ count: 2, blocks: [{ text: "A paragraph." }] }],
    });
}
