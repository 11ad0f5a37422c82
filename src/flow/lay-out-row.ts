/** Places the cells of a row side by side as one atom. Cells of equal styles share their baselines, line by line. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { RowBlock, RowCell } from "../document/block.ts";
import type { ShapedParagraph } from "../text/shaped-paragraph.ts";
import type { Atom } from "./atom.ts";
import { inkOverhang } from "./atom-ink.ts";
import { widthsOfBlocks } from "./block-widths.ts";
import { decorationFrames } from "./decoration-frames.ts";
import { moveFrame } from "./move-frame.ts";
import { naturalBlockWidth } from "./natural-block-width.ts";
import type { Frame } from "./paged-document.ts";
import { shareOpenings, unopenedHeight } from "./share-openings.ts";
import type { LayoutContext, Surroundings } from "./surroundings.ts";

/** Frames one below the other, and their height in points. */
export interface Stack {
  readonly frames: readonly Frame[];
  readonly height: number;
}

export function layOutRow(
  block: RowBlock<ShapedParagraph>,
  space: { readonly left: number; readonly width: number },
  surroundings: Surroundings,
  context: LayoutContext,
): Atom {
  const node = context.structure.child(surroundings.node, block.role, block.language);
  const widths = cellWidths(block, space.width);
  reportOverfull(block, widths, space.width, context.log);
  const lefts = cellLefts(block, space, widths);
  const cells = block.cells.map((cell, index) => {
    const cellSpace = { left: lefts[index] as number, width: widths[index] as number, node, decorations: [] };
    return context.layOut(cell.children, cellSpace, context);
  });
  const { frames, height } = alignCells(block, cells);
  const ink = inkOverhang(frames, height);
  return {
    height,
    gap: 0,
    ...(ink ? { ink } : {}),
    reluctance: 0,
    decorations: surroundings.decorations,
    frames,
    ...notesOf(cells.flat()),
    ...(block.origin ? { origin: block.origin } : {}),
  };
}

/** What atoms side by side have in common with the one made of them: their footnotes, anchors and headings. */
export function notesOf(atoms: readonly Atom[]): Pick<Atom, "notes" | "anchors" | "outline"> {
  const notes = atoms.flatMap((atom) => atom.notes ?? []);
  const anchors = atoms.flatMap((atom) => atom.anchors ?? []);
  const outline = atoms.flatMap((atom) => atom.outline ?? []);
  return {
    ...(notes.length > 0 ? { notes } : {}),
    ...(anchors.length > 0 ? { anchors } : {}),
    ...(outline.length > 0 ? { outline } : {}),
  };
}

/** Cells are aligned as they would stand with closed leading, so that opening one never parts lines from their neighbours. */
function alignCells(block: RowBlock<ShapedParagraph>, cells: readonly (readonly Atom[])[]): Stack {
  const heights = cells.map(unopenedHeight);
  const closed = Math.max(0, ...heights);
  const tops = heights.map((height, index) => shareOfSlack(block, index) * (closed - height));
  const opened = shareOpenings(cells, tops);
  const stacks = opened.map(({ atoms, lead }) => stackAtoms(atoms, lead));
  const height = Math.max(
    0,
    ...stacks.map((stack, index) => (opened[index]?.shares ? (tops[index] as number) : 0) + stack.height),
  );
  const frames = stacks.flatMap((stack, index) => {
    const slack = shareOfSlack(block, index) * (height - stack.height);
    const down = opened[index]?.shares ? (tops[index] as number) : slack;
    return stack.frames.map((frame) => moveFrame(frame, 0, down));
  });
  return { frames, height };
}

function shareOfSlack({ cells }: RowBlock<ShapedParagraph>, index: number): number {
  const { align } = cells[index] as RowCell<ShapedParagraph>;
  return align === "top" ? 0 : align === "middle" ? 0.5 : 1;
}

/** Atoms one below the other, without pages: cells, headers and footers. `lead`: points above the first. */
export function stackAtoms(atoms: readonly Atom[], lead = 0): Stack {
  const frames: Frame[] = [];
  let y = lead;
  const placed = atoms.map((atom, index) => {
    if (index > 0) y += atom.gap;
    const top = y;
    y += atom.height;
    return { atom, top };
  });
  frames.push(...decorationFrames(placed));
  for (const { atom, top } of placed) frames.push(...atom.frames.map((frame) => moveFrame(frame, 0, top)));
  return { frames, height: y };
}

/** Points. Cells that ask for the width of their content give way, in proportion, where there is not enough. */
function cellWidths(block: RowBlock<ShapedParagraph>, available: number): number[] {
  const { cells, gap } = block;
  const room = available - gap * Math.max(0, cells.length - 1);
  const widths = cells.map(({ width, children }) => {
    if (width.kind === "fixed") return width.value;
    return width.kind === "auto" ? Math.max(0, ...children.map(naturalBlockWidth)) + 0.01 : 0;
  });
  const total = (kind: "fixed" | "auto" | "fraction") =>
    cells.reduce((sum, { width }, index) => sum + (width.kind === kind ? (widths[index] as number) : 0), 0);
  const unfixed = Math.max(0, room - total("fixed"));
  const isTight = total("auto") > unfixed;
  // What gives way leaves its neighbours room for their longest words.
  const forAuto = isTight ? Math.max(unfixed / 2, unfixed - leastOfFractions(block)) : unfixed;
  const narrowing = isTight ? forAuto / total("auto") : 1;
  const free = Math.max(0, unfixed - total("auto") * narrowing);
  const shares = cells.reduce((sum, { width }) => sum + (width.kind === "fraction" ? width.value : 0), 0);
  return widths.map((width, index) => {
    const own = (cells[index] as RowCell<ShapedParagraph>).width;
    if (own.kind === "fixed") return width;
    return own.kind === "auto" ? width * narrowing : (free * own.value) / shares;
  });
}

/** Points that the cells which share what is left need in the shares they have. */
function leastOfFractions({ cells }: RowBlock<ShapedParagraph>): number {
  const fractions = cells.flatMap(({ width, children }) =>
    width.kind === "fraction" ? [{ share: width.value, least: widthsOfBlocks(children, false).minimum }] : [],
  );
  const shares = fractions.reduce((sum, { share }) => sum + share, 0);
  return Math.max(0, ...fractions.map(({ share, least }) => (share > 0 ? (least * shares) / share : 0)));
}

function reportOverfull(
  block: RowBlock<ShapedParagraph>,
  widths: readonly number[],
  available: number,
  log: DiagnosticLog,
) {
  const needed = widths.reduce((sum, width) => sum + width, 0) + block.gap * Math.max(0, block.cells.length - 1);
  if (needed <= available + 0.01) return;
  log.report(
    "overfull-row",
    `a row of cells is ${(needed - available).toFixed(1)} pt wider than its ${available.toFixed(1)} pt`,
    {
      origin: block.origin,
      hint: "make its fixed cells or its gaps narrower",
    },
  );
}

function cellLefts(
  block: RowBlock<ShapedParagraph>,
  { left, width }: { readonly left: number; readonly width: number },
  widths: readonly number[],
): number[] {
  let offset = 0;
  return widths.map((cellWidth) => {
    const x = block.direction === "ltr" ? left + offset : left + width - offset - cellWidth;
    offset += cellWidth + block.gap;
    return x;
  });
}
