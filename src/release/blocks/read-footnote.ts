/** The block `footnote` of a body written as a list: `footnote: {id, text}`, which prints nothing where it stands. */

import type { BodyRow } from "../content.ts";
import type { SourceNode } from "../source-tree.ts";
import type { BlockReading } from "./block-reading.ts";

/** No rows: the marks `[^id]` found it before any text was read, and the note stands with the first of them. */
export function readFootnote(_value: SourceNode, _reading: BlockReading): readonly BodyRow[] {
  return [];
}
