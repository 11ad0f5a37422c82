/** How high blocks will be at a width, near enough to compare widths by: nothing is broken or placed for it. */

import type { ShapedBlock } from "../../text/shaped-paragraph.ts";
import { naturalBlockWidth } from "../natural-block-width.ts";

/** Points high at so many points wide. */
export type HeightEstimate = (width: number) => number;

export function estimateHeight(blocks: readonly ShapedBlock[]): HeightEstimate {
  const estimates = blocks.map(estimateBlock);
  return (width) => estimates.reduce((sum, estimate) => sum + estimate(width), 0);
}

function estimateBlock(block: ShapedBlock): HeightEstimate {
  const space = Math.max(block.spaceBefore, block.spaceAfter);
  const inside = estimateInside(block);
  const insets = block.indentStart + block.indentEnd;
  return (width) => space + inside(Math.max(1, width - insets));
}

function estimateInside(block: ShapedBlock): HeightEstimate {
  switch (block.kind) {
    case "text": {
      const natural = naturalBlockWidth({ ...block, indentStart: 0, indentEnd: 0 });
      const { leading } = block.paragraph.paragraph.style;
      return (width) => linesOf(natural, width) * leading;
    }
    case "group": {
      const children = estimateHeight(block.children);
      const { top = 0, bottom = 0, start = 0, end = 0 } = block.decoration?.padding ?? {};
      return (width) => top + bottom + children(Math.max(1, width - start - end));
    }
    case "item": {
      const children = estimateHeight(block.children);
      const reserved = block.markerWidth + block.markerGap;
      return (width) => children(Math.max(1, width - reserved));
    }
    case "row": {
      const cells = block.cells.map(({ children }) => estimateHeight(children));
      return (width) => Math.max(0, ...cells.map((estimate) => estimate(width / cells.length)));
    }
    case "columns": {
      const children = estimateHeight(block.children);
      return (width) => children((width - block.gap * (block.count - 1)) / block.count) / block.count;
    }
    case "image":
    case "space":
      return () => block.height;
    case "rule":
      return () => block.thickness;
    case "entry": {
      const { leading } = block.paragraph.paragraph.style;
      return () => leading;
    }
    case "table": {
      const rows = [...block.head, ...block.rows].map(({ cells }) =>
        cells.map((cell) => ({ cell, estimate: estimateHeight(cell.children) })),
      );
      return (width) =>
        rows.reduce((sum, cells) => {
          const heights = cells.map(({ cell: { padding, columnSpan }, estimate }) => {
            const room = (width * columnSpan) / block.columns.length - padding.start - padding.end;
            return padding.top + padding.bottom + estimate(Math.max(1, room));
          });
          return sum + Math.max(0, ...heights);
        }, 0);
    }
    case "poem": {
      const lines = block.stanzas.flat();
      const leading = lines[0]?.[0]?.paragraph.style.leading ?? 0;
      return () => lines.length * (leading + block.lineGap) + block.stanzas.length * block.stanzaGap;
    }
    case "parallel":
      return () => 0; // languages stand side by side once, not inside one another
    default:
      return block satisfies never;
  }
}

/** Full lines, and on average half a one at the end; where the text fits its first line, that line alone. */
function linesOf(natural: number, width: number): number {
  return natural <= width ? 1 : natural / width + 0.5;
}
