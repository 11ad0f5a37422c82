/** Those a circular goes to, or those who get a copy, as a list in the markers of the template, or as a table. */

import type { ContentBlock, LanguageTag } from "../../../release/content.ts";
import type { Addressee } from "../../../release/release.ts";
import type { PartOf } from "../../../template/part-schema.ts";
import type { DeepReadonly } from "../../../template/template.ts";
import type { Block } from "../../block.ts";
import { entryForLanguage } from "../../locale/entry-for-language.ts";
import type { Paragraph } from "../../paragraph.ts";
import { ParagraphBuilder } from "../../paragraph-builder.ts";
import { composeList } from "../body/compose-list.ts";
import { surroundingsIn } from "../composition.ts";
import { type AddresseeTexts, composeAddresseeTable } from "./compose-addressee-table.ts";
import { appendPattern, appendProseText, type LocalValue } from "./compose-pattern.ts";
import { localized } from "./field-values.ts";
import { textBlock } from "./part-text-block.ts";
import { holds, languagesOf, type PartsContext, patternContextOf, plainProperties } from "./parts-context.ts";

type AddresseesPart = DeepReadonly<PartOf<"addressees">>;
type Blocks = readonly Block<Paragraph>[];

export function composeAddressees(part: AddresseesPart, context: PartsContext): Blocks {
  for (const language of languagesOf(part.language, context)) {
    if (!holds(part.when, language, context)) continue;
    const texts = context.composition.release[part.of].flatMap((each) => textsOf(each, language));
    if (texts.length === 0) continue;
    if (part.arrangement === "table") return composeAddresseeTable(texts, part, language, context);
    const entries = texts.map((each) => entry(each, part, language, context));
    const blocks =
      part.marker === "none"
        ? listWithoutMarkers(entries, language, context)
        : listOf(entries, part.marker === "numbered", language, context);
    if (part.columns === 1) return blocks;
    const { columns: count, gap } = part;
    const own = surroundingsIn(language);
    return [{ ...plainProperties(context), ...own, kind: "columns", role: "Div", count, gap, children: blocks }];
  }
  return [];
}

/** Nothing where the addressee has no name in the language, which was reported when the release was read. */
function textsOf({ name, note }: Addressee, language: LanguageTag): readonly AddresseeTexts[] {
  const nameText = localized(name, language);
  return nameText ? [{ name: nameText, note: localized(note, language) }] : [];
}

function entry(texts: AddresseeTexts, part: AddresseesPart, language: LanguageTag, context: PartsContext) {
  const patternContext = patternContextOf(part.style, language, context);
  const local = new Map<string, LocalValue>();
  for (const key of ["name", "note"] as const) {
    const text = texts[key];
    if (text) local.set(key, (builder, styles) => appendProseText(builder, text, false, { ...patternContext, styles }));
  }
  const builder = new ParagraphBuilder();
  appendPattern(builder, patternFor(texts.note ? part.noted : part.item, language), { ...patternContext, local });
  return textBlock(builder, { style: part.style }, patternContext, context.composition);
}

function patternFor(pattern: AddresseesPart["item"], language: LanguageTag): string {
  if (typeof pattern === "string") return pattern;
  // Its first form serves the languages that the template does not tell apart.
  return entryForLanguage(pattern, language) ?? Object.values(pattern)[0] ?? "{name}";
}

/** It looks like lines below each other and is read as a list: how many there are, and which of them. */
function listWithoutMarkers(entries: Blocks, language: LanguageTag, context: PartsContext): Blocks {
  if (entries.length < 2) return entries;
  const group = (role: "L" | "LI" | "LBody", children: Blocks): Block<Paragraph> => ({
    ...plainProperties(context),
    ...surroundingsIn(language),
    kind: "group",
    role,
    children,
  });
  return [
    group(
      "L",
      entries.map((entry) => group("LI", [group("LBody", [entry])])),
    ),
  ];
}

/** The list of a body with these blocks for the content of its items. */
function listOf(entries: Blocks, ordered: boolean, language: LanguageTag, context: PartsContext): Blocks {
  const { composition, pointer } = context;
  const origin = composition.template.originOf(pointer);
  const items = entries.map((block) => ({ blocks: [], origin: block.origin ?? origin }));
  const list: Extract<ContentBlock, { kind: "list" }> = { kind: "list", ordered, start: 1, items, origin };
  return composeList(list, {
    composition,
    ...surroundingsIn(language),
    paragraphStyle: "list-text",
    path: [],
    headingRanks: new Map(),
    composeBlocks: (_, { path }) => entries.slice((path[0] ?? 1) - 1, path[0] ?? 1),
  });
}
