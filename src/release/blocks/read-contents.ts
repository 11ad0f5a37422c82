/** The block `contents` of a body written as a list, and the key `contents` of a release: it stands in every language. */

import type { BodyRow } from "../content.ts";
import type { ReadingContext } from "../reading-context.ts";
import { childOf, type SourceNode } from "../source-tree.ts";
import { everyLanguage } from "./block-rows.ts";
import { usualContentsDepth } from "./contents-schema.ts";

export function readContents(value: SourceNode, { context }: { readonly context: ReadingContext }): readonly BodyRow[] {
  const stated = childOf(value, "depth");
  const depth = stated?.kind === "scalar" && typeof stated.value === "number" ? stated.value : usualContentsDepth;
  return [everyLanguage({ kind: "contents", depth, origin: value.origin }, context)];
}
