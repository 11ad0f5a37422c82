/** The block `keep` of a body written as a list. */

import type { BodyRow } from "../content.ts";
import type { SourceNode } from "../source-tree.ts";
import type { BlockReading } from "./block-reading.ts";
import { rowAround } from "./block-rows.ts";

export function readKeep(value: SourceNode, { readNested }: BlockReading): readonly BodyRow[] {
  return rowAround(readNested(value), (blocks) => ({ kind: "keep", blocks, origin: value.origin }));
}
