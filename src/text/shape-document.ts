/** Shapes every leaf of a document's body. Marginals keep their paragraphs: their page numbers are not known yet. */

import type { Block } from "../document/block.ts";
import type { Document } from "../document/document.ts";
import type { Paragraph } from "../document/paragraph.ts";
import type { ParagraphShaper } from "./shape-paragraph.ts";
import type { ShapedBlock, ShapedDocument } from "./shaped-paragraph.ts";

export function shapeDocument(document: Document, shaper: ParagraphShaper): ShapedDocument {
  return { ...document, body: shapeBlocks(document.body, shaper) };
}

export function shapeBlocks(blocks: readonly Block<Paragraph>[], shaper: ParagraphShaper): ShapedBlock[] {
  return blocks.map((block) => shapeBlock(block, shaper));
}

function shapeBlock(block: Block<Paragraph>, shaper: ParagraphShaper): ShapedBlock {
  switch (block.kind) {
    case "text":
      return { ...block, paragraph: shaper.shape(block.paragraph) };
    case "group":
      return { ...block, children: shapeBlocks(block.children, shaper) };
    case "item":
      return { ...block, marker: shaper.shape(block.marker), children: shapeBlocks(block.children, shaper) };
    case "row":
      return {
        ...block,
        cells: block.cells.map((cell) => ({ ...cell, children: shapeBlocks(cell.children, shaper) })),
      };
    case "rule":
    case "image":
    case "space":
      return block;
  }
}
