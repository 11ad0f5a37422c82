/** What stands before a numbered caption, «جدول ١: », and what refers to it, «الجدول ١». */

import type { ContentBlock, LanguageTag } from "../../../release/content.ts";
import { type PatternPiece, parseTextPattern } from "../../../template/text-pattern.ts";
import { LRI, PDI, RLI } from "../../fields/isolate.ts";
import { toDigits } from "../../locale/digits.ts";
import { directionOf } from "../../locale/direction-of.ts";
import { entryForLanguage } from "../../locale/entry-for-language.ts";
import type { ParagraphBuilder, SpanProperties } from "../../paragraph-builder.ts";
import type { Composition } from "../composition.ts";
import { generatedDigits } from "../digit-policy.ts";
import type { Landmark } from "./landmarks.ts";

export interface NumberedCaption {
  readonly language: LanguageTag;
  /** What the template writes around the name, before the caption's own words. */
  readonly before: string;
  readonly after: string;
  /** Label and number in the template's order, with what stands between them. */
  readonly name: readonly PatternPiece[];
  readonly label: string;
  readonly number: string;
}

/** None where captions have no numbers, or the template no word for what is numbered. */
export function numberedCaption(
  block: ContentBlock,
  language: LanguageTag,
  { template, captions }: Composition,
): NumberedCaption | undefined {
  const numbered = captions.of(block, language);
  if (!numbered) return undefined;
  const label = entryForLanguage(template.settings.labels, language)?.[numbered.kind];
  if (label === undefined) return undefined;
  const { pattern, in: byLanguage } = template.settings.captions;
  const pieces = parseTextPattern(entryForLanguage(byLanguage, language) ?? pattern).slice(0, -1);
  const isOfName = (piece: PatternPiece) => piece.kind === "placeholder";
  const first = pieces.findIndex(isOfName);
  const last = pieces.findLastIndex(isOfName);
  return {
    language,
    before: plainWords(pieces.slice(0, first)),
    after: plainWords(pieces.slice(last + 1)),
    name: pieces.slice(first, last + 1),
    label,
    number: toDigits(String(numbered.number), generatedDigits(template, language, "caption")),
  };
}

/** As a sentence names it: with an article, or without a capital, where the language asks for that. */
export function referredCaption(landmark: Landmark, composition: Composition): NumberedCaption | undefined {
  const { block, language } = landmark;
  const caption = numberedCaption(block, language, composition);
  const numbered = composition.captions.of(block, language);
  if (!caption || !numbered) return undefined;
  const labels = entryForLanguage(composition.template.settings.labels, language);
  return { ...caption, label: labels?.[`${numbered.kind}-reference`] ?? caption.label };
}

/** Writes what stands before the caption's own words. */
export function appendCaptionNumber(
  builder: ParagraphBuilder,
  caption: NumberedCaption,
  properties: SpanProperties,
): void {
  builder.append(caption.before, properties);
  appendName(builder, caption, properties);
  const [, held = "", rest = ""] = /^(\S*)(.*)$/s.exec(caption.after) ?? [];
  builder.append(held, { ...properties, attached: true });
  builder.append(rest, properties);
}

/** Writes label and number in their own direction, apart from the words around. */
export function appendCaptionReference(
  builder: ParagraphBuilder,
  caption: NumberedCaption,
  properties: SpanProperties,
): void {
  const own = { ...properties, language: caption.language };
  builder.control(directionOf(caption.language) === "rtl" ? RLI : LRI, own);
  appendName(builder, caption, own);
  builder.control(PDI, own);
}

/** No line ends between label and number. */
function appendName(builder: ParagraphBuilder, { name, label, number }: NumberedCaption, own: SpanProperties): void {
  for (const [index, piece] of name.entries()) {
    const held: SpanProperties = index > 0 ? { ...own, attached: true } : own;
    if (piece.kind === "literal") builder.append(bonded(piece.text), held);
    else if (piece.name === "n") {
      const digits: SpanProperties = { ...held, field: "number", unbreakable: true };
      builder.control(LRI, digits);
      builder.append(number, digits);
      builder.control(PDI, digits);
    } else builder.append(bonded(label), held);
  }
}

function bonded(text: string): string {
  return text.replaceAll(" ", "\u00A0");
}

function plainWords(pieces: readonly PatternPiece[]): string {
  return pieces.map((piece) => (piece.kind === "literal" ? piece.text : "")).join("");
}
