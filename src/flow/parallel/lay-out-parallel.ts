/** Parallel columns as atoms, one for each row of counterparts; each divides over pages. */

import type { GroupBlock, ParallelBlock, ParallelRow } from "../../document/block.ts";
import { physicalInsets } from "../../geometry/direction.ts";
import type { ShapedBlock, ShapedParagraph } from "../../text/shaped-paragraph.ts";
import type { Atom, DecorationSpan } from "../atom.ts";
import { withRoomForMarkers } from "../marker-width.ts";
import { openGap } from "../open-gap.ts";
import { spaceAfter } from "../space-after.ts";
import type { OpenNode } from "../structure-builder.ts";
import type { LayoutContext, Surroundings } from "../surroundings.ts";
import { columnWidths } from "./column-widths.ts";
import { parallelRow } from "./parallel-row.ts";

type ShapedGroup = GroupBlock<ShapedParagraph>;

interface PlacedColumn {
  readonly language: string;
  readonly left: number;
  readonly width: number;
  /** The structure reads one language after the other: each has an element of its own, in the block's role. */
  readonly node: OpenNode | null;
  /** The whole column's stretch, under which its footnotes stand. */
  readonly column: { readonly left: number; readonly width: number };
}

/** The first atom's gap is the space that the first row keeps above itself. */
export function layOutParallel(
  block: ParallelBlock<ShapedParagraph>,
  surroundings: Surroundings,
  context: LayoutContext,
): Atom[] {
  const columns = placeColumns(block, surroundings, context);
  const rows = new RowStacker(context);
  let spans: readonly DecorationSpan[] = [];
  let before: ParallelRow<ShapedParagraph>["kind"] | undefined;
  for (const row of block.rows) {
    if (row.kind === "paired" && before !== "paired") spans = ruleSpans(block, columns);
    before = row.kind;
    const decorations = row.kind === "paired" ? [...surroundings.decorations, ...spans] : surroundings.decorations;
    if (row.kind === "spanning") rows.add(spanningAtoms(row.children, columns, surroundings, context), [row.children]);
    else rows.add(pairedAtoms(row.cells, columns, decorations, context), row.cells);
  }
  return rows.atoms;
}

/** Collects the atoms of rows: the space between two rows is the largest that any column asks for. */
class RowStacker {
  readonly atoms: Atom[] = [];
  readonly #context: LayoutContext;
  #spaceBelow = 0;
  #keep = false;

  constructor(context: LayoutContext) {
    this.#context = context;
  }

