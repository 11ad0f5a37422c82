/** Puts what is known after pagination into paragraphs: each counter's placeholder U+FFFC becomes its number or heading. */

import type { Block } from "./block.ts";
import { toDigits } from "./locale/digits.ts";
import { mapLeaves, someLeaf } from "./map-leaves.ts";
import type { Counter, Paragraph, Span } from "./paragraph.ts";

/** What counters show on one page. */
export interface CounterValues {
  readonly page: number;
  readonly pages: number;
  /** The page of an anchor, from 1; absent when there is no such anchor. */
  pageOf(anchor: string): number | undefined;
  /** The heading in force at the top of the page. */
  heading(language: string, depth: number): string;
}

export function resolveCounters(blocks: readonly Block<Paragraph>[], values: CounterValues): Block<Paragraph>[] {
  return mapLeaves(blocks, (paragraph) => resolveParagraph(paragraph, values));
}

/** Whether anything in the blocks waits for pagination. */
export function hasCounters(blocks: readonly Block<Paragraph>[]): boolean {
  return someLeaf(blocks, ({ counters }) => counters.length > 0);
}

export function resolveParagraph(paragraph: Paragraph, values: CounterValues): Paragraph {
  if (paragraph.counters.length === 0) return paragraph;
  let text = "";
  let from = 0;
  const growth: { readonly offset: number; readonly by: number }[] = [];
  for (const counter of [...paragraph.counters].sort(byOffset)) {
    const { offset } = counter;
    const shown = shownBy(counter, values);
    text += paragraph.text.slice(from, offset) + shown;
    growth.push({ offset, by: shown.length - 1 });
    from = offset + 1;
  }
  text += paragraph.text.slice(from);
  const moved = (offset: number) =>
    growth.reduce((at, { offset: counter, by }) => (counter < offset ? at + by : at), offset);
  const spans = paragraph.spans.map((span): Span => ({ ...span, start: moved(span.start), end: moved(span.end) }));
  return { ...paragraph, text, spans, counters: [] };
}

function shownBy(counter: Counter, values: CounterValues): string {
  switch (counter.kind) {
    case "page":
    case "pages":
      return toDigits(String(values[counter.kind]), counter.digits);
    case "page-of": {
      const page = values.pageOf(counter.anchor);
      return page === undefined ? "?" : toDigits(String(page), counter.digits);
    }
    case "heading":
      return values.heading(counter.language, counter.depth);
    default:
      return counter satisfies never;
  }
}

function byOffset(one: Counter, other: Counter): number {
  return one.offset - other.offset;
}
