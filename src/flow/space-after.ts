/** The space that a block keeps below itself, in points. */

import type { ShapedBlock } from "../text/shaped-paragraph.ts";

/** What only holds other blocks together shares the space below its last ones. */
export function spaceAfter(block: ShapedBlock): number {
  return Math.max(block.spaceAfter, ...lastInside(block).map(spaceAfter));
}

function lastInside(block: ShapedBlock): readonly ShapedBlock[] {
  switch (block.kind) {
    case "group":
      return block.decoration ? [] : block.children.slice(-1);
    // Texts and nested lists run on from item to item; what stands out of them does not.
    case "item":
      return block.children.slice(-1).filter(({ kind }) => kind !== "text");
    case "columns":
      return block.children.slice(-1);
    case "parallel": {
      const row = block.rows.at(-1);
      if (!row) return [];
      return row.kind === "spanning" ? row.children.slice(-1) : row.cells.flatMap((cell) => cell.slice(-1));
    }
    default:
      return [];
  }
}
