/** The block `columns` of a body written as a list. */

import type { BodyRow } from "../content.ts";
import { childOf, type SourceNode } from "../source-tree.ts";
import type { BlockReading } from "./block-reading.ts";
import { rowAround } from "./block-rows.ts";

/** How many columns there are where nothing is said. */
export const usualColumns = 2;

export function readColumns(value: SourceNode, { readNested }: BlockReading): readonly BodyRow[] {
  const stated = childOf(value, "count");
  const count = stated?.kind === "scalar" && typeof stated.value === "number" ? stated.value : usualColumns;
  return rowAround(readNested(childOf(value, "blocks") ?? value), (blocks) => ({
    kind: "columns",
    count,
    blocks,
    origin: value.origin,
  }));
}
