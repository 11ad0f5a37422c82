/** The room that the markers of one list take: as much as the widest of them, so that none runs into the text. */

import { naturalWidth } from "../line/break-lines.ts";
import type { ShapedBlock } from "../text/shaped-paragraph.ts";

/** The items with room for the widest marker, if that is wider than what the style reserves. Other blocks stay as they are. */
export function withRoomForMarkers(blocks: readonly ShapedBlock[]): readonly ShapedBlock[] {
  const width = Math.max(
    0,
    ...blocks.map((block) => (block.kind === "item" ? Math.max(block.markerWidth, naturalWidth(block.marker)) : 0)),
  );
  return blocks.map((block) =>
    block.kind === "item" && block.markerWidth < width ? { ...block, markerWidth: width } : block,
  );
}
