/** `:::styled{style=pull-quote lang=fa}`: blocks whose paragraphs take a style of the template, and a language of their own. */

import type { RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { ContentBlock, LanguageTag, SourcedText } from "../content.ts";
import { quoted } from "../source-tree.ts";
import { suggestion } from "../suggestion.ts";
import { languageTagPattern } from "../text-schema.ts";
import { type MarkdownContext, originOf } from "./markdown-context.ts";

const ATTRIBUTES = ["style", "lang"];

/** Without a style of its own its blocks stand as they would outside, and the directive is reported. */
export function styledContent(
  node: ContainerDirective,
  context: MarkdownContext,
  convert: (nodes: readonly RootContent[], context: MarkdownContext) => readonly ContentBlock[],
): readonly ContentBlock[] {
  const origin = originOf(node, context);
  let style: SourcedText | undefined;
  let language: LanguageTag | undefined;
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    const text = value ?? "";
    if (name === "style" && text !== "") style = { text, origin };
    else if (name === "lang" && languageTagPattern.test(text)) language = text;
    else if (name === "lang") {
      context.log.report("invalid-value", `${quoted(text)} is not a language tag.`, { origin });
    } else if (name !== "style") {
      context.log.report("unknown-key", `Unknown attribute ${quoted(name)} of :::styled.`, {
        origin,
        hint: suggestion(name, ATTRIBUTES) ?? `known attributes: ${ATTRIBUTES.join(", ")}`,
      });
    }
  }
  const blocks = convert(node.children, language === undefined ? context : { ...context, language });
  if (!style) {
    context.log.report("missing-key", ":::styled names no style.", { origin, hint: "write :::styled{style=NAME}" });
    return blocks;
  }
  return [{ kind: "styled", style, ...(language === undefined ? {} : { language }), blocks, origin }];
}
