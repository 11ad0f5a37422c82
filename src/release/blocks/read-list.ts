/** The block `list` of a body written as a list. */

import {
  type BodyRow,
  type ContentBlock,
  type LanguageTag,
  type ListItem,
  listNumberings,
  type SourcedText,
} from "../content.ts";
import { anyLanguage, localizedText } from "../localized-text.ts";
import { childOf, type SourceNode } from "../source-tree.ts";
import type { BlockReading } from "./block-reading.ts";
import { blocksIn, languagesOf } from "./block-rows.ts";
import { type ListChoices, listOf } from "./list-choices.ts";

export function readList(value: SourceNode, { context, readNested }: BlockReading): readonly BodyRow[] {
  const items = value.kind === "sequence" ? value : childOf(value, "items");
  if (items?.kind !== "sequence") return [];
  const rowsOfItems = items.items.map((item) => ({ item, rows: readNested(item) }));
  if (rowsOfItems.length === 0) {
    context.log.report("invalid-value", "The list has no items.", { origin: items.origin });
    return [];
  }
  const choices = choicesOf(value);
  // A marker of one form, such as a sign, serves every language.
  const markers = localizedText(childOf(value, "marker"), context, anyLanguage);
  const row = new Map<LanguageTag, ContentBlock>();
  for (const language of languagesOf(rowsOfItems.flatMap(({ rows }) => rows))) {
    const listItems = rowsOfItems.map(({ item, rows }, index): ListItem => {
      const blocks = blocksIn(language, rows);
      if (blocks.length === 0 && rows.length > 0) {
        context.log.report(
          "missing-translation",
          `Item ${index + 1} of the list has no text in the language "${language}".`,
          { origin: item.origin },
        );
      }
      return { blocks, origin: item.origin };
    });
    const marker: SourcedText | undefined = markers.get(language) ?? markers.get(anyLanguage);
    if (!marker && markers.size > 0) {
      context.log.report("missing-translation", `The list's marker has no text in the language "${language}".`, {
        origin: childOf(value, "marker")?.origin ?? value.origin,
      });
    }
    row.set(language, listOf(listItems, { ...choices, ...(marker ? { marker } : {}) }, value.origin, context.log));
  }
  return row.size > 0 ? [row] : [];
}

function choicesOf(value: SourceNode): ListChoices {
  const scalar = (key: string) => {
    const child = childOf(value, key);
    return child?.kind === "scalar" ? child.value : undefined;
  };
  const ordered = scalar("ordered");
  const start = scalar("start");
  const stated = scalar("numbering");
  const numbering = listNumberings.find((name) => name === stated);
  return {
    ...(typeof ordered === "boolean" ? { ordered } : {}),
    ...(typeof start === "number" ? { start } : {}),
    ...(numbering ? { numbering } : {}),
    ...(scalar("continue") === true ? { continued: true } : {}),
  };
}
