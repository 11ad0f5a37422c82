/**
 * `:::scripture`: its first paragraph is the quotation, letter by letter; the translation and the citation are attributes
 * or nested blocks, in the language of the text around unless they name one:
 *
 *     :::scripture{citation="[99:7]"}
 *     فَمَن يَعْمَلْ مِثْقَالَ ذَرَّةٍ خَيْرًا يَرَهُ
 *
 *     :::translation{en}
 *     So whoever does an atom's weight of good will see it.
 *     :::
 *     :::
 *
 * The attributes are `lang` (the quotation's language, `ar` by default), `translation` and `citation`.
 */

import type { Paragraph, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { ContentBlock, Inline, LanguageTag, SourcedText } from "../content.ts";
import { checkLanguage } from "../localized-text.ts";
import { withPlainValues } from "../merge/markdown-slots.ts";
import { quoted } from "../source-tree.ts";
import { suggestion } from "../suggestion.ts";
import { languageTagPattern } from "../text-schema.ts";
import { inlineContent, plainText, statedLanguage } from "./inline-content.ts";
import { type MarkdownContext, originOf, writtenForm } from "./markdown-context.ts";

/** The language of a quotation that states none. */
export const scriptureLanguage: LanguageTag = "ar";

const ATTRIBUTES = ["lang", "translation", "citation"];

export function scriptureContent(node: ContainerDirective, context: MarkdownContext): readonly ContentBlock[] {
  const origin = originOf(node, context);
  const translation = new Map<LanguageTag, readonly Inline[]>();
  const citation = new Map<LanguageTag, SourcedText>();
  let language = scriptureLanguage;
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    const text = value ?? "";
    if (name === "translation") translation.set(context.language, [{ kind: "text", text, origin }]);
    else if (name === "citation") citation.set(context.language, { text, origin });
    else if (name === "lang" && languageTagPattern.test(text)) language = text;
    else if (name === "lang") {
      context.log.report("invalid-value", `${quoted(text)} is not a language tag.`, { origin });
    } else {
      context.log.report("unknown-key", `Unknown attribute ${quoted(name)} of :::scripture.`, {
        origin,
        hint: suggestion(name, ATTRIBUTES) ?? `known attributes: ${ATTRIBUTES.join(", ")}`,
      });
    }
  }
  let text: SourcedText | undefined;
  for (const child of node.children as readonly RootContent[]) {
    if (child.type === "paragraph" && !text && !isLabel(child)) text = verbatim(child, context);
    else if (child.type === "containerDirective" && child.name === "translation") {
      setOnce(translation, partLanguage(child, context), joinedInlines(child, context), child, context);
    } else if (child.type === "containerDirective" && child.name === "citation") {
      const inlines = joinedInlines(child, context);
      const [first] = inlines;
      const cited = { text: plainText(inlines), origin: first?.origin ?? originOf(child, context) };
      setOnce(citation, partLanguage(child, context), cited, child, context);
    } else {
      context.log.report("unsupported-markup", ":::scripture holds one paragraph, :::translation and :::citation.", {
        origin: originOf(child, context),
        hint: "put each quotation in a :::scripture block of its own",
      });
    }
  }
  if (!text) {
    context.log.report("invalid-value", ":::scripture has no text.", { origin });
    return [];
  }
  return [{ kind: "scripture", text, language, translation, citation, origin }];
}

function isLabel(node: Paragraph): boolean {
  return node.data !== undefined && "directiveLabel" in node.data;
}

/** The letters of a paragraph: what Markdown would take for markup stands as it is written. */
function verbatim(node: Paragraph, context: MarkdownContext): SourcedText {
  const text = node.children
    .map((child) => {
      if (child.type === "text") return withPlainValues(child.value, context.source.filled, context.language);
      return child.type === "break" ? "\r" : writtenForm(child, context);
    })
    .join("");
  // A soft line break is a space; a hard one, marked above by a character that no source text holds, parts verses.
  return { text: text.replaceAll("\n", " ").replaceAll("\r", "\n"), origin: originOf(node, context) };
}

function partLanguage(node: ContainerDirective, context: MarkdownContext): LanguageTag {
  if (Object.keys(node.attributes ?? {}).length === 0) return context.language;
  const language = statedLanguage(node);
  const origin = originOf(node, context);
  if (language === undefined) {
    context.log.report("invalid-value", `:::${node.name} takes one language, as in :::${node.name}{en}.`, { origin });
    return context.language;
  }
  checkLanguage(language, origin, context.reading);
  return language;
}

function setOnce<T>(
  parts: Map<LanguageTag, T>,
  language: LanguageTag,
  value: T,
  node: ContainerDirective,
  context: MarkdownContext,
): void {
  if (parts.has(language)) {
    context.log.report("invalid-value", `The ${node.name} stands twice in the language "${language}".`, {
      origin: originOf(node, context),
    });
    return;
  }
  parts.set(language, value);
}

/** The paragraphs of a part as one, on lines of their own. */
function joinedInlines(node: ContainerDirective, context: MarkdownContext): readonly Inline[] {
  const inlines: Inline[] = [];
  for (const child of node.children) {
    const origin = originOf(child, context);
    if (child.type !== "paragraph") {
      context.log.report("unsupported-markup", `:::${node.name} holds paragraphs only.`, { origin });
      continue;
    }
    if (inlines.length > 0) inlines.push({ kind: "hard-break", origin });
    inlines.push(...inlineContent(child.children, context));
  }
  return inlines;
}
