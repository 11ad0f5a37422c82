/** Lists in Markdown, and `:::list{numbering=abjad marker="المادة {n}:" start=3 continue}` around one. */

import type { List, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { listOf } from "../blocks/list-choices.ts";
import { type ContentBlock, type ListItem, listNumberings } from "../content.ts";
import { quoted } from "../source-tree.ts";
import { suggestion } from "../suggestion.ts";
import { contentWithoutLabel, directiveAttributes, wholeNumber } from "./directive-attributes.ts";
import { type MarkdownContext, originOf } from "./markdown-context.ts";

type Convert = (nodes: readonly RootContent[], context: MarkdownContext) => readonly ContentBlock[];

export function listContent(node: List, context: MarkdownContext, convert: Convert): readonly ContentBlock[] {
  const origin = originOf(node, context);
  const items = listItems(node, context, convert);
  return [{ kind: "list", ordered: node.ordered ?? false, start: node.start ?? 1, items, origin }];
}

export function listDirective(
  node: ContainerDirective,
  context: MarkdownContext,
  convert: Convert,
): readonly ContentBlock[] {
  const origin = originOf(node, context);
  const attributes = directiveAttributes(node, ["numbering", "marker", "start", "continue"], context);
  const numbering = listNumberings.find((name) => name === attributes.numbering);
  if (attributes.numbering !== undefined && !numbering) {
    context.log.report("invalid-value", `Lists know no numbering ${quoted(attributes.numbering)}.`, {
      origin,
      hint: suggestion(attributes.numbering, listNumberings) ?? `its numberings are ${listNumberings.join(", ")}`,
    });
  }
  if (attributes.continue !== undefined && !["", "true", "false"].includes(attributes.continue)) {
    context.log.report("invalid-value", `:::list{continue} takes no value ${quoted(attributes.continue)}.`, { origin });
  }
  const start = wholeNumber("start", attributes.start, { least: 0, most: Number.POSITIVE_INFINITY }, node, context);
  const continued = attributes.continue === "" || attributes.continue === "true";
  const [list, ...others] = contentWithoutLabel(node, context);
  if (list?.type !== "list" || others.length > 0) {
    const wrong = list?.type === "list" ? others[0] : list;
    context.log.report("invalid-value", ":::list holds one list and nothing else.", {
      origin: wrong ? originOf(wrong, context) : origin,
      hint: "put what follows the list behind the closing :::",
    });
    return convert(node.children, context);
  }
  // Without a number of its own, an ordered list of Markdown begins with 1, which says nothing.
  const written = list.ordered && list.start !== 1 && !continued ? (list.start ?? undefined) : undefined;
  const choices = {
    ...(list.ordered ? { ordered: true } : {}),
    ...((start ?? written) === undefined ? {} : { start: start ?? written ?? 1 }),
    ...(numbering ? { numbering } : {}),
    ...(attributes.marker === undefined ? {} : { marker: { text: attributes.marker, origin } }),
    ...(continued ? { continued: true as const } : {}),
  };
  return [listOf(listItems(list, context, convert), choices, origin, context.log)];
}

function listItems(node: List, context: MarkdownContext, convert: Convert): readonly ListItem[] {
  return node.children.map((item): ListItem => {
    if (typeof item.checked === "boolean") {
      context.log.report("unsupported-markup", "This version does not typeset a task list's check box.", {
        origin: originOf(item, context),
      });
    }
    return { blocks: convert(item.children, context), origin: originOf(item, context) };
  });
}
