/** The last paragraph of a quotation or a poem that begins with a dash: who said it. */

import type { Paragraph, RootContent } from "mdast";
import type { Inline } from "../content.ts";
import { inlineContent } from "./inline-content.ts";
import type { MarkdownContext } from "./markdown-context.ts";

/** An em dash, an en dash or a quotation dash, and a space. */
const DASH = /^[\u2014\u2013\u2015][ \u00A0]+/;

export interface Attributed {
  /** What stands before the attribution. */
  readonly nodes: readonly RootContent[];
  readonly attribution: readonly Inline[];
}

/** A dash that begins the only paragraph begins no attribution: there is nothing to attribute. */
export function attributed(nodes: readonly RootContent[], context: MarkdownContext): Attributed {
  const last = nodes.at(-1);
  if (nodes.length < 2 || last?.type !== "paragraph" || !startsWithDash(last)) return { nodes, attribution: [] };
  const [first, ...rest] = inlineContent(last.children, context);
  if (first?.kind !== "text") return { nodes, attribution: [] };
  const dash = DASH.exec(first.text)?.[0] ?? "";
  const text = first.text.slice(dash.length);
  const { line, column } = first.origin;
  const origin =
    line === undefined || column === undefined ? first.origin : { ...first.origin, column: column + dash.length };
  const inlines: readonly Inline[] = text === "" ? rest : [{ kind: "text", text, origin }, ...rest];
  return { nodes: nodes.slice(0, -1), attribution: inlines };
}

function startsWithDash({ children: [first] }: Paragraph): boolean {
  return first?.type === "text" && DASH.test(first.value);
}
