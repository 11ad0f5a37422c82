/**
 * The inline elements of a paragraph's text: links, references, emphasis, quotations, and stretches of another language,
 * as elements of the structure below the paragraph's own (ISO 32000-1 14.8.4.4). Each is one element, over however many
 * lines it runs.
 */

import type { Span } from "../document/paragraph.ts";
import type { ShapedParagraph } from "../text/shaped-paragraph.ts";
import type { InlineElement, InlineRole } from "./paged-document.ts";
import type { OpenNode, StructureBuilder } from "./structure-builder.ts";

/** One step from the paragraph to a span: what the element is, and what tells it from its neighbour of the same role. */
interface Step {
  readonly role: InlineRole;
  readonly key: string;
}

interface OpenElement {
  readonly key: string;
  readonly node: OpenNode;
}

/** In the order of the text, without overlaps; text outside them is the paragraph's own. */
export function inlineElements(
  { paragraph: { spans, text } }: ShapedParagraph,
  node: OpenNode | null,
  structure: StructureBuilder,
): readonly InlineElement[] {
  if (!node) return [];
  const elements: InlineElement[] = [];
  let open: readonly OpenElement[] = [];
  for (const span of spans) {
    // A directional control of the engine's is neither text nor the end of an element.
    if (span.source === "control" || isIgnorable(text, span)) continue;
    // What is of no language, as a number, is read in that of the words around it.
    const language = span.language === "und" ? undefined : span.language;
    open = enter(stepsTo(span), open, language, node, structure);
    const innermost = open[open.length - 1];
    const link = open.find(({ node: { role } }) => role === "Link")?.node;
    if (innermost) {
      add(elements, { start: span.start, end: span.end, node: innermost.node, ...(link ? { link } : {}) });
    }
  }
  return elements;
}

/** Format characters alone. */
function isIgnorable(text: string, { start, end, href }: Span): boolean {
  return href === undefined && /^\p{Cf}*$/u.test(text.slice(start, end));
}

function stepsTo({ href, role }: Span): readonly Step[] {
  const steps: Step[] = [];
  // What leads to a place in the document, a note among them, is a citation of it.
  if (href?.startsWith("#")) steps.push({ role: "Reference", key: `Reference ${href}` });
  if (href !== undefined) steps.push({ role: "Link", key: `Link ${href}` });
  if (role) steps.push({ role, key: role });
  return steps;
}

/** Keeps the elements that go on, and opens those that begin; the language of an element is that of its first text. */
function enter(
  steps: readonly Step[],
  open: readonly OpenElement[],
  language: string | undefined,
  paragraph: OpenNode,
  structure: StructureBuilder,
): readonly OpenElement[] {
  const entered: OpenElement[] = [];
  let parent = paragraph;
  const step = (role: InlineRole, key: string): void => {
    const known = open[entered.length];
    const goesOn = known?.key === key && entered.every((element, index) => element === open[index]);
    const element = goesOn ? known : { key, node: structure.inline(parent, role, language ?? parent.language) };
    entered.push(element);
    parent = element.node;
  };
  for (const { role, key } of steps) step(role, key);
  if (language !== undefined && parent.language !== language) step("Span", `Span ${language}`);
  return entered;
}

function add(elements: InlineElement[], element: InlineElement): void {
  const last = elements[elements.length - 1];
  if (last?.node === element.node) elements[elements.length - 1] = { ...last, end: element.end };
  else elements.push(element);
}
