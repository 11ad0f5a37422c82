/** The block `definitions` of a body written as a list. */

import type { BodyRow, ContentBlock, Definition, LanguageTag } from "../content.ts";
import { localizedText } from "../localized-text.ts";
import { childOf, type SourceNode } from "../source-tree.ts";
import type { BlockReading } from "./block-reading.ts";
import { blocksIn, languagesOf } from "./block-rows.ts";
import { literalInlines } from "./literal-text.ts";

export function readDefinitions(value: SourceNode, reading: BlockReading): readonly BodyRow[] {
  const { context, readNested } = reading;
  if (value.kind !== "sequence") return [];
  if (value.items.length === 0) {
    context.log.report("invalid-value", "The list of definitions is empty.", { origin: value.origin });
    return [];
  }
  const entries = value.items.map((item) => {
    const term = childOf(item, "term");
    const inner = childOf(item, "blocks") ?? childOf(item, "text");
    return {
      item,
      terms: (term?.kind === "sequence" ? term.items : [term]).map((node) => localizedText(node, context)),
      rows: inner ? readNested(inner) : [],
    };
  });
  const row = new Map<LanguageTag, ContentBlock>();
  for (const language of languagesOf(entries.flatMap(({ rows }) => rows))) {
    const items = entries.map(({ item, terms, rows }): Definition => {
      const texts = terms.flatMap((term) => term.get(language) ?? []);
      const blocks = blocksIn(language, rows);
      for (const [what, isAbsent] of [
        ["term", texts.length < terms.length],
        ["definition", blocks.length === 0],
      ] as const) {
        if (!isAbsent) continue;
        context.log.report("missing-translation", `The ${what} has no text in the language "${language}".`, {
          origin: item.origin,
        });
      }
      return { terms: texts.map(literalInlines), blocks, origin: item.origin };
    });
    row.set(language, { kind: "definitions", items, origin: value.origin });
  }
  return row.size > 0 ? [row] : [];
}
