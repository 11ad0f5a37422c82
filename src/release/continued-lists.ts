/** Gives each continued list its first number: the one after the last of the list before it, in each language by itself. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { BodyRow, ContentBlock, LanguageTag } from "./content.ts";

type List = Extract<ContentBlock, { kind: "list" }>;

/** The number after the last one used, by depth, numbering and marker. */
type Numbers = Map<string, number>;

export function continueLists(rows: readonly BodyRow[], log: DiagnosticLog): readonly BodyRow[] {
  const numbers = new Map<LanguageTag, Numbers>();
  return rows.map((row): BodyRow => {
    const continued = new Map<LanguageTag, ContentBlock>();
    for (const [language, block] of row) {
      const own = numbers.get(language) ?? new Map<string, number>();
      numbers.set(language, own);
      continued.set(language, continueBlock(block, 0, own, log));
    }
    return continued;
  });
}

function continueBlock(block: ContentBlock, depth: number, numbers: Numbers, log: DiagnosticLog): ContentBlock {
  const inside = (blocks: readonly ContentBlock[], deeper: number) =>
    blocks.map((inner) => continueBlock(inner, deeper, numbers, log));
  if (block.kind === "list") {
    const start = firstNumber(block, depth, numbers, log);
    const items = block.items.map((item) => ({ ...item, blocks: inside(item.blocks, depth + 1) }));
    if (block.ordered) numbers.set(keyOf(block, depth), start + items.length);
    return { ...block, start, items };
  }
  if (block.kind === "definitions") {
    return { ...block, items: block.items.map((item) => ({ ...item, blocks: inside(item.blocks, depth) })) };
  }
  if (block.kind === "table") {
    const rows = (all: typeof block.rows) =>
      all.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, blocks: inside(cell.blocks, depth) })),
      }));
    return { ...block, head: rows(block.head), rows: rows(block.rows) };
  }
  return "blocks" in block ? { ...block, blocks: inside(block.blocks, depth) } : block;
}

function firstNumber(list: List, depth: number, numbers: Numbers, log: DiagnosticLog): number {
  if (!list.continued) return list.start;
  const next = numbers.get(keyOf(list, depth));
  if (next !== undefined) return next;
  log.report("invalid-value", "The list continues none: no list of its numbering and marker stands before it.", {
    origin: list.origin,
    hint: "give both lists the same numbering and marker, or state its start",
  });
  return list.start;
}

function keyOf({ numbering, marker }: List, depth: number): string {
  return `${depth} ${numbering ?? ""} ${marker?.text ?? ""}`;
}
