/** A quotation of scripture or verse with its translation and citation, kept together; not one code point of it changes. */

import type { ContentBlock, Inline, SourcedText } from "../../../release/content.ts";
import type { Block, TextBlock } from "../../block.ts";
import { directionOf } from "../../locale/direction-of.ts";
import { entryForLanguage } from "../../locale/entry-for-language.ts";
import type { Paragraph } from "../../paragraph.ts";
import { ParagraphBuilder } from "../../paragraph-builder.ts";
import { blockProperties } from "../block-properties.ts";
import { localized } from "../parts/field-values.ts";
import type { BodyContext } from "./body-context.ts";
import { composeProseBlock } from "./prose-block.ts";

type Scripture = Extract<ContentBlock, { kind: "scripture" }>;

/** `shown`: a section beside one that quotes it may leave the quotation itself out. */
export function composeScripture(
  block: Scripture,
  context: BodyContext,
  shown: "whole" | "without-quotation" = "whole",
): readonly Block<Paragraph>[] {
  const { composition, language, direction } = context;
  const { decoration, ...properties } = composition.sheet.blockStyle("scripture-block", language);
  const translation = localized(block.translation, language)?.text;
  const citation = citationIn(block, language);
  const children: Block<Paragraph>[] = [
    ...(shown === "whole" ? [composeQuotation(block, context)] : []),
    ...(translation && language !== block.language
      ? composeProseBlock(translation, "translation", "P", translation[0]?.origin ?? block.origin, context)
      : []),
    ...(citation ? composeCitation(citation, context) : []),
  ];
  const last = children.length - 1;
  if (last < 0) return [];
  return [
    {
      ...properties,
      kind: "group",
      role: "BlockQuote",
      language,
      direction,
      origin: block.origin,
      keepTogether: true,
      children: children.map((child, index) => ({ ...child, keepWithNext: index < last })),
      ...(decoration ? { decoration } : {}),
    },
  ];
}

/** The quotation in its own language and direction, between the template's brackets unless it has its own. */
function composeQuotation(block: Scripture, { composition }: BodyContext): TextBlock<Paragraph> {
  const { sheet, template } = composition;
  const { language, text: quotation } = block;
  const { text, origin } = quotation;
  const properties = { style: sheet.textStyle(["scripture"], language), language, origin } as const;
  const verbatim = { ...properties, field: "scripture", role: "Quote", verbatim: text } as const;
  const brackets = entryForLanguage(template.settings.scripture.brackets, language);
  const builder = new ParagraphBuilder();
  const bracketed = brackets !== undefined && !hasOwnBrackets(text, brackets);
  if (bracketed) builder.append(brackets.open, properties);
  builder.append(text, verbatim);
  if (bracketed) builder.append(brackets.close, properties);
  const surroundings = { language, direction: directionOf(language) };
  const style = sheet.paragraphStyle("scripture", language);
  return {
    ...blockProperties(composition, "scripture", surroundings),
    kind: "text",
    role: "P",
    origin,
    paragraph: builder.finish({
      ...surroundings,
      // Whatever the template says of its prose: no hyphen, no elongation.
      style: { ...style, hyphenate: false, justification: { ...style.justification, policy: "spaces" } },
      textStyle: properties.style,
      origin,
    }),
  };
}

/** In either order: swapped ones are reported when the pages are proofed, and not doubled here. */
function hasOwnBrackets(text: string, { open, close }: { readonly open: string; readonly close: string }): boolean {
  const inner = text.trim();
  return inner.startsWith(open) || (inner.startsWith(close) && inner.endsWith(open));
}

/** A citation in the section's language, or else in the quotation's own: a source is named rather than left out. */
function citationIn(
  { citation, language: own }: Scripture,
  language: string,
): { readonly text: SourcedText; readonly language: string } | undefined {
  const found = localized(citation, language) ?? localized(citation, own);
  return found && { text: found.text, language: found.language === "und" ? language : found.language };
}

function composeCitation(
  { text, language }: { readonly text: SourcedText; readonly language: string },
  { composition, composeBlocks }: BodyContext,
): readonly TextBlock<Paragraph>[] {
  const inlines: readonly Inline[] = [{ kind: "text", text: text.text.trim(), origin: text.origin }];
  const direction = directionOf(language);
  return composeProseBlock(inlines, "citation", "P", text.origin, { composition, composeBlocks, language, direction });
}
