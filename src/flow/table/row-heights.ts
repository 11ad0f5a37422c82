/** How high the rows of a group are, and where the content of each cell stands in them. */

import type { Atom } from "../atom.ts";
import { atomClearance } from "../atom-ink.ts";
import { firstBaseline } from "../first-baseline.ts";
import { stackAtoms } from "../lay-out-row.ts";
import type { Frame } from "../paged-document.ts";
import { shareOpenings, unopenedHeight } from "../share-openings.ts";
import type { LaidCell, LaidRow, RowGroup } from "./row-group.ts";

export interface PlacedContent {
  readonly cell: LaidCell;
  readonly frames: readonly Frame[];
  /** Points from the group's top to the top of the content. */
  readonly top: number;
}

export interface RowHeights {
  /** Points from the group's top to each row's top, and to the foot of the last. */
  readonly tops: readonly number[];
  /** The same without the rule below each row. */
  readonly bottoms: readonly number[];
  readonly height: number;
  readonly contents: readonly PlacedContent[];
}

/** A cell's content, with y counted from the top of the row's content. */
interface Content {
  readonly cell: LaidCell;
  readonly frames: readonly Frame[];
  readonly height: number;
  readonly top: number;
}

interface RowContent {
  readonly contents: readonly Content[];
  readonly height: number;
  /** Points above and below the content, with room for ink that stands out of it. */
  readonly above: number;
  readonly below: number;
}

export function rowHeights({ rows, ruleAbove, ruleBetween, ruleBelow }: RowGroup): RowHeights {
  const laid = rows.map(layOutRow);
  const heights = laid.map(({ above, height, below }) => above + height + below);
  const ruleUnder = (row: number) => (row === rows.length - 1 ? ruleBelow : ruleBetween);
  /** The height of some rows with the rules between them. */
  const stretch = (from: number, count: number) => {
    let height = 0;
    for (let row = from; row < from + count; row++) height += (heights[row] as number) + (row > from ? ruleBetween : 0);
    return height;
  };
  for (const [row, { contents, above, below }] of laid.entries()) {
    for (const { cell, height, top } of contents) {
      if (cell.rowSpan === 1) continue;
      const lacking = above + top + height + below - stretch(row, cell.rowSpan);
      const last = row + cell.rowSpan - 1;
      if (lacking > 0) heights[last] = (heights[last] as number) + lacking;
    }
  }
  const tops: number[] = [];
  const bottoms: number[] = [];
  let y = ruleAbove;
  for (const [row, height] of heights.entries()) {
    tops.push(y);
    bottoms.push(y + height);
    y += height + ruleUnder(row);
  }
  const contents = laid.flatMap(({ contents: inRow, above, below }, row) =>
    inRow.map(({ cell, frames, height, top }): PlacedContent => {
      const spare = stretch(row, cell.rowSpan) - above - below - height;
      const down = cell.align === "top" || cell.rowSpan === 1 ? top : shareOfSlack(cell) * Math.max(0, spare);
      return { cell, frames, top: (tops[row] as number) + above + down };
    }),
  );
  return { tops, bottoms, height: y, contents };
}

/** First baselines of cells at the top are one; lines that are on one baseline stay so where ink opens one of their cells. */
function layOutRow({ cells }: LaidRow): RowContent {
  const closed = cells.map(({ atoms }) => unopenedHeight(atoms));
  const baselines = cells.map(({ atoms }) => closedBaseline(atoms));
  const first = Math.max(0, ...baselines.filter((_, index) => cells[index]?.align === "top").map((at) => at ?? 0));
  const hanging = cells.map(({ align }, index) => {
    const baseline = baselines[index];
    return align === "top" && baseline !== undefined ? first - baseline : 0;
  });
  const single = (index: number) => cells[index]?.rowSpan === 1;
  const reach = Math.max(
    0,
    ...closed.map((height, index) => (single(index) ? (hanging[index] as number) + height : 0)),
  );
  const starts = cells.map((cell, index) =>
    cell.align === "top"
      ? (hanging[index] as number)
      : shareOfSlack(cell) * Math.max(0, reach - (closed[index] as number)),
  );
  const opened = shareOpenings(
    cells.map(({ atoms }) => atoms),
    starts,
  );
  const stacks = opened.map(({ atoms, lead }) => stackAtoms(atoms, lead));
  const stands = (index: number) => cells[index]?.align === "top" || opened[index]?.shares === true;
  const height = Math.max(
    0,
    ...stacks.map((stack, index) =>
      single(index) ? (stands(index) ? (starts[index] as number) : 0) + stack.height : 0,
    ),
  );
  const contents = cells.map((cell, index): Content => {
    const stack = stacks[index] as (typeof stacks)[number];
    const top = stands(index) ? (starts[index] as number) : shareOfSlack(cell) * Math.max(0, height - stack.height);
    return { cell, ...stack, top };
  });
  return {
    contents,
    height,
    above: Math.max(0, ...cells.map(({ padding, atoms }) => Math.max(padding.top, inkRoom(atoms.at(0), "above")))),
    below: Math.max(0, ...cells.map(({ padding, atoms }) => Math.max(padding.bottom, inkRoom(atoms.at(-1), "below")))),
  };
}

/** Points that the ink of a line wants at the edge of its row. */
function inkRoom(atom: Atom | undefined, side: "above" | "below"): number {
  return atom?.ink ? atom.ink[side] + atomClearance(atom) : 0;
}

/** The first baseline had nothing been opened above it. */
function closedBaseline([first]: readonly Atom[]): number | undefined {
  const baseline = first && firstBaseline(first.frames);
  return baseline === undefined ? undefined : baseline - (first?.opening ?? 0);
}

function shareOfSlack({ align }: LaidCell): number {
  return align === "top" ? 0 : align === "middle" ? 0.5 : 1;
}
