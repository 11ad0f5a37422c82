/** The table of contents. */

import type { ContentBlock } from "../../release/content.ts";
import type { Block } from "../block.ts";
import type { Paragraph } from "../paragraph.ts";
import type { BodyContext } from "./body-context.ts";

export function composeContents(
  _block: Extract<ContentBlock, { kind: "contents" }>,
  _context: BodyContext,
): readonly Block<Paragraph>[] {
  return [];
}
