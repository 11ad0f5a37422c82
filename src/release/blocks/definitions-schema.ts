/** The schema of the block `definitions`. */

import { z } from "zod";
import { localizedText, mapping } from "../text-schema.ts";
import {
  type BlockListSchema,
  hasTextOrBlocks,
  type LocalizedSource,
  type TextOrBlocksSource,
  textOrBlocksKeys,
} from "./nested-schema.ts";

export type DefinitionsSource<Block> = (TextOrBlocksSource<Block> & { term: LocalizedSource | LocalizedSource[] })[];

export function definitionsSchema<Block>(blocks: BlockListSchema<Block>) {
  const term = z.union(
    [localizedText, z.array(localizedText, "a list of terms").min(1, "a list with at least one term")],
    "text, a mapping from language to text, or a list of them",
  );
  return z
    .array(
      mapping(
        {
          term: term.meta({
            description: "What is defined; several terms may share one definition.",
            examples: [{ ar: "التعرفة", en: "Tariff" }],
          }),
          ...textOrBlocksKeys(blocks),
        },
        "a mapping with term, and text or blocks",
      ).refine(hasTextOrBlocks, "either text or blocks"),
      "a list of definitions",
    )
    .meta({
      description: "Terms, each with what it means.",
      examples: [[{ term: "Tariff", text: "What a cubic metre of water costs." }]],
    });
}
