/** The block `callout` of a body written as a list. */

import type { BodyRow } from "../content.ts";
import { localizedText, plainSourcedText } from "../localized-text.ts";
import { childOf, type SourceNode } from "../source-tree.ts";
import type { BlockReading } from "./block-reading.ts";
import { rowAround } from "./block-rows.ts";
import { literalInlines } from "./literal-text.ts";

export function readCallout(value: SourceNode, { context, readNested }: BlockReading): readonly BodyRow[] {
  const titles = localizedText(childOf(value, "title"), context);
  const variety = plainSourcedText(childOf(value, "variety"), context);
  const inner = childOf(value, "blocks") ?? childOf(value, "text") ?? value;
  return rowAround(readNested(inner), (blocks, language) => {
    const title = titles.get(language);
    if (!title && titles.size > 0) {
      context.log.report("missing-translation", `The callout's title has no text in the language "${language}".`, {
        origin: childOf(value, "title")?.origin ?? value.origin,
      });
    }
    return {
      kind: "callout",
      ...(variety ? { variety } : {}),
      title: title ? literalInlines(title) : [],
      blocks,
      origin: value.origin,
    };
  });
}
