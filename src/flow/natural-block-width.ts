/** The widths that blocks ask for. */

import type { ParallelRow } from "../document/block.ts";
import { naturalWidth } from "../line/break-lines.ts";
import type { ShapedBlock, ShapedParagraph } from "../text/shaped-paragraph.ts";
import { withRoomForMarkers } from "./marker-width.ts";

/** The width a block would take if nothing were broken, in points. */
export function naturalBlockWidth(block: ShapedBlock): number {
  const insets = block.indentStart + block.indentEnd;
  switch (block.kind) {
    case "text":
      return insets + naturalWidth(block.paragraph);
    case "group": {
      const padding = block.decoration ? block.decoration.padding.start + block.decoration.padding.end : 0;
      return insets + padding + Math.max(0, ...withRoomForMarkers(block.children).map(naturalBlockWidth));
    }
    case "item":
      return insets + block.markerWidth + block.markerGap + Math.max(0, ...block.children.map(naturalBlockWidth));
    case "row": {
      const cells = block.cells.map(({ width, children }) =>
        width.kind === "fixed" ? width.value : Math.max(0, ...children.map(naturalBlockWidth)),
      );
      return insets + cells.reduce((sum, width) => sum + width, 0) + block.gap * Math.max(0, cells.length - 1);
    }
    case "columns":
      return (
        insets + block.count * Math.max(0, ...block.children.map(naturalBlockWidth)) + block.gap * (block.count - 1)
      );
    case "parallel": {
      const widths = block.columns.map(({ width }, column) =>
        width.kind === "fixed" ? width.value : Math.max(0, ...block.rows.map((row) => cellWidth(row, column))),
      );
      return insets + sum(widths) + block.gap * (widths.length - 1);
    }
    case "table": {
      const widths = block.columns.map(({ width, minimum }, column) => {
        if (width.kind === "fixed") return width.value;
        const cells = [...block.head, ...block.rows].flatMap((row) =>
          row.cells.filter((cell) => cell.column === column),
        );
        const own = cells.map(
          ({ padding, children, columnSpan }) =>
            (padding.start + padding.end + Math.max(0, ...children.map(naturalBlockWidth))) / columnSpan,
        );
        return Math.max(minimum, ...own);
      });
      return insets + sum(widths);
    }
    case "poem": {
      const lines = block.stanzas.flat();
      const parts = Math.max(0, ...lines.map((line) => line.length));
      return insets + parts * Math.max(0, ...lines.flat().map(naturalWidth)) + block.gap * Math.max(0, parts - 1);
    }
    case "entry":
      return insets + naturalWidth(block.paragraph) + block.gap + naturalWidth(block.trail);
    case "image":
      return insets + block.width;
    case "rule":
      return insets + (block.width === "full" ? 0 : block.width);
    case "space":
      return insets;
  }
}

function cellWidth(row: ParallelRow<ShapedParagraph>, column: number): number {
  return row.kind === "paired" ? Math.max(0, ...(row.cells[column] ?? []).map(naturalBlockWidth)) : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
