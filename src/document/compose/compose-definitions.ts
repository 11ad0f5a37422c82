/** A list of terms and what they mean. */

import type { ContentBlock } from "../../release/content.ts";
import type { Block } from "../block.ts";
import type { Paragraph } from "../paragraph.ts";
import type { BodyContext } from "./body-context.ts";

export function composeDefinitions(
  _block: Extract<ContentBlock, { kind: "definitions" }>,
  _context: BodyContext,
): readonly Block<Paragraph>[] {
  return [];
}
