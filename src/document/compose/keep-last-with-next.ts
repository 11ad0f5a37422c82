/** Ties the end of a sequence of blocks to whatever follows it, so that what follows never stands alone on a page. */

import type { Block } from "../block.ts";

/** The last block, and inside groups and items the last of theirs. */
export function keepLastWithNext<Leaf>(blocks: readonly Block<Leaf>[]): readonly Block<Leaf>[] {
  const last = blocks.at(-1);
  if (!last) return blocks;
  const kept: Block<Leaf> =
    last.kind === "group" || last.kind === "item"
      ? { ...last, keepWithNext: true, children: keepLastWithNext(last.children) }
      : { ...last, keepWithNext: true };
  return [...blocks.slice(0, -1), kept];
}
