/** The schema of the block `quote`. */

import { z } from "zod";
import { localizedText, mapping } from "../text-schema.ts";
import {
  type BlockListSchema,
  hasTextOrBlocks,
  type LocalizedSource,
  type TextOrBlocksSource,
  textOrBlocksKeys,
} from "./nested-schema.ts";

export type QuoteSource<Block> =
  | LocalizedSource
  | Block[]
  | (TextOrBlocksSource<Block> & { attribution?: LocalizedSource | undefined });

export function quoteSchema<Block>(blocks: BlockListSchema<Block>) {
  return z
    .union(
      [
        localizedText,
        blocks,
        mapping(
          {
            ...textOrBlocksKeys(blocks),
            attribution: localizedText.optional().meta({
              description: "Who said it, or where it is from.",
              examples: [{ ar: "المديرة العامة", en: "The director general" }],
            }),
          },
          "a mapping with text or blocks, and attribution",
        ).refine(hasTextOrBlocks, "either text or blocks"),
      ],
      "text, a mapping from language to text, a list of blocks, or a mapping with text and attribution",
    )
    .meta({ description: "A block quotation.", examples: [{ ar: "اقتباس", en: "A quotation" }] });
}
