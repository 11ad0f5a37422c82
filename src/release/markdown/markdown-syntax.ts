/** Markdown as a syntax tree: CommonMark, GFM and our directives. mdast and micromark stand behind this file. */

import type { Definition, Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { directiveSyntax } from "./directive-syntax.ts";

export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    // A single tilde is a sign of its own ("~5 km"); strikethrough takes two.
    extensions: [gfm({ singleTilde: false }), directiveSyntax(text)],
    mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
  });
}

/** The link definitions by identifier; the first of a name counts, as CommonMark says. */
export function definitionsOf(root: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  const collect = (nodes: Root["children"]) => {
    for (const node of nodes) {
      if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
      if ("children" in node) collect(node.children as Root["children"]);
    }
  };
  collect(root.children);
  return definitions;
}
