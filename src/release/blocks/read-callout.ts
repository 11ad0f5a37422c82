/** The block `callout` of a body written as a list. */

import type { BodyRow } from "../content.ts";
import type { SourceNode } from "../source-tree.ts";
import type { BlockReading } from "./block-reading.ts";

export function readCallout(value: SourceNode, { context }: BlockReading): readonly BodyRow[] {
  context.log.report("unsupported-block", "This version does not typeset a callout.", { origin: value.origin });
  return [];
}
