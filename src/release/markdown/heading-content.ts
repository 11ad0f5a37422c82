/** A heading, with the name that references know it by: `## Background {#background}`. */

import type { Heading } from "mdast";
import type { ContentBlock, Inline, SourcedText } from "../content.ts";
import { anchorNamePattern } from "../text-schema.ts";
import { inlineContent } from "./inline-content.ts";
import { type MarkdownContext, originOf, writtenForm } from "./markdown-context.ts";

const NAME = /[ \t]*\{#([^{}\s]+)\}[ \t]*$/;

export function headingContent(node: Heading, context: MarkdownContext): ContentBlock {
  const origin = originOf(node, context);
  const inlines = inlineContent(node.children, context);
  const named = takeName(inlines, node, context);
  return { kind: "heading", depth: node.depth, inlines, ...named, origin };
}

/** The name is no part of the words. Braces that hold no name, or are escaped, are words. */
function takeName(
  inlines: readonly Inline[],
  node: Heading,
  context: MarkdownContext,
): { readonly id: SourcedText; readonly inlines: readonly Inline[] } | undefined {
  const last = inlines.at(-1);
  if (last?.kind !== "text") return undefined;
  const match = NAME.exec(last.text);
  const name = match?.[1];
  if (!match || name === undefined || !anchorNamePattern.test(name)) return undefined;
  const written = writtenForm(node, context);
  const at = written.lastIndexOf(`{#${name}}`);
  if (at === -1 || written[at - 1] === "\\") return undefined;
  const lines = written.slice(0, at).split("\n");
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const place = context.source.originAt(
    line + lines.length - 1,
    (lines.length === 1 ? column : 1) + (lines.at(-1)?.length ?? 0) + 2,
  );
  const words = last.text.slice(0, match.index);
  const rest = words === "" ? [] : [{ ...last, text: words }];
  return { id: { text: name, origin: place }, inlines: [...inlines.slice(0, -1), ...rest] };
}
