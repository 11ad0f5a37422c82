/** mdast's blocks as `ContentBlock[]`. What this version does not typeset is reported by name, never dropped in silence. */

import type { RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { ContentBlock, ListItem } from "../content.ts";
import { quoted } from "../source-tree.ts";
import { inlineContent } from "./inline-content.ts";
import { type MarkdownContext, originOf } from "./markdown-context.ts";
import { scriptureContent } from "./scripture-content.ts";
import { styledContent } from "./styled-content.ts";

export function blockContent(nodes: readonly RootContent[], context: MarkdownContext): readonly ContentBlock[] {
  return nodes.flatMap((node) => convert(node, context));
}

function convert(node: RootContent, context: MarkdownContext): readonly ContentBlock[] {
  const origin = originOf(node, context);
  const refuse = (what: string, hint?: string): readonly ContentBlock[] => {
    context.log.report("unsupported-block", `This version does not typeset ${what}.`, { origin, hint });
    return [];
  };
  switch (node.type) {
    case "paragraph": {
      const inlines = inlineContent(node.children, context);
      return inlines.length === 0 ? [] : [{ kind: "paragraph", inlines, origin }];
    }
    case "heading":
      return [{ kind: "heading", depth: node.depth, inlines: inlineContent(node.children, context), origin }];
    case "list": {
      const items = node.children.map((item): ListItem => {
        if (typeof item.checked === "boolean") {
          context.log.report("unsupported-markup", "This version does not typeset a task list's check box.", {
            origin: originOf(item, context),
          });
        }
        return { blocks: blockContent(item.children, context), origin: originOf(item, context) };
      });
      return [{ kind: "list", ordered: node.ordered ?? false, start: node.start ?? 1, items, origin }];
    }
    case "blockquote":
      return [{ kind: "quote", blocks: blockContent(node.children, context), origin }];
    case "thematicBreak":
      return [{ kind: "thematic-break", origin }];
    case "containerDirective":
      return convertContainer(node, context);
    case "table":
      return refuse("a table");
    case "footnoteDefinition":
      return refuse(`a footnote (${quoted(`[^${node.label ?? node.identifier}]`)})`);
    case "code":
      return refuse(
        "a code block",
        context.lines[(node.position?.start.line ?? 1) - 1]?.match(/^\s*[`~]{3}/)
          ? undefined
          : "indent less than four columns",
      );
    case "html":
      context.log.report("unsupported-markup", `HTML is not typeset: ${quoted(node.value)}.`, {
        origin,
        hint: "write \\< for a literal less-than sign",
      });
      return [
        { kind: "paragraph", inlines: [{ kind: "text", text: node.value.replaceAll("\n", " "), origin }], origin },
      ];
    case "definition":
      // The links that use it have it.
      return [];
    default:
      // Everything else mdast knows stands inside one of the above.
      throw new Error(`unexpected Markdown node "${node.type}"`);
  }
}

function convertContainer(node: ContainerDirective, context: MarkdownContext): readonly ContentBlock[] {
  if (node.name === "scripture") return scriptureContent(node, context);
  if (node.name === "styled") return styledContent(node, context, blockContent);
  const part = node.name === "translation" || node.name === "citation";
  context.log.report(
    "unsupported-markup",
    part
      ? `:::${node.name} stands outside a :::scripture block.`
      : `:::${node.name} changes the language in the middle of a text.`,
    {
      origin: originOf(node, context),
      hint: part
        ? "close :::scripture behind it"
        : "language sections stand at the top of a body that is not already in one language; for a phrase write :lang[…]{ar}",
    },
  );
  return blockContent(node.children, context);
}
