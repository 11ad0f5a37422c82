/** A table as atoms, one for each row. */

import type { TableBlock } from "../../document/block.ts";
import type { ShapedParagraph } from "../../text/shaped-paragraph.ts";
import type { Atom } from "../atom.ts";
import type { LayoutContext, Surroundings } from "../surroundings.ts";

export function layOutTable(
  _block: TableBlock<ShapedParagraph>,
  _surroundings: Surroundings,
  _context: LayoutContext,
): Atom[] {
  throw new Error("not laid out yet");
}
