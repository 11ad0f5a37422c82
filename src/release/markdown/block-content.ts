/** mdast's blocks as `ContentBlock[]`. What this version does not typeset is reported by name, never dropped in silence. */

import type { Blockquote, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { usualContentsDepth } from "../blocks/contents-schema.ts";
import type { ContentBlock } from "../content.ts";
import { quoted } from "../source-tree.ts";
import { attributed } from "./attribution-content.ts";
import { calloutContent, columnsContent, keepContent } from "./box-content.ts";
import { definitionsContent } from "./definitions-content.ts";
import { directiveAttributes, wholeNumber } from "./directive-attributes.ts";
import { headingContent } from "./heading-content.ts";
import { figureContent, imageParagraph } from "./image-content.ts";
import { inlineContent } from "./inline-content.ts";
import { listContent, listDirective } from "./list-content.ts";
import { type MarkdownContext, originOf } from "./markdown-context.ts";
import { poemContent } from "./poem-content.ts";
import { scriptureContent } from "./scripture-content.ts";
import { styledContent } from "./styled-content.ts";
import { captionedTable, tableContent } from "./table-content.ts";

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
      const image = imageParagraph(node, context);
      if (image) return image;
      const inlines = inlineContent(node.children, context);
      return inlines.length === 0 ? [] : [{ kind: "paragraph", inlines, origin }];
    }
    case "heading":
      return [headingContent(node, context)];
    case "list":
      return listContent(node, context, blockContent);
    case "blockquote":
      return [quoteContent(node, context)];
    case "thematicBreak":
      return [{ kind: "thematic-break", origin }];
    case "containerDirective":
      return convertContainer(node, context);
    case "leafDirective":
      return convertLeaf(node, context);
    case "table": {
      const table = tableContent(node, context);
      return table ? [table] : [];
    }
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
    case "footnoteDefinition":
      // The links and the marks that use it have it.
      return [];
    default:
      // Everything else mdast knows stands inside one of the above.
      throw new Error(`unexpected Markdown node "${node.type}"`);
  }
}

function quoteContent({ children, ...node }: Blockquote, context: MarkdownContext): ContentBlock {
  const { nodes, attribution } = attributed(children, context);
  return {
    kind: "quote",
    blocks: blockContent(nodes, context),
    ...(attribution.length > 0 ? { attribution } : {}),
    origin: originOf(node, context),
  };
}

/** `::page-break` and `::contents{depth=2}`. */
function convertLeaf(node: LeafDirective, context: MarkdownContext): readonly ContentBlock[] {
  if (node.name === "contents") {
    const { depth } = directiveAttributes(node, ["depth"], context);
    const levels = wholeNumber("depth", depth, { least: 1, most: 6 }, node, context) ?? usualContentsDepth;
    return [{ kind: "contents", depth: levels, origin: originOf(node, context) }];
  }
  directiveAttributes(node, [], context);
  return [{ kind: "page-break", origin: originOf(node, context) }];
}

function convertContainer(node: ContainerDirective, context: MarkdownContext): readonly ContentBlock[] {
  switch (node.name) {
    case "scripture":
      return scriptureContent(node, context);
    case "styled":
      return styledContent(node, context, blockContent);
    case "table":
      return captionedTable(node, context, blockContent);
    case "figure":
      return figureContent(node, context);
    case "poem":
      return poemContent(node, context);
    case "callout":
      return calloutContent(node, context, blockContent);
    case "keep":
      return keepContent(node, context, blockContent);
    case "columns":
      return columnsContent(node, context, blockContent);
    case "definitions":
      return definitionsContent(node, context, blockContent);
    case "list":
      return listDirective(node, context, blockContent);
    default:
      return misplacedContainer(node, context);
  }
}

/** A part of another block, or a language section, where none may stand. */
function misplacedContainer(node: ContainerDirective, context: MarkdownContext): readonly ContentBlock[] {
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
