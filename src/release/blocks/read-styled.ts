/** The block `styled` of a body written as a list. */

import type { BodyRow, ContentBlock, LanguageTag } from "../content.ts";
import { localizedScalars } from "../localized-text.ts";
import { markdownText } from "../markdown/markdown-text.ts";
import { readMarkdown } from "../markdown/read-markdown.ts";
import { childOf, type SourceNode, type SourceScalar } from "../source-tree.ts";
import type { BlockReading } from "./block-reading.ts";
import { everyLanguage } from "./block-rows.ts";

/** Markdown in a style; in a language of its own it stands in every language of the release. */
export function readStyled(value: SourceNode, { context }: BlockReading): readonly BodyRow[] {
  const name = childOf(value, "style");
  const text = childOf(value, "text");
  const stated = childOf(value, "language");
  if (name?.kind !== "scalar" || typeof name.value !== "string" || !text) return [];
  const style = { text: name.value, origin: name.origin };
  const block = (scalar: SourceScalar, language: LanguageTag, own?: LanguageTag): ContentBlock => ({
    kind: "styled",
    style,
    ...(own === undefined ? {} : { language: own }),
    blocks: readMarkdown(markdownText(scalar), language, context),
    origin: value.origin,
  });
  if (text.kind === "scalar" && stated?.kind === "scalar" && typeof stated.value === "string") {
    return [everyLanguage(block(text, stated.value, stated.value), context)];
  }
  const scalars = localizedScalars(text, context);
  return [new Map([...scalars].map(([language, scalar]) => [language, block(scalar, language)]))];
}
