/** What the schemas of blocks that hold blocks are made of. They are given the schema of a list of blocks, which knows them. */

import { z } from "zod";
import { localizedText } from "../text-schema.ts";

export type LocalizedSource = z.input<typeof localizedText>;
export type BlockListSchema<Block> = z.ZodType<Block[], Block[]>;

/** A text that is one paragraph, or blocks. */
export function textOrBlocks<Block>(blocks: BlockListSchema<Block>) {
  return z.union([localizedText, blocks], "text, a mapping from language to text, or a list of blocks");
}

/** The same as keys of a mapping, one of them at a time. */
export function textOrBlocksKeys<Block>(blocks: BlockListSchema<Block>) {
  return {
    text: localizedText
      .optional()
      .meta({ description: "One literal paragraph.", examples: [{ ar: "نص", en: "Text" }] }),
    blocks: blocks
      .optional()
      .meta({ description: "Blocks, in place of the text.", examples: [[{ text: "First." }, { text: "Second." }]] }),
  };
}

export interface TextOrBlocksSource<Block> {
  text?: LocalizedSource | undefined;
  blocks?: Block[] | undefined;
}

/** The phrase for a mapping that has both or neither. */
export function hasTextOrBlocks({ text, blocks }: { text?: unknown; blocks?: unknown }): boolean {
  return (text === undefined) !== (blocks === undefined);
}