  add([first, ...rest]: readonly Atom[], columns: readonly (readonly ShapedBlock[])[]): void {
    if (!first) return;
    const gap = Math.max(this.#spaceBelow, first.gap);
    const opening = openGap(this.atoms, first, gap, this.#context.log);
    this.atoms.push(
      {
        ...first,
        gap: gap + opening,
        ...(opening > 0 ? { opening: (first.opening ?? 0) + opening } : {}),
        ...(this.#keep ? { reluctance: 2 as const } : {}),
      },
      ...rest,
    );
    const last = columns.flatMap((blocks) => blocks.slice(-1));
    this.#spaceBelow = Math.max(0, ...last.map(spaceAfter));
    this.#keep = last.some(({ keepWithNext }) => keepWithNext);
  }
}

function placeColumns(
  block: ParallelBlock<ShapedParagraph>,
  { left, width, node }: Surroundings,
  context: LayoutContext,
): PlacedColumn[] {
  const widths = columnWidths(block, width);
  reportOverfull(block, widths, width, context);
  let offset = 0;
  return block.columns.map(({ language }, index) => {
    const own = widths[index] as number;
    const x = block.direction === "ltr" ? left + offset : left + width - offset - own;
    offset += own + block.gap;
    const stretch = { left: x, width: own };
    return { language, ...stretch, column: stretch, node: context.structure.child(node, block.role, language) };
  });
}

function reportOverfull(
  { columns, gap, origin }: ParallelBlock<ShapedParagraph>,
  widths: readonly number[],
  available: number,
  { log }: LayoutContext,
): void {
  const needed = widths.reduce((sum, width) => sum + width, 0) + gap * (columns.length - 1);
  if (needed <= available + 0.01) return;
  log.report(
    "overfull-row",
    `parallel columns are ${(needed - available).toFixed(1)} pt wider than their ${available.toFixed(1)} pt`,
    { origin, hint: "make the columns that have a width of their own, or the gap between them, narrower" },
  );
}

function pairedAtoms(
  cells: readonly (readonly ShapedBlock[])[],
  columns: readonly PlacedColumn[],
  decorations: readonly DecorationSpan[],
  context: LayoutContext,
): Atom[] {
  const lists = matchingLists(cells);
  if (lists) return listAtoms(lists, columns, decorations, context);
  const laidOut = columns.map(({ left, width, node, column }, index) =>
    context.layOut(cells[index] ?? [], { left, width, node, decorations: [] }, { ...context, column }),
  );
  if (laidOut.every((atoms) => atoms.length === 0)) return [];
  const origin = cells.flat()[0]?.origin;
  const row = parallelRow(laidOut, { decorations, ...(origin ? { origin } : {}) });
  return [{ ...row, gap: Math.max(0, ...laidOut.map(([first]) => first?.gap ?? 0)) }];
}

/** Items of lists that say the same stand beside each other like any other counterparts. */
function listAtoms(
  lists: readonly ShapedGroup[],
  columns: readonly PlacedColumn[],
  decorations: readonly DecorationSpan[],
  context: LayoutContext,
): Atom[] {
  const inside = columns.map((column, index): PlacedColumn => {
    const { role, language, direction, indentStart, indentEnd } = lists[index] as ShapedGroup;
    const sides = physicalInsets(direction, indentStart, indentEnd);
    return {
      ...column,
      left: column.left + sides.left,
      width: column.width - sides.left - sides.right,
      node: context.structure.child(column.node, role, language),
    };
  });
  const rows = new RowStacker(context);
  const columnsOfItems = lists.map(({ children }) => withRoomForMarkers(children));
  for (const index of columnsOfItems[0]?.keys() ?? []) {
    const items = columnsOfItems.map((children) => children.slice(index, index + 1));
    rows.add(pairedAtoms(items, inside, decorations, context), items);
  }
  const keep = lists.some(({ keepTogether }) => keepTogether);
  const pageBreak = lists.some((list) => list.pageBreak);
  const anchors = lists.flatMap(({ anchor }) => anchor ?? []);
  return rows.atoms.map((row, index) => {
    const atom: Atom = keep ? { ...row, keepWhole: true } : row;
    if (index > 0) return keep ? { ...atom, reluctance: 2 } : atom;
    return {
      ...atom,
      gap: Math.max(atom.gap, ...lists.map(({ spaceBefore }) => spaceBefore)),
      ...(pageBreak ? { pageBreak } : {}),
      ...(anchors.length > 0 ? { anchors: [...anchors, ...(atom.anchors ?? [])] } : {}),
    };
  });
}

/** The lists of a row that holds nothing but one in each column, all of as many items. */
function matchingLists(cells: readonly (readonly ShapedBlock[])[]): readonly ShapedGroup[] | undefined {
  const lists = cells.flatMap((blocks) => blocks.filter((block) => block.kind === "group"));
  const isList = ({ role, decoration }: ShapedGroup) => role === "L" && !decoration;
  if (cells.length < 2 || lists.length < cells.length || cells.some(({ length }) => length !== 1)) return undefined;
  const [first] = lists;
  const counts = lists.every(({ children }) => children.length === first?.children.length);
  return counts && lists.every(isList) ? lists : undefined;
}

/** Over the full measure. In structure and outline each block stands with its language. */
function spanningAtoms(
  blocks: readonly ShapedBlock[],
  columns: readonly PlacedColumn[],
  surroundings: Surroundings,
  context: LayoutContext,
): Atom[] {
  const rows = new RowStacker(context);
  for (const block of blocks) {
    const section = Math.max(
      0,
      columns.findIndex(({ language }) => language === block.language),
    );
    const atoms = context.layOut([block], { ...surroundings, node: columns[section]?.node ?? null }, context);
    const listed = atoms.map((atom) =>
      atom.outline ? { ...atom, outline: atom.outline.map((mark) => ({ ...mark, section })) } : atom,
    );
    rows.add(listed, [[block]]);
  }
  return rows.atoms;
}

/** A rule between columns runs along all rows that stand together on a page, through the space between them. */
function ruleSpans(
  { rule, gap, direction }: ParallelBlock<ShapedParagraph>,
  columns: readonly PlacedColumn[],
): DecorationSpan[] {
  if (!rule || rule.thickness === 0) return [];
  const decoration = { padding: { top: 0, bottom: 0, start: 0, end: 0 }, background: rule.color, rules: [] };
  return columns.slice(1).map(({ left, width }) => {
    const middle = direction === "ltr" ? left - gap / 2 : left + width + gap / 2;
    return { decoration, direction, left: middle - rule.thickness / 2, width: rule.thickness };
  });
}
