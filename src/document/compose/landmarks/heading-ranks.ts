/** The ranks of headings in the structure, from the depths that the author uses. */

import type { ContentBlock } from "../../../release/content.ts";
import { visitBlocks } from "./visit-blocks.ts";

/** Structure and outline begin below the title, which is the first heading. */
export const headingRankBelowTitle = 2;

/** Ranks from 2 for the heading depths that occur, in order, wherever they stand. */
export function headingRanks(blocks: readonly ContentBlock[]): ReadonlyMap<number, number> {
  const depths = new Set<number>();
  visitBlocks(blocks, (block) => {
    if (block.kind === "heading") depths.add(block.depth);
  });
  return new Map([...depths].sort().map((depth, index) => [depth, index + headingRankBelowTitle]));
}
