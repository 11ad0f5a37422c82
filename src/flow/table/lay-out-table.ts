/** A table as atoms: its caption, its head, and one for each row or each set of rows that a cell ties together. */

import type { TableBlock, TableRow } from "../../document/block.ts";
import { alignedOffset, physicalInsets } from "../../geometry/direction.ts";
import type { ShapedParagraph } from "../../text/shaped-paragraph.ts";
import type { Atom, BreakReluctance, Carried, DecorationSpan } from "../atom.ts";
import { roomAbove } from "../atom-ink.ts";
import { stackAtoms } from "../lay-out-row.ts";
import { moveFrame } from "../move-frame.ts";
import { naturalBlockWidth } from "../natural-block-width.ts";
import { openGap } from "../open-gap.ts";
import type { Frame } from "../paged-document.ts";
import type { OpenNode } from "../structure-builder.ts";
import type { LayoutContext, Surroundings } from "../surroundings.ts";
import { type LaidCell, type LaidRow, type RowGroup, tiedRows } from "./row-group.ts";
import { rowGroupAtom, type TableLook } from "./row-group-atom.ts";
import { type TableGrid, tableGrid } from "./table-grid.ts";

type Table = TableBlock<ShapedParagraph>;
type Row = TableRow<ShapedParagraph>;

export function layOutTable(block: Table, surroundings: Surroundings, context: LayoutContext): Atom[] {
  const { rules, columns } = block;
  const node = context.structure.child(surroundings.node, block.role, block.language);
  const grid = tableGrid(block, surroundings, context);
  const above: Surroundings = { ...surroundings, ...titleSpace(block, block.caption, surroundings, grid), node };
  const caption = context.layOut(block.caption, above, context);
  const look: TableLook = {
    grid,
    direction: block.direction,
    rules,
    decorations: [...surroundings.decorations, closingRule(block, grid)],
    columnCount: columns.length,
    whole: block.whole === true,
  };
  const headRows = layOutSection(block.head, "THead", node, block, grid, context);
  const bodyRows = layOutSection(block.rows, "TBody", node, block, grid, context);
  const hasHead = headRows.length > 0;
  const headRule = bodyRows.length > 0 ? rules.belowHead : undefined;
  const headGroup: RowGroup = {
    rows: headRows,
    ruleAbove: rules.top.thickness,
    ruleBetween: 0,
    ruleBelow: (headRule ?? rules.bottom).thickness,
    ...(headRule ? { belowColor: headRule.color } : {}),
    isHead: true,
  };
  const headAtoms = hasHead ? [rowGroupAtom(headGroup, look)] : [];
  const titled = titleSpace(block, block.continued, surroundings, grid);
  const carried = carriedOver(block, headAtoms[0], grid, titled, context);
  const groups = !look.whole ? tiedRows(bodyRows) : bodyRows.length > 0 ? [bodyRows] : [];
  const bodyAtoms = groups.map((rows, index): Atom => {
    const isLast = index === groups.length - 1;
    const group: RowGroup = {
      rows,
      ruleAbove: index === 0 && !hasHead ? rules.top.thickness : 0,
      ruleBetween: rules.between.thickness,
      ruleBelow: (isLast ? rules.bottom : rules.between).thickness,
      ...(isLast ? {} : { belowColor: rules.between.color }),
      isHead: false,
    };
    const atom = rowGroupAtom(group, look, index === 0 ? undefined : carried, carried);
    return { ...atom, reluctance: reluctanceOf(index, groups.length, hasHead) };
  });
  const rows = [...headAtoms, ...bodyAtoms];
  const [first, ...rest] = rows;
  if (!first || caption.length === 0) return [...caption, ...rows];
  const [title, ...lines] = caption;
  const gap = Math.max(first.gap, block.caption.at(-1)?.spaceAfter ?? 0);
  const opening = openGap(caption, first, gap, context.log);
  return [
    ...(title ? [title] : []),
    ...lines.map((line) => ({ ...line, reluctance: 2 as const })),
    { ...first, gap: gap + opening, reluctance: 2 },
    ...rest,
  ];
}

type Space = Pick<Surroundings, "left" | "width">;

/** What stands over a table is as wide as the table, or wider where its words need it and the measure has room. */
function titleSpace({ direction, align }: Table, blocks: Table["caption"], space: Space, grid: TableGrid): Space {
  const wanted = Math.max(0, ...blocks.map(naturalBlockWidth)) + 0.01;
  if (grid.width >= Math.min(wanted, space.width)) return { left: grid.left, width: grid.width };
  const width = Math.min(wanted, space.width);
  return { left: space.left + alignedOffset(align, direction, space.width, width), width };
}

