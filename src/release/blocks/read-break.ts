/** The block `break` of a body written as a list: between thoughts, or between pages. */

import type { BodyRow } from "../content.ts";
import type { SourceNode } from "../source-tree.ts";
import type { BlockReading } from "./block-reading.ts";
import { everyLanguage } from "./block-rows.ts";

export function readBreak(value: SourceNode, { context }: BlockReading): readonly BodyRow[] {
  const kind = value.kind === "scalar" && value.value === "page" ? "page-break" : "thematic-break";
  return [everyLanguage({ kind, origin: value.origin }, context)];
}
