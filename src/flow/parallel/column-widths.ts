/** Widths of parallel columns: stated ones as stated; the others share what is left so that rows come out low. */

import type { ParallelBlock } from "../../document/block.ts";
import type { ShapedParagraph } from "../../text/shaped-paragraph.ts";
import { estimateHeight, type HeightEstimate } from "./estimate-height.ts";

/** How far a column may be narrower or wider than an equal share, however little or much it holds: 38 to 62 % of two. */
const leastShare = 0.76;
const greatestShare = 1.24;

/** Widths are tried in steps of this share of an equal one. */
const step = 0.01;

/** Two columns are done in one; more take turns. */
const passes = 12;

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
    block.rows.flatMap((row) =>
      row.kind === "paired" ? [automatic.map((index) => estimateHeight(row.cells[index] ?? []))] : [],
    ),
    automatic.length,
    free,
  );
  return columns.map(({ width }, index) =>
    width.kind === "fixed" ? width.value : (balanced[automatic.indexOf(index)] as number),
  );
}

/**
 * The widths at which the rows are lowest altogether: there no column is much higher than its neighbours. Points move
 * between two columns at a time, for as long as that helps; where it makes no difference columns stay equal.
 */
export function balancedWidths(rows: readonly (readonly HeightEstimate[])[], count: number, room: number): number[] {
  const equal = room / count;
  const widths = Array.from({ length: count }, () => equal);
  const height = (tried: readonly number[]) =>
    rows.reduce((sum, row) => sum + Math.max(0, ...row.map((estimate, index) => estimate(tried[index] as number))), 0);
  let lowest = height(widths);
  const pairs = widths.flatMap((_, one) =>
    widths.slice(one + 1).map((_, further) => [one, one + 1 + further] as const),
  );
  for (let pass = 0; pass < passes; pass++) {
    const before = lowest;
    for (const [one, other] of pairs) {
      const from = [...widths];
      for (const moved of movesByDistance(equal)) {
        const tried = [...from];
        tried[one] = (from[one] as number) + moved;
        tried[other] = (from[other] as number) - moved;
        const isAllowed = tried.every((width) => width >= equal * leastShare && width <= equal * greatestShare);
        if (!isAllowed) continue;
        const own = height(tried);
        if (own >= lowest - 0.01) continue;
        lowest = own;
        widths.splice(0, count, ...tried);
      }
    }
    if (lowest === before) break;
  }
  return widths;
}

/** Points to move from a column to its neighbour, the smallest first, to either side by turns. */
function movesByDistance(equal: number): number[] {
  const most = Math.round((greatestShare - leastShare) / step);
  return Array.from({ length: most }, (_, index) => (index + 1) * step * equal).flatMap((by) => [by, -by]);
}
