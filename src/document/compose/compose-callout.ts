/** A box that stands out from the text. */

import type { ContentBlock } from "../../release/content.ts";
import type { Block } from "../block.ts";
import type { Paragraph } from "../paragraph.ts";
import type { BodyContext } from "./body-context.ts";

export function composeCallout(
  _block: Extract<ContentBlock, { kind: "callout" }>,
  _context: BodyContext,
): readonly Block<Paragraph>[] {
  return [];
}
