/** Newspaper columns. */

import type { ContentBlock } from "../../release/content.ts";
import type { Block } from "../block.ts";
import type { Paragraph } from "../paragraph.ts";
import type { BodyContext } from "./body-context.ts";

export function composeColumns(
  _block: Extract<ContentBlock, { kind: "columns" }>,
  _context: BodyContext,
): readonly Block<Paragraph>[] {
  return [];
}
