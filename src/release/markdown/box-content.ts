/** Directives around blocks: `:::callout{title="…" variety=warning}`, `:::keep` and `:::columns{count=2}`. */

import type { RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { mostColumns } from "../blocks/columns-schema.ts";
import { usualColumns } from "../blocks/read-columns.ts";
import type { ContentBlock, Inline } from "../content.ts";
import { contentWithoutLabel, directiveAttributes, labelAndContent, wholeNumber } from "./directive-attributes.ts";
import { inlineContent } from "./inline-content.ts";
import { type MarkdownContext, originOf } from "./markdown-context.ts";

type Convert = (nodes: readonly RootContent[], context: MarkdownContext) => readonly ContentBlock[];

/** The title is an attribute, or the label in brackets, where it may hold markup. */
export function calloutContent(
  node: ContainerDirective,
  context: MarkdownContext,
  convert: Convert,
): readonly ContentBlock[] {
  const origin = originOf(node, context);
  const attributes = directiveAttributes(node, ["title", "variety"], context);
  const { label, nodes } = labelAndContent(node);
  if (label && attributes.title) {
    context.log.report("invalid-value", "The callout has two titles: an attribute, and one in brackets.", { origin });
  }
  const stated: readonly Inline[] = attributes.title ? [{ kind: "text", text: attributes.title, origin }] : [];
  return [
    {
      kind: "callout",
      ...(attributes.variety ? { variety: { text: attributes.variety, origin } } : {}),
      title: label ? inlineContent(label.children, context) : stated,
      blocks: convert(nodes, context),
      origin,
    },
  ];
}

export function keepContent(
  node: ContainerDirective,
  context: MarkdownContext,
  convert: Convert,
): readonly ContentBlock[] {
  directiveAttributes(node, [], context);
  return [
    { kind: "keep", blocks: convert(contentWithoutLabel(node, context), context), origin: originOf(node, context) },
  ];
}

export function columnsContent(
  node: ContainerDirective,
  context: MarkdownContext,
  convert: Convert,
): readonly ContentBlock[] {
  const attributes = directiveAttributes(node, ["count"], context);
  const count = wholeNumber("count", attributes.count, { least: 2, most: mostColumns }, node, context) ?? usualColumns;
  const blocks = convert(contentWithoutLabel(node, context), context);
  return [{ kind: "columns", count, blocks, origin: originOf(node, context) }];
}
