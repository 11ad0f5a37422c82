/** Parallel columns as atoms, one for each row of counterparts; each divides over pages. */

import type { ParallelBlock } from "../../document/block.ts";
import type { ShapedParagraph } from "../../text/shaped-paragraph.ts";
import type { Atom } from "../atom.ts";
import type { LayoutContext, Surroundings } from "../surroundings.ts";

export function layOutParallel(
  _block: ParallelBlock<ShapedParagraph>,
  _surroundings: Surroundings,
  _context: LayoutContext,
): Atom[] {
  throw new Error("not laid out yet");
}
