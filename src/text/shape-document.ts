/** Shapes every leaf of a document's body whose text is known. Page numbers are not: what shows them is shaped in flow. */

import type { Block } from "../document/block.ts";
import type { Document } from "../document/document.ts";
import { mapLeaves } from "../document/map-leaves.ts";
import type { Paragraph } from "../document/paragraph.ts";
import type { ParagraphShaper } from "./shape-paragraph.ts";
import type { ShapedBlock, ShapedDocument, ShapedParagraph } from "./shaped-paragraph.ts";

export function shapeDocument(document: Document, shaper: ParagraphShaper): ShapedDocument {
  const body = mapLeaves(document.body, (paragraph) =>
    paragraph.counters.length > 0 ? unshaped(paragraph) : shaper.shape(paragraph),
  );
  return { ...document, body };
}

export function shapeBlocks(blocks: readonly Block<Paragraph>[], shaper: ParagraphShaper): ShapedBlock[] {
  return mapLeaves(blocks, (paragraph) => shaper.shape(paragraph));
}

/** Stands for a paragraph until its numbers are known. */
function unshaped(paragraph: Paragraph): ShapedParagraph {
  const { length } = paragraph.text;
  return {
    paragraph,
    baseLevel: 0,
    levels: new Uint8Array(length),
    breaks: new Uint8Array(length + 1),
    discouraged: [],
    items: [],
    strut: { ascent: 0, descent: 0 },
  };
}