/** The head stays with the first row; one row alone before or after a page break is avoided where it can be. */
function reluctanceOf(index: number, count: number, hasHead: boolean): BreakReluctance {
  if (index === 0) return hasHead ? 2 : 0;
  return index === 1 || index === count - 1 ? 1 : 0;
}

/** The rule below the last row is drawn once a page, below whatever row stands there last. */
function closingRule({ rules, direction }: Table, { left, width }: TableGrid): DecorationSpan {
  const { thickness, color } = rules.bottom;
  const decoration = {
    padding: { top: 0, bottom: 0, start: 0, end: 0 },
    rules: thickness > 0 ? [{ side: "bottom" as const, thickness, color }] : [],
  };
  return { decoration, direction, left, width };
}

/** Rows with their cells laid out, and their place in the structure. */
function layOutSection(
  rows: readonly Row[],
  role: "THead" | "TBody",
  table: OpenNode | null,
  block: Table,
  grid: TableGrid,
  context: LayoutContext,
): readonly LaidRow[] {
  if (rows.length === 0) return [];
  const { structure } = context;
  const section = structure.child(table, role, block.language);
  return rows.map(({ cells, background, origin }): LaidRow => {
    const node = structure.child(section, "TR", block.language);
    return {
      cells: cells.map((cell) => {
        const cellNode = structure.cell(node, cell.scope ? "TH" : "TD", cell.language, cell);
        return layOutCell(cell, cellNode, block, grid, context);
      }),
      ...(background ? { background } : {}),
      ...(origin ? { origin } : {}),
    };
  });
}

function layOutCell(
  cell: Row["cells"][number],
  node: OpenNode | null,
  { direction }: Table,
  grid: TableGrid,
  context: LayoutContext,
): LaidCell {
  const { column, columnSpan, rowSpan, align, padding, background } = cell;
  const stretch = grid.stretch(column, columnSpan);
  const sides = physicalInsets(direction, padding.start, padding.end);
  const space = { left: stretch.left + sides.left, width: stretch.width - sides.left - sides.right };
  const atoms = context.layOut(cell.children, { ...space, node, decorations: [] }, context);
  const shift = decimalShift(cell, atoms, space, direction, grid);
  return {
    column,
    columnSpan,
    rowSpan,
    align,
    padding,
    atoms: atoms.map((atom) => ({ ...atom, frames: atom.frames.map((frame) => moveFrame(frame, shift, 0)) })),
    ...(background ? { background } : {}),
  };
}

/** Points to the right by which a number moves so that its mark stands under those of its column. */
function decimalShift(
  cell: Row["cells"][number],
  [atom]: readonly Atom[],
  { left, width }: { readonly left: number; readonly width: number },
  direction: Table["direction"],
  { numbers, decimals }: TableGrid,
): number {
  const own = numbers.get(cell);
  const column = decimals.get(cell.column);
  const line = atom?.frames.find((frame) => frame.kind === "line");
  if (!own || !column || !line) return 0;
  const { align } = line.line.paragraph.paragraph.style;
  const offset = alignedOffset(align === "justify" ? "start" : align, direction, width, column.before + column.after);
  return left + offset + column.before - line.x - own.before;
}

/** What stands above the first row on later pages: a repetition, which is no part of the structure (ISO 14289-1 7.1). */
function carriedOver(
  { continued, rules }: Table,
  head: Atom | undefined,
  { left, width }: TableGrid,
  titled: Space,
  context: LayoutContext,
): Carried | undefined {
  const atoms = context.layOut(continued, { ...titled, node: null, decorations: [] }, context);
  const lines = stackAtoms(atoms);
  const [first] = atoms;
  const top = first ? roomAbove(first) : head ? roomAbove(head) : 0;
  const headTop = top + lines.height + (first ? (continued.at(-1)?.spaceAfter ?? 0) : 0);
  const frames = lines.frames.map((frame) => moveFrame(frame, 0, top));
  if (head) {
    const repeated = head.frames.flatMap(withoutNode).map((frame) => moveFrame(frame, 0, headTop));
    return { frames: [...frames, ...repeated], height: headTop + head.height };
  }
  if (!first) return undefined;
  const { thickness, color } = rules.top;
  const box = { x: left, y: headTop, width, height: thickness };
  const rule: readonly Frame[] = thickness > 0 ? [{ kind: "fill", box, color, node: null }] : [];
  return { frames: [...frames, ...rule], height: headTop + thickness };
}

/** Links stand where the head stands first. */
function withoutNode(frame: Frame): readonly Frame[] {
  return frame.kind === "link" ? [] : [{ ...frame, node: null }];
}
