/** The schema of the block `keep`. */

import type { BlockListSchema } from "./nested-schema.ts";

export type KeepSource<Block> = Block[];

export function keepSchema<Block>(blocks: BlockListSchema<Block>) {
  return blocks.meta({
    description: "Blocks that stay on one page, where a page is high enough.",
    examples: [[{ heading: "Tariffs" }, { text: "They hold until the end of the year." }]],
  });
}
