/** Puts page numbers into marginals: each counter's placeholder U+FFFC becomes its number in the digits asked for. */

import type { Block } from "../document/block.ts";
import { toDigits } from "../document/locale/digits.ts";
import type { Counter, Paragraph, Span } from "../document/paragraph.ts";

export function resolveCounters(blocks: readonly Block<Paragraph>[], page: number, pages: number): Block<Paragraph>[] {
  return blocks.map((block) => resolveBlock(block, page, pages));
}

/** Whether anything in the blocks shows a page number. */
export function hasCounters(blocks: readonly Block<Paragraph>[]): boolean {
  return blocks.some((block) => {
    switch (block.kind) {
      case "text":
        return block.paragraph.counters.length > 0;
      case "group":
        return hasCounters(block.children);
      case "item":
        return block.marker.counters.length > 0 || hasCounters(block.children);
      case "row":
        return block.cells.some(({ children }) => hasCounters(children));
      default:
        return false;
    }
  });
}

function resolveBlock(block: Block<Paragraph>, page: number, pages: number): Block<Paragraph> {
  switch (block.kind) {
    case "text":
      return { ...block, paragraph: resolve(block.paragraph, page, pages) };
    case "group":
      return { ...block, children: resolveCounters(block.children, page, pages) };
    case "item": {
      const children = resolveCounters(block.children, page, pages);
      return { ...block, marker: resolve(block.marker, page, pages), children };
    }
    case "row": {
      const cells = block.cells.map((cell) => ({ ...cell, children: resolveCounters(cell.children, page, pages) }));
      return { ...block, cells };
    }
    case "rule":
    case "image":
    case "space":
      return block;
  }
}

function resolve(paragraph: Paragraph, page: number, pages: number): Paragraph {
  if (paragraph.counters.length === 0) return paragraph;
  let text = "";
  let from = 0;
  const growth: { readonly offset: number; readonly by: number }[] = [];
  for (const { offset, kind, digits } of [...paragraph.counters].sort(byOffset)) {
    const number = toDigits(String(kind === "page" ? page : pages), digits);
    text += paragraph.text.slice(from, offset) + number;
    growth.push({ offset, by: number.length - 1 });
    from = offset + 1;
  }
  text += paragraph.text.slice(from);
  const moved = (offset: number) =>
    growth.reduce((at, { offset: counter, by }) => (counter < offset ? at + by : at), offset);
  const spans = paragraph.spans.map((span): Span => ({ ...span, start: moved(span.start), end: moved(span.end) }));
  return { ...paragraph, text, spans, counters: [] };
}

function byOffset(one: Counter, other: Counter): number {
  return one.offset - other.offset;
}
