/** What the readers of container directives have in common: attributes by name, and content apart from a label. */

import type { Paragraph, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { quoted } from "../source-tree.ts";
import { suggestion } from "../suggestion.ts";
import { type MarkdownContext, originOf } from "./markdown-context.ts";

/** The attributes that the directive knows; others are reported. One without a value is an empty text. */
export function directiveAttributes<const Name extends string>(
  node: ContainerDirective | LeafDirective,
  known: readonly Name[],
  context: MarkdownContext,
): Readonly<Partial<Record<Name, string>>> {
  const found: Partial<Record<Name, string>> = {};
  const fence = fenceOf(node);
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    const own = known.find((candidate) => candidate === name);
    if (own) found[own] = value ?? "";
    else {
      context.log.report("unknown-key", `Unknown attribute ${quoted(name)} of ${fence}${node.name}.`, {
        origin: originOf(node, context),
        hint:
          suggestion(name, known) ??
          (known.length > 0 ? `known attributes: ${known.join(", ")}` : `${fence}${node.name} takes no attributes`),
      });
    }
  }
  return found;
}

function fenceOf({ type }: ContainerDirective | LeafDirective): string {
  return type === "leafDirective" ? "::" : ":::";
}

export interface DirectiveContent {
  /** `:::callout[Label]`. */
  readonly label: Paragraph | undefined;
  readonly nodes: readonly RootContent[];
}

export function labelAndContent(node: ContainerDirective): DirectiveContent {
  const [first, ...rest] = node.children;
  if (first?.type === "paragraph" && first.data !== undefined && "directiveLabel" in first.data) {
    return { label: first, nodes: rest };
  }
  return { label: undefined, nodes: node.children };
}

/** The content of a directive that takes no label; one is reported. */
export function contentWithoutLabel(node: ContainerDirective, context: MarkdownContext): readonly RootContent[] {
  const { label, nodes } = labelAndContent(node);
  if (label) {
    context.log.report("invalid-value", `:::${node.name} takes no label in brackets.`, {
      origin: originOf(label, context),
      hint: "put it inside, as a paragraph or heading",
    });
  }
  return nodes;
}

/** A whole number within limits; anything else is reported. */
export function wholeNumber(
  name: string,
  value: string | undefined,
  limits: { readonly least: number; readonly most: number },
  node: ContainerDirective | LeafDirective,
  context: MarkdownContext,
): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : undefined;
  if (number !== undefined && number >= limits.least && number <= limits.most) return number;
  const range = Number.isFinite(limits.most) ? `from ${limits.least} to ${limits.most}` : `from ${limits.least}`;
  context.log.report(
    "invalid-value",
    `The ${name} of ${fenceOf(node)}${node.name} is ${quoted(value)}, no whole number ${range}.`,
    {
      origin: originOf(node, context),
    },
  );
  return undefined;
}
