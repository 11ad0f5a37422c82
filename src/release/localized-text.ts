/** A text, or a mapping from language to text, as `Localized<SourcedText>`. */

import type { Origin } from "../diagnostics/source-position.ts";
import type { LanguageTag, Localized, SourcedText } from "./content.ts";
import type { ReadingContext } from "./reading-context.ts";
import type { SourceNode, SourceScalar } from "./source-tree.ts";
import { describeNode, quoted } from "./source-tree.ts";
import { suggestion } from "./suggestion.ts";
import { languageTagPattern } from "./text-schema.ts";

/** The language of a value that is the same in every language, such as a telephone number. */
export const anyLanguage: LanguageTag = "und";

/**
 * The texts of a node in the author's order. Values of the wrong type are left out: the schema has reported them.
 * A bare text stands for `bare`, by default the leading language.
 */
export function localizedText(
  node: SourceNode | undefined,
  context: ReadingContext,
  bare: LanguageTag = context.leading,
): Localized<SourcedText> {
  const texts = new Map<LanguageTag, SourcedText>();
  for (const [language, scalar] of localizedScalars(node, context, bare)) {
    const text = sourcedText(scalar);
    if (text.text.trim() === "") context.log.report("invalid-value", "The text is empty.", { origin: text.origin });
    else texts.set(language, text);
  }
  return texts;
}

/** The same before the texts are looked at; empty ones are still there. */
export function localizedScalars(
  node: SourceNode | undefined,
  context: ReadingContext,
  bare: LanguageTag = context.leading,
): ReadonlyMap<LanguageTag, SourceScalar> {
  const scalars = new Map<LanguageTag, SourceScalar>();
  if (!node || node.kind === "sequence") return scalars;
  if (node.kind === "scalar") {
    if (typeof node.value === "string") scalars.set(bare, node);
    return scalars;
  }
  for (const [language, { keyOrigin, value }] of node.entries) {
    if (!checkLanguage(language, keyOrigin, context)) continue;
    if (value.kind === "scalar" && typeof value.value === "string") scalars.set(language, value);
  }
  return scalars;
}

/** Whether a language is one of the release's; reports it when not. */
export function checkLanguage(language: LanguageTag, origin: Origin, context: ReadingContext): boolean {
  // The schema has reported keys that are no tags at all.
  if (!languageTagPattern.test(language)) return false;
  if (context.languages.length === 0 || context.languages.includes(language)) return true;
  const hint = suggestion(language, context.languages) ?? `listed: ${context.languages.join(", ")}`;
  context.log.report("unknown-language", `The release does not list the language ${quoted(language)}.`, {
    origin,
    hint,
  });
  return false;
}

/** Reports each required language in which a field is absent. */
export function requireTranslations(
  present: { has(language: LanguageTag): boolean },
  field: string,
  origin: Origin,
  context: ReadingContext,
): void {
  for (const language of context.required) {
    if (present.has(language)) continue;
    context.log.report("missing-translation", `${field} has no text in the language "${language}".`, {
      origin,
      hint: `add the text, or take "${language}" off the list of languages`,
    });
  }
}

/** A scalar's text without the line end that block scalars leave behind. */
export function sourcedText(scalar: SourceScalar): SourcedText {
  const text = typeof scalar.value === "string" ? withoutFinalLineFeeds(scalar.value) : "";
  const { origin, place } = scalar;
  return { text, origin: place ? { ...origin, line: place.line, column: place.column } : origin };
}

/** By hand: `/\n+$/` takes quadratic time on long runs of line feeds that are not final. */
function withoutFinalLineFeeds(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n") end--;
  return text.slice(0, end);
}

/** The text of an optional scalar that is not localized. */
export function plainSourcedText(node: SourceNode | undefined, context: ReadingContext): SourcedText | undefined {
  if (node?.kind !== "scalar" || typeof node.value !== "string") return undefined;
  const text = sourcedText(node);
  if (text.text.trim() !== "") return text;
  context.log.report("invalid-value", `Expected text, found ${describeNode(node)}.`, { origin: node.origin });
  return undefined;
}
