/** The frames of one line: the line itself, its underlines and their like, and a link for each stretch of linked text on it. */

import type { Span } from "../document/paragraph.ts";
import { lineDecorations } from "../line/decoration/line-decorations.ts";
import { firstEndingAfter, rangesWithin } from "../line/first-ending-after.ts";
import type { Line } from "../line/line.ts";
import { spanExtents } from "../line/span-extents.ts";
import type { ShapedParagraph } from "../text/shaped-paragraph.ts";
import { inlineElements } from "./inline-elements.ts";
import type { Frame, InlineElement, StructureNode } from "./paged-document.ts";
import type { OpenNode, StructureBuilder } from "./structure-builder.ts";

/** The lines of one paragraph as frames: they share its inline elements. */
export class ParagraphFrames {
  readonly #node: OpenNode | null;
  readonly #inline: readonly InlineElement[];

  constructor(paragraph: ShapedParagraph, node: OpenNode | null, structure: StructureBuilder) {
    this.#node = node;
    this.#inline = inlineElements(paragraph, node, structure);
  }

  /** Frames with y counted from the line box's top and x from the region's left edge. */
  of(line: Line, left: number): Frame[] {
    const baseline = line.ascent;
    const inline = rangesWithin(this.#inline, line.start, line.end);
    const frames: Frame[] = [
      { kind: "line", line, x: left + line.x, baseline, node: this.#node, ...(inline.length > 0 ? { inline } : {}) },
    ];
    for (const { x, y, width, height, color } of lineDecorations(line)) {
      // An artifact: what the stroke means is said by the structure of the text itself.
      frames.push({
        kind: "fill",
        box: { x: left + line.x + x, y: baseline + y, width, height },
        color,
        node: null,
      });
    }
    for (const { href, spans } of linksOn(line)) {
      const [first] = spans;
      if (!first) continue;
      const words = wordsOfLink(line.paragraph, first);
      const node = this.#linkAt(first.start);
      for (const extent of spanExtents(line, new Set(spans))) {
        const box = { x: left + line.x + extent.x, y: 0, width: extent.width, height: line.ascent + line.descent };
        frames.push({ kind: "link", box, href, text: words, node });
      }
    }
    return frames;
  }

  /** The Link element of the text at an offset: the innermost element there may be emphasis within it. */
  #linkAt(offset: number): StructureNode | null {
    const element = this.#inline[firstEndingAfter(this.#inline, offset)];
    return element?.link ?? null;
  }
}

/** All words of the link that a span is part of, whichever lines they stand on. */
function wordsOfLink({ paragraph: { spans, text } }: ShapedParagraph, part: Span): string {
  const written = spans.filter(({ source }) => source !== "control");
  const at = written.indexOf(part);
  const isOther = ({ href }: Span) => href !== part.href;
  const from = written.slice(0, at).findLastIndex(isOther) + 1;
  const to = written.findIndex((span, index) => index > at && isOther(span));
  const linked = written.slice(from, to < 0 ? undefined : to);
  return linked.map(({ start, end }) => text.slice(start, end)).join("");
}

/** Linked spans that follow one another to the same place. */
function linksOn(line: Line): { readonly href: string; readonly spans: Span[] }[] {
  const links: { href: string; spans: Span[] }[] = [];
  let last: string | undefined;
  for (const span of rangesWithin(line.paragraph.paragraph.spans, line.start, line.end)) {
    if (span.source === "control") continue;
    if (span.href !== undefined) {
      const link = links[links.length - 1];
      if (link && last === span.href) link.spans.push(span);
      else links.push({ href: span.href, spans: [span] });
    }
    last = span.href;
  }
  return links;
}
