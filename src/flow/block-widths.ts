/** The narrowest measure that blocks can be set in, and the one they ask for. */

import { minimumWidth } from "../line/minimum-width.ts";
import type { ShapedBlock } from "../text/shaped-paragraph.ts";
import { naturalBlockWidth } from "./natural-block-width.ts";

/** Points. */
export interface Widths {
  readonly minimum: number;
  readonly natural: number;
}

export function widthsOfBlocks(blocks: readonly ShapedBlock[], hyphens: boolean): Widths {
  const minimum = Math.max(0, ...blocks.map((block) => minimumBlockWidth(block, hyphens)));
  return { minimum, natural: Math.max(minimum, ...blocks.map(naturalBlockWidth)) };
}

function minimumBlockWidth(block: ShapedBlock, hyphens: boolean): number {
  const insets = block.indentStart + block.indentEnd;
  const widest = (children: readonly ShapedBlock[]) =>
    Math.max(0, ...children.map((child) => minimumBlockWidth(child, hyphens)));
  switch (block.kind) {
    case "text":
      return insets + minimumWidth(block.paragraph, hyphens);
    case "group": {
      const { start, end } = block.decoration?.padding ?? { start: 0, end: 0 };
      return insets + start + end + widest(block.children);
    }
    case "item":
      return insets + block.markerWidth + block.markerGap + widest(block.children);
    default:
      // What stands side by side in a cell gets the width it asks for.
      return naturalBlockWidth(block);
  }
}
