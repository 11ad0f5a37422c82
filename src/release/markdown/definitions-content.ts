/**
 * `:::definitions`: terms a line, and below them what they mean behind a colon, as in PHP Markdown Extra and Pandoc:
 *
 *     :::definitions
 *     التعرفة
 *     : ما يدفعه المشترك عن كل متر مكعب من الماء.
 *     :::
 *
 * An empty line may stand between them. Lists and other blocks below a definition belong to it.
 */

import type { Paragraph, PhrasingContent, RootContent, Text } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { ContentBlock, Definition, Inline } from "../content.ts";
import { contentWithoutLabel, directiveAttributes } from "./directive-attributes.ts";
import { inlineContent } from "./inline-content.ts";
import { type MarkdownContext, originOf } from "./markdown-context.ts";

type Convert = (nodes: readonly RootContent[], context: MarkdownContext) => readonly ContentBlock[];

interface OpenDefinition {
  readonly terms: (readonly Inline[])[];
  readonly blocks: ContentBlock[];
  readonly origin: Definition["origin"];
}

export function definitionsContent(
  node: ContainerDirective,
  context: MarkdownContext,
  convert: Convert,
): readonly ContentBlock[] {
  directiveAttributes(node, [], context);
  const items: OpenDefinition[] = [];
  for (const child of contentWithoutLabel(node, context)) {
    if (child.type === "paragraph") readParagraph(child, items, context);
    else addBlocks(convert([child], context), items, originOf(child, context), context);
  }
  for (const { blocks, origin } of items) {
    if (blocks.length > 0) continue;
    context.log.report("invalid-value", "The term has no definition.", {
      origin,
      hint: "write it on the next line, behind a colon and a space",
    });
  }
  const origin = originOf(node, context);
  if (items.length === 0) {
    context.log.report("invalid-value", "The list of definitions is empty.", { origin });
    return [];
  }
  return [{ kind: "definitions", items, origin }];
}

/** Lines without a colon before the first one with are terms; behind it they go on with the definition. */
function readParagraph(node: Paragraph, items: OpenDefinition[], context: MarkdownContext): void {
  let definition: PhrasingContent[] | undefined;
  const close = () => {
    const [first] = definition ?? [];
    if (!definition || !first) return;
    const origin = originOf(first, context);
    const inlines = inlineContent(definition, context);
    if (inlines.length > 0) addBlocks([{ kind: "paragraph", inlines, origin }], items, origin, context);
    definition = undefined;
  };
  for (const line of linesOf(node, context)) {
    const body = withoutColon(line);
    if (body) {
      close();
      definition = body;
    } else if (definition) {
      const space: Text = { type: "text", value: " " };
      definition.push(...(line[0]?.position ? [{ ...space, position: line[0].position }] : [space]), ...line);
    } else addTerm(inlineContent(line, context), line, items, context);
  }
  close();
}

function addTerm(
  term: readonly Inline[],
  [first]: readonly PhrasingContent[],
  items: OpenDefinition[],
  context: MarkdownContext,
): void {
  if (term.length === 0 || !first) return;
  const last = items.at(-1);
  if (last && last.blocks.length === 0) last.terms.push(term);
  else items.push({ terms: [term], blocks: [], origin: originOf(first, context) });
}

function addBlocks(
  blocks: readonly ContentBlock[],
  items: readonly OpenDefinition[],
  origin: Definition["origin"],
  { log }: MarkdownContext,
): void {
  const last = items.at(-1);
  if (last) last.blocks.push(...blocks);
  else log.report("invalid-value", "The definition has no term.", { origin, hint: "write it on the line above" });
}

/** A definition's line without its mark; undefined for another line. */
function withoutColon([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] | undefined {
  if (first?.type !== "text") return undefined;
  const mark = /^:(?:[ \t]+|$)/.exec(first.value)?.[0];
  if (mark === undefined) return undefined;
  return [{ ...first, value: first.value.slice(mark.length), ...moved(first, 0, mark.length) }, ...rest];
}

/** The paragraph's content line by line; each text keeps its place. */
function linesOf({ children }: Paragraph, context: MarkdownContext): readonly PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === "break") lines.push([]);
    else if (child.type !== "text") lines.at(-1)?.push(child);
    else {
      for (const [index, value] of child.value.split("\n").entries()) {
        if (index > 0) lines.push([]);
        const text = value.trimStart();
        if (text !== "")
          lines.at(-1)?.push(index === 0 ? { ...child, value } : textOnLine(child, text, index, context));
      }
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** A later line of a text node as a node of its own. */
function textOnLine(node: Text, value: string, index: number, { lines, text }: MarkdownContext): Text {
  const line = (node.position?.start.line ?? 1) + index;
  const source = lines[line - 1] ?? "";
  const column = 1 + Math.max(0, source.indexOf(value));
  let offset = 0;
  for (let before = 1; before < line; before++) offset = text.indexOf("\n", offset) + 1;
  const start = { line, column, offset: offset + column - 1 };
  return { type: "text", value, position: { start, end: { ...start, offset: start.offset + value.length } } };
}

function moved({ position }: Text, lines: number, columns: number): Pick<Text, "position"> {
  if (!position) return {};
  const { line, column, offset = 0 } = position.start;
  return {
    position: { ...position, start: { line: line + lines, column: column + columns, offset: offset + columns } },
  };
}
