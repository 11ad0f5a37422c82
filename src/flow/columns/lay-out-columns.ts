/** Newspaper columns as one atom that divides over pages. */

import type { ColumnsBlock } from "../../document/block.ts";
import type { ShapedParagraph } from "../../text/shaped-paragraph.ts";
import type { Atom } from "../atom.ts";
import type { LayoutContext, Surroundings } from "../surroundings.ts";

export function layOutColumns(
  _block: ColumnsBlock<ShapedParagraph>,
  _surroundings: Surroundings,
  _context: LayoutContext,
): Atom[] {
  throw new Error("not laid out yet");
}
