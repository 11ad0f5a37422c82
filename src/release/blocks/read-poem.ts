/** The block `poem` of a body written as a list. */

import type { BodyRow, ContentBlock, Inline, LanguageTag, Localized, SourcedText } from "../content.ts";
import { checkLanguage, localizedText, sourcedText } from "../localized-text.ts";
import type { ReadingContext } from "../reading-context.ts";
import { childOf, type SourceNode } from "../source-tree.ts";
import { languageTagPattern } from "../text-schema.ts";
import { checkedLine, type Stanza, stanzasOf, versesOf } from "../verse.ts";
import type { BlockReading } from "./block-reading.ts";
import { languagesOfRelease } from "./block-rows.ts";
import { literalInlines } from "./literal-text.ts";

/** In its own language where one is stated, and then in every language of the release; else in those it is written in. */
export function readPoem(value: SourceNode, { context }: BlockReading): readonly BodyRow[] {
  const stated = childOf(value, "language");
  const own = stated?.kind === "scalar" && typeof stated.value === "string" ? stated.value : undefined;
  if (own !== undefined) {
    const stanzas = readStanzas(value, context);
    const attributions = localizedText(childOf(value, "attribution"), { ...context, languages: [] }, own);
    if (stanzas.length === 0) return [];
    const blockIn = (language: LanguageTag): ContentBlock => ({
      kind: "poem",
      language: own,
      stanzas,
      attribution: attributionIn(attributions, language, own),
      origin: value.origin,
    });
    return [new Map(languagesOfRelease(context).map((language) => [language, blockIn(language)]))];
  }
  const row = new Map<LanguageTag, ContentBlock>();
  for (const [language, node] of poemsByLanguage(value, context)) {
    const stanzas = readStanzas(node, context);
    if (stanzas.length === 0) continue;
    const attributions = localizedText(childOf(node, "attribution"), context, language);
    const attribution = attributionIn(attributions, language, language);
    row.set(language, { kind: "poem", stanzas, attribution, origin: node.origin });
  }
  return row.size > 0 ? [row] : [];
}

function poemsByLanguage(value: SourceNode, context: ReadingContext): ReadonlyMap<LanguageTag, SourceNode> {
  const poems = new Map<LanguageTag, SourceNode>();
  if (value.kind !== "mapping" || ![...value.entries.keys()].every((key) => languageTagPattern.test(key))) {
    return poems.set(context.leading, value);
  }
  for (const [language, { keyOrigin, value: node }] of value.entries) {
    if (checkLanguage(language, keyOrigin, context)) poems.set(language, node);
  }
  return poems;
}

/** In the section's language, or else as it is written, in the verse's own. */
function attributionIn(
  attributions: Localized<SourcedText>,
  language: LanguageTag,
  own: LanguageTag,
): readonly Inline[] {
  const here = attributions.get(language);
  if (here) return literalInlines(here);
  const there = attributions.get(own);
  return there ? [{ kind: "phrase", language: own, children: literalInlines(there), origin: there.origin }] : [];
}

function readStanzas(value: SourceNode, { log }: ReadingContext): readonly Stanza[] {
  const text = value.kind === "scalar" ? value : childOf(value, "text");
  if (text?.kind === "scalar") {
    const { origin } = sourcedText(text);
    const { place } = text;
    const originOfLine = (index: number) =>
      place && index > 0 ? { ...origin, line: place.line + index, column: place.indent + 1 } : origin;
    const stanzas = stanzasOf(String(text.value), originOfLine, log);
    if (stanzas.length === 0) log.report("invalid-value", "The poem has no lines.", { origin });
    return stanzas;
  }
  const stanzas = childOf(value, "stanzas");
  const lines = childOf(value, "lines");
  const lists = stanzas?.kind === "sequence" ? stanzas.items : lines ? [lines] : [];
  return lists.flatMap((list): readonly Stanza[] => {
    if (list.kind !== "sequence") return [];
    const stanza = list.items.map((line) => readLine(line, log)).filter((hemistichs) => hemistichs.length > 0);
    return stanza.length > 0 ? [stanza] : [];
  });
}

function readLine(line: SourceNode, log: ReadingContext["log"]): readonly SourcedText[] {
  const texts = (line.kind === "sequence" ? line.items : [line]).flatMap((node) =>
    node.kind === "scalar" && typeof node.value === "string" ? [sourcedText(node)] : [],
  );
  for (const { text, origin } of texts) {
    if (text.trim() === "") log.report("invalid-value", "The line of verse is empty.", { origin });
  }
  const [only] = texts;
  return only && texts.length === 1 ? versesOf(only, log) : checkedLine(texts, log);
}
