/** A table with its caption. */

import type { TableContent } from "../../release/content.ts";
import type { Block } from "../block.ts";
import type { Paragraph } from "../paragraph.ts";
import type { BodyContext } from "./body-context.ts";

export function composeTable(_block: TableContent, _context: BodyContext): readonly Block<Paragraph>[] {
  return [];
}
