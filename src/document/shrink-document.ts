/** A document set smaller: its body's type, its leading and the space between its blocks, each by a factor. */

import type { LogicalInsets } from "../geometry/box.ts";
import type { Block, TableRow } from "./block.ts";
import type { Document } from "./document.ts";
import { mapLeaves } from "./map-leaves.ts";
import type { Paragraph } from "./paragraph.ts";
import type { ParagraphStyle, TextStyle } from "./style.ts";

/** Factors from above 0 to 1. Leading shrinks with the size of its type, and by its own factor besides. */
export interface Shrinkage {
  readonly size: number;
  readonly leading: number;
  readonly space: number;
}

/** Headers, footers and fixtures stay as they are: the letterhead is the same on every letter. */
export function shrinkDocument(document: Document, shrinkage: Shrinkage): Document {
  const shrink = new Shrinker(shrinkage);
  const body = mapLeaves(
    document.body,
    (paragraph) => shrink.paragraph(paragraph),
    (block) => shrink.block(block),
  );
  return { ...document, body };
}

class Shrinker {
  readonly #shrinkage: Shrinkage;
  /** Equal styles stay one object. */
  readonly #textStyles = new Map<TextStyle, TextStyle>();
  readonly #paragraphStyles = new Map<ParagraphStyle, ParagraphStyle>();

  constructor(shrinkage: Shrinkage) {
    this.#shrinkage = shrinkage;
  }

  paragraph(paragraph: Paragraph): Paragraph {
    return {
      ...paragraph,
      style: this.#paragraphStyle(paragraph.style),
      textStyle: this.#textStyle(paragraph.textStyle),
      spans: paragraph.spans.map((span) => ({ ...span, style: this.#textStyle(span.style) })),
    };
  }

  block(block: Block<Paragraph>): Block<Paragraph> {
    const { size, space } = this.#shrinkage;
    const spaced = {
      ...block,
      spaceBefore: block.spaceBefore * space,
      spaceAfter: block.spaceAfter * space,
    };
    switch (spaced.kind) {
      case "group": {
        const { decoration } = spaced;
        if (!decoration) return spaced;
        return { ...spaced, decoration: { ...decoration, padding: lower(decoration.padding, space) } };
      }
      case "table": {
        const rows = (all: readonly TableRow<Paragraph>[]) =>
          all.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, padding: lower(cell.padding, space) })),
          }));
        return { ...spaced, head: rows(spaced.head), rows: rows(spaced.rows) };
      }
      case "item":
        return { ...spaced, markerWidth: spaced.markerWidth * size, markerGap: spaced.markerGap * size };
      case "poem":
        return { ...spaced, lineGap: spaced.lineGap * space, stanzaGap: spaced.stanzaGap * space };
      case "space":
        return { ...spaced, height: spaced.height * space };
      default:
        return spaced;
    }
  }

  #textStyle(style: TextStyle): TextStyle {
    let shrunk = this.#textStyles.get(style);
    if (!shrunk) {
      shrunk = { ...style, size: style.size * this.#shrinkage.size };
      this.#textStyles.set(style, shrunk);
    }
    return shrunk;
  }

  #paragraphStyle(style: ParagraphStyle): ParagraphStyle {
    let shrunk = this.#paragraphStyles.get(style);
    if (!shrunk) {
      const { size, leading } = this.#shrinkage;
      shrunk = { ...style, leading: style.leading * size * leading, firstLineIndent: style.firstLineIndent * size };
      this.#paragraphStyles.set(style, shrunk);
    }
    return shrunk;
  }
}

function lower({ top, bottom, start, end }: LogicalInsets, factor: number): LogicalInsets {
  return { top: top * factor, bottom: bottom * factor, start, end };
}
