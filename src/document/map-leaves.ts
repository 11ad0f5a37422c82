/** The tree of blocks with other leaves: the one place that knows where in each kind of block leaves stand. */

import type { Block, Note, TableRow } from "./block.ts";

/** `each` is given every block of the new tree, from the innermost outwards, and may change what is not its content. */
export function mapLeaves<From, To>(
  blocks: readonly Block<From>[],
  leaf: (leaf: From) => To,
  each: (block: Block<To>) => Block<To> = (block) => block,
): Block<To>[] {
  return blocks.map((block) => each(mapBlock(block, leaf, each)));
}

function mapBlock<From, To>(
  block: Block<From>,
  leaf: (leaf: From) => To,
  each: (block: Block<To>) => Block<To>,
): Block<To> {
  const map = (blocks: readonly Block<From>[]) => mapLeaves(blocks, leaf, each);
  const rows = (all: readonly TableRow<From>[]) =>
    all.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, children: map(cell.children) })) }));
  switch (block.kind) {
    case "text": {
      const { notes, ...text } = block;
      const paragraph = leaf(block.paragraph);
      if (!notes) return { ...text, paragraph };
      return { ...text, paragraph, notes: notes.map((note): Note<To> => ({ ...note, children: map(note.children) })) };
    }
    case "group":
    case "columns":
      return { ...block, children: map(block.children) };
    case "item":
      return { ...block, marker: leaf(block.marker), children: map(block.children) };
    case "row":
      return { ...block, cells: block.cells.map((cell) => ({ ...cell, children: map(cell.children) })) };
    case "table":
      return {
        ...block,
        head: rows(block.head),
        rows: rows(block.rows),
        caption: map(block.caption),
        continued: map(block.continued),
      };
    case "parallel":
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.kind === "paired" ? { ...row, cells: row.cells.map(map) } : { ...row, children: map(row.children) },
        ),
      };
    case "poem":
      return { ...block, stanzas: block.stanzas.map((stanza) => stanza.map((line) => line.map(leaf))) };
    case "entry":
      return { ...block, paragraph: leaf(block.paragraph), trail: leaf(block.trail) };
    case "rule":
    case "image":
    case "space":
      return block;
    default:
      return block satisfies never;
  }
}

/** Whether any leaf is such a one. */
export function someLeaf<Leaf>(blocks: readonly Block<Leaf>[], test: (leaf: Leaf) => boolean): boolean {
  const some = (inner: readonly Block<Leaf>[]) => someLeaf(inner, test);
  const someRow = (rows: readonly TableRow<Leaf>[]) =>
    rows.some(({ cells }) => cells.some((cell) => some(cell.children)));
  return blocks.some((block) => {
    switch (block.kind) {
      case "text":
        return test(block.paragraph) || (block.notes?.some(({ children }) => some(children)) ?? false);
      case "group":
      case "columns":
        return some(block.children);
      case "item":
        return test(block.marker) || some(block.children);
      case "row":
        return block.cells.some(({ children }) => some(children));
      case "table":
        return someRow(block.head) || someRow(block.rows) || some(block.caption) || some(block.continued);
      case "parallel":
        return block.rows.some((row) => (row.kind === "paired" ? row.cells.some(some) : some(row.children)));
      case "poem":
        return block.stanzas.some((stanza) => stanza.some((line) => line.some(test)));
      case "entry":
        return test(block.paragraph) || test(block.trail);
      case "rule":
      case "image":
      case "space":
        return false;
      default:
        return block satisfies never;
    }
  });
}
