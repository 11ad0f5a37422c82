/** An image in the body, with its caption and alternative text. */

import type { ImageContent } from "../../release/content.ts";
import type { Block } from "../block.ts";
import type { Paragraph } from "../paragraph.ts";
import type { BodyContext } from "./body-context.ts";

export function composeImageBlock(_block: ImageContent, _context: BodyContext): readonly Block<Paragraph>[] {
  return [];
}
