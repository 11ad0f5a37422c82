/** A line of a list of contents. */

import type { EntryBlock } from "../document/block.ts";
import type { ShapedParagraph } from "../text/shaped-paragraph.ts";
import type { Atom } from "./atom.ts";
import type { LayoutContext, Surroundings } from "./surroundings.ts";

export function layOutEntry(
  _block: EntryBlock<ShapedParagraph>,
  _surroundings: Surroundings,
  _context: LayoutContext,
): Atom[] {
  throw new Error("not laid out yet");
}
