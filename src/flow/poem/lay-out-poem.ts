/** Verse as atoms, one for each line. */

import type { PoemBlock } from "../../document/block.ts";
import type { ShapedParagraph } from "../../text/shaped-paragraph.ts";
import type { Atom } from "../atom.ts";
import type { LayoutContext, Surroundings } from "../surroundings.ts";

export function layOutPoem(
  _block: PoemBlock<ShapedParagraph>,
  _surroundings: Surroundings,
  _context: LayoutContext,
): Atom[] {
  throw new Error("not laid out yet");
}
