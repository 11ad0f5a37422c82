/** The schema of the block `callout`. */

import { z } from "zod";
import { localizedText, mapping, plainText } from "../text-schema.ts";
import {
  type BlockListSchema,
  hasTextOrBlocks,
  type LocalizedSource,
  type TextOrBlocksSource,
  textOrBlocksKeys,
} from "./nested-schema.ts";

export type CalloutSource<Block> =
  | LocalizedSource
  | Block[]
  | (TextOrBlocksSource<Block> & { title?: LocalizedSource | undefined; variety?: string | undefined });

export function calloutSchema<Block>(blocks: BlockListSchema<Block>) {
  return z
    .union(
      [
        localizedText,
        blocks,
        mapping(
          {
            ...textOrBlocksKeys(blocks),
            title: localizedText
              .optional()
              .meta({ description: "Stands above it, bold.", examples: [{ ar: "تنبيه", en: "Please note" }] }),
            variety: plainText.optional().meta({
              description: "Takes the template's style callout-VARIETY: note, warning, important or one of its own.",
              examples: ["warning"],
            }),
          },
          "a mapping with text or blocks, title and variety",
        ).refine(hasTextOrBlocks, "either text or blocks"),
      ],
      "text, a list of blocks, or a mapping with text or blocks, title and variety",
    )
    .meta({
      description: "A box that stands out of the text.",
      examples: [{ variety: "warning", title: "Please note", text: "Boil the water before drinking it." }],
    });
}
