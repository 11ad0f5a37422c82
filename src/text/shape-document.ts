/** Shapes every leaf of a document's body. Marginals keep their paragraphs: their page numbers are not known yet. */

import type { Block } from "../document/block.ts";
import type { Document } from "../document/document.ts";
import { mapLeaves } from "../document/map-leaves.ts";
import type { Paragraph } from "../document/paragraph.ts";
import type { ParagraphShaper } from "./shape-paragraph.ts";
import type { ShapedBlock, ShapedDocument } from "./shaped-paragraph.ts";

export function shapeDocument(document: Document, shaper: ParagraphShaper): ShapedDocument {
  return { ...document, body: shapeBlocks(document.body, shaper) };
}

export function shapeBlocks(blocks: readonly Block<Paragraph>[], shaper: ParagraphShaper): ShapedBlock[] {
  return mapLeaves(blocks, (paragraph) => shaper.shape(paragraph));
}
