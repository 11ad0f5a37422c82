/** The block `quote` of a body written as a list. */

import type { BodyRow } from "../content.ts";
import { localizedText } from "../localized-text.ts";
import { childOf, type SourceNode } from "../source-tree.ts";
import type { BlockReading } from "./block-reading.ts";
import { rowAround } from "./block-rows.ts";
import { literalInlines } from "./literal-text.ts";

export function readQuote(value: SourceNode, { context, readNested }: BlockReading): readonly BodyRow[] {
  const inner = childOf(value, "blocks") ?? childOf(value, "text") ?? value;
  const attributions = localizedText(childOf(value, "attribution"), context);
  return rowAround(readNested(inner), (blocks, language) => {
    const attribution = attributions.get(language);
    if (!attribution && attributions.size > 0) {
      context.log.report("missing-translation", `The attribution has no text in the language "${language}".`, {
        origin: childOf(value, "attribution")?.origin ?? value.origin,
      });
    }
    return {
      kind: "quote",
      blocks,
      ...(attribution ? { attribution: literalInlines(attribution) } : {}),
      origin: value.origin,
    };
  });
}
