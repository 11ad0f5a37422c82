/** Widths of parallel columns: stated ones as stated; the others share what is left so that all come out equally high. */

import type { ParallelBlock } from "../../document/block.ts";
import type { ShapedBlock, ShapedParagraph } from "../../text/shaped-paragraph.ts";
import { estimateHeight, type HeightEstimate } from "./estimate-height.ts";

/** How far a column may be narrower or wider than an equal share, however little or much it holds: 38 to 62 % of two. */
const leastShare = 0.76;
const greatestShare = 1.24;

/** Enough to come below a thousandth of a point. */
const halvings = 40;

/** Points; the first column's first. */
export function columnWidths(block: ParallelBlock<ShapedParagraph>, available: number): number[] {
  const { columns, gap } = block;
  const room = available - gap * Math.max(0, columns.length - 1);
  const fixed = columns.reduce((sum, { width }) => sum + (width.kind === "fixed" ? width.value : 0), 0);
  const free = Math.max(0, room - fixed);
  // An automatic column beside shares counts as one share.
  const shared = columns.some(({ width }) => width.kind === "fraction");
  if (shared) {
    const shareOf = (index: number) => {
      const width = columns[index]?.width;
      return width?.kind === "fraction" ? width.value : width?.kind === "auto" ? 1 : 0;
    };
    const shares = columns.reduce((sum, _, index) => sum + shareOf(index), 0);
    return columns.map(({ width }, index) =>
      width.kind === "fixed" ? width.value : shares > 0 ? (free * shareOf(index)) / shares : 0,
    );
  }
  const automatic = columns.flatMap(({ width }, index) => (width.kind === "auto" ? [index] : []));
  const balanced = balancedWidths(
    automatic.map((index) => estimateHeight(blocksOf(block, index))),
    free,
  );
  return columns.map(({ width }, index) =>
    width.kind === "fixed" ? width.value : (balanced[automatic.indexOf(index)] as number),
  );
}

function blocksOf({ rows }: ParallelBlock<ShapedParagraph>, column: number): ShapedBlock[] {
  return rows.flatMap((row) => (row.kind === "paired" ? (row.cells[column] ?? []) : []));
}

/** The widths at which all columns are of one height and fill the room, as far as their limits allow. */
export function balancedWidths(estimates: readonly HeightEstimate[], room: number): number[] {
  const equal = room / estimates.length;
  const limits = { low: equal * leastShare, high: equal * greatestShare };
  // The higher the columns, the narrower they may be.
  const widthsAt = (height: number) => estimates.map((estimate) => widthOfHeight(estimate, height, limits));
  let low = 0;
  let high = Math.max(0, ...estimates.map((estimate) => estimate(limits.low)));
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (low + high) / 2;
    if (sum(widthsAt(middle)) > room) low = middle;
    else high = middle;
  }
  const widths = widthsAt((low + high) / 2);
  const slack = (room - sum(widths)) / widths.length;
  return widths.map((width) => width + slack);
}

/** The least width between the limits at which a column is no higher. */
function widthOfHeight(
  estimate: HeightEstimate,
  height: number,
  limits: { readonly low: number; readonly high: number },
): number {
  let { low, high } = limits;
  if (estimate(low) <= height) return low;
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (low + high) / 2;
    if (estimate(middle) <= height) high = middle;
    else low = middle;
  }
  return high;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
