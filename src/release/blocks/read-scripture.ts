/** The block `scripture` of a body written as a list. */

import type { BodyRow, LanguageTag, Localized, SourcedText } from "../content.ts";
import { localizedText } from "../localized-text.ts";
import { scriptureLanguage } from "../markdown/scripture-content.ts";
import type { ReadingContext } from "../reading-context.ts";
import { childOf, type SourceNode } from "../source-tree.ts";
import { languageTagPattern } from "../text-schema.ts";
import type { BlockReading } from "./block-reading.ts";
import { everyLanguage } from "./block-rows.ts";
import { literalInlines } from "./literal-text.ts";

/** A quotation stands in every language of the release, each with its own translation and citation. */
export function readScripture(value: SourceNode, { context }: BlockReading): readonly BodyRow[] {
  const textNode = value.kind === "scalar" ? value : childOf(value, "text");
  const stated = childOf(value, "language");
  const statedLanguage =
    stated?.kind === "scalar" && typeof stated.value === "string" ? stated.value : scriptureLanguage;
  const texts = quotationTexts(textNode, statedLanguage, context);
  const [quotation] = texts;
  if (!quotation) return [];
  const [language, text] = quotation;
  // A translation into the quotation's own language would be none, so a bare one is in the next language.
  const bare =
    context.leading === language ? (context.languages.find((tag) => tag !== language) ?? language) : context.leading;
  const translated = localizedText(childOf(value, "translation"), context, bare);
  const translation = new Map([...translated].map(([tag, sourced]) => [tag, literalInlines(sourced)]));
  const citation = localizedText(childOf(value, "citation"), context);
  return [everyLanguage({ kind: "scripture", text, language, translation, citation, origin: value.origin }, context)];
}

/** The quotation with its language, which need not be one of the release's. */
function quotationTexts(
  node: SourceNode | undefined,
  language: LanguageTag,
  context: ReadingContext,
): Localized<SourcedText> {
  const stated = node?.kind === "mapping" ? [...node.entries.keys()].filter((tag) => languageTagPattern.test(tag)) : [];
  if (node && stated.length > 1) {
    context.log.report("invalid-value", "A quotation has one text; the others are translations.", {
      origin: node.origin,
      hint: "put them under translation",
    });
  }
  return localizedText(node, { ...context, languages: [] }, language);
}
