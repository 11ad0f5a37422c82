/** The room that the numbers of footnotes take: in each language as much as the widest of the document, so that their texts line up. */

import { mapLeaves } from "../document/map-leaves.ts";
import { naturalWidth } from "../line/break-lines.ts";
import type { ShapedBlock } from "../text/shaped-paragraph.ts";

/** Keeps a line that is exactly as wide as its measure from being taken for too wide, in points. */
const tolerance = 0.01;

/** The blocks with room for the widest number where it is wider than what the template reserves. */
export function alignNotes(body: readonly ShapedBlock[]): readonly ShapedBlock[] {
  const widest = new Map<string, number>();
  let unequal = false;
  mapLeaves(body, same, (block) => {
    if (block.kind !== "item" || block.role !== "Note") return block;
    const width = Math.max(widest.get(block.language) ?? 0, naturalWidth(block.marker) + tolerance);
    widest.set(block.language, width);
    if (width > block.markerWidth) unequal = true;
    return block;
  });
  if (!unequal) return body;
  return mapLeaves(body, same, (block) =>
    block.kind === "item" && block.role === "Note"
      ? { ...block, markerWidth: Math.max(block.markerWidth, widest.get(block.language) ?? 0) }
      : block,
  );
}

function same<Leaf>(leaf: Leaf): Leaf {
  return leaf;
}
