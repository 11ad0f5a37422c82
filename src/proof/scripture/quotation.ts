/** `Quotation`: a stretch of scripture or verse as it stands on finished lines. The thing that every rule of the guard looks at. */

import { type Origin, originWithin } from "../../diagnostics/source-position.ts";
import type { Span } from "../../document/paragraph.ts";
import type { Page } from "../../flow/paged-document.ts";
import { rangesWithin } from "../../line/first-ending-after.ts";
import type { Line, LineRun } from "../../line/line.ts";
import type { ShapedParagraph } from "../../text/shaped-paragraph.ts";

export interface Quotation {
  readonly paragraph: ShapedParagraph;
  /** Half-open range of code units in the paragraph's text, without directional controls at its edges. */
  readonly start: number;
  readonly end: number;
  /** In order; they cover the range. */
  readonly spans: readonly Span[];
  /** The lines that hold any of it, in logical order, whatever pages they stand on. */
  readonly lines: readonly Line[];
}

/** The lines of each paragraph. One set on several pages is kept once: every page repeats the same finished lines. */
export function linesByParagraph(pages: readonly Page[]): ReadonlyMap<ShapedParagraph, readonly Line[]> {
  const found = new Map<ShapedParagraph, Line[]>();
  for (const { frames } of pages) {
    for (const frame of frames) {
      if (frame.kind !== "line") continue;
      const { line } = frame;
      const lines = found.get(line.paragraph);
      if (!lines) found.set(line.paragraph, [line]);
      else if (line.start > (lines[lines.length - 1] as Line).start) lines.push(line);
    }
  }
  return found;
}

/** Spans of scripture that follow each other are one quotation, as where a word in it is coloured. */
export function quotationsOf(paragraph: ShapedParagraph, lines: readonly Line[]): readonly Quotation[] {
  const groups: Span[][] = [];
  let open: Span[] | undefined;
  for (const span of paragraph.paragraph.spans) {
    if (span.field !== "scripture") {
      open = undefined;
    } else if (open) {
      open.push(span);
    } else {
      open = [span];
      groups.push(open);
    }
  }
  return groups.map((spans) => {
    const { start } = spans[0] as Span;
    const { end } = spans[spans.length - 1] as Span;
    return { paragraph, start, end, spans, lines: rangesWithin(lines, start, end) };
  });
}

/** The runs of a line that hold any of the quotation, in logical order; hyphens of the engine stand at their own place. */
export function runsIn({ start, end }: Quotation, line: Line): readonly LineRun[] {
  return line.runs
    .filter((run) => (run.hyphen ? run.start > start && run.start <= end : run.start < end && run.end > start))
    .sort((one, other) => one.start - other.start || Number(one.hyphen ?? false) - Number(other.hyphen ?? false));
}

export function spanAt({ spans }: Quotation, offset: number): Span {
  return spans.find((span) => offset < span.end) ?? (spans[spans.length - 1] as Span);
}

/** Where the author wrote the character at an offset of the paragraph's text. */
export function originAt(quotation: Quotation, offset: number): Origin {
  const { text } = quotation.paragraph.paragraph;
  const { origin, start, end } = spanAt(quotation, offset);
  return originWithin(origin, text.slice(start, end), Math.max(0, offset - start));
}
