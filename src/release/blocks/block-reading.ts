/** What the reader of one kind of block is given. */

import type { BodyRow } from "../content.ts";
import type { ReadingContext } from "../reading-context.ts";
import type { SourceNode } from "../source-tree.ts";

export interface BlockReading {
  readonly context: ReadingContext;
  /** Reads what stands inside a block: a list of blocks, or a text that is one paragraph. */
  readonly readNested: (value: SourceNode) => readonly BodyRow[];
}
