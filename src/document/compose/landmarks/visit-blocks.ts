import type { ContentBlock, TableRowContent } from "../../../release/content.ts";

/** Goes through blocks and all that stand inside them, in reading order. */
export function visitBlocks(blocks: readonly ContentBlock[], visit: (block: ContentBlock) => void): void {
  const rows = (all: readonly TableRowContent[]): void => {
    for (const { cells } of all) for (const cell of cells) visitBlocks(cell.blocks, visit);
  };
  for (const block of blocks) {
    visit(block);
    if ("blocks" in block) visitBlocks(block.blocks, visit);
    else if (block.kind === "list" || block.kind === "definitions")
      for (const item of block.items) visitBlocks(item.blocks, visit);
    else if (block.kind === "table") {
      rows(block.head);
      rows(block.rows);
    }
  }
}
