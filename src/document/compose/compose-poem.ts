/** Verse with its attribution. */

import type { PoemContent } from "../../release/content.ts";
import type { Block } from "../block.ts";
import type { Paragraph } from "../paragraph.ts";
import type { BodyContext } from "./body-context.ts";

export function composePoem(_block: PoemContent, _context: BodyContext): readonly Block<Paragraph>[] {
  return [];
}
