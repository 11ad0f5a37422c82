/** Markdown as content blocks per language: the whole text in one language, or divided into language sections. */

import type { Root, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { ContentBlock, LanguageTag } from "../content.ts";
import { checkLanguage } from "../localized-text.ts";
import { fillSlots, withPlaceholders } from "../merge/markdown-slots.ts";
import type { ReadingContext } from "../reading-context.ts";
import { languageTagPattern } from "../text-schema.ts";
import { blockContent } from "./block-content.ts";
import { type FootnoteReading, Footnotes, withEveryLabelDefined } from "./footnote-content.ts";
import { statedLanguage } from "./inline-content.ts";
import { type MarkdownContext, originOf } from "./markdown-context.ts";
import { definitionsOf, parseMarkdown } from "./markdown-syntax.ts";
import type { MarkdownText } from "./markdown-text.ts";
import { maximumNesting, nestFences } from "./nested-fences.ts";

/** Markers of containers one behind the other on a line. */
const CONTAINER_MARKERS = new RegExp(
  `^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${maximumNesting + 1}}`,
  "m",
);

/** A list marker so far in that it needs as many lists around it. */
const DEEP_LIST = new RegExp(`^[ \\t]{${4 * maximumNesting},}(?:[-+*>]|\\d+[.)])[ \\t]`, "m");

type ParsedContext = Omit<MarkdownContext, "footnotes">;

/** The blocks of a text that is in one language throughout. */
export function readMarkdown(
  source: MarkdownText,
  language: LanguageTag,
  reading: ReadingContext,
): readonly ContentBlock[] {
  const parsed = parse(source, language, reading);
  if (!parsed) return [];
  const { root, context } = parsed;
  const footnotes = footnotesOf(root.children, context);
  const blocks = blockContent(root.children, { ...context, footnotes });
  footnotes.reportUnused(context);
  return blocks;
}

/**
 * The blocks of a text in the leading language that may hold sections in others: `:::lang{en}` or `:::en` up to `:::`.
 * A section may be interrupted; its blocks keep their order.
 */
export function readMarkdownSections(
  source: MarkdownText,
  reading: ReadingContext,
): ReadonlyMap<LanguageTag, readonly ContentBlock[]> {
  const sections = new Map<LanguageTag, readonly ContentBlock[]>();
  const parsed = parse(source, reading.leading, reading);
  if (!parsed) return sections;
  const { root, context } = parsed;
  const pieces = root.children.map((node) => {
    const section = isSection(node) ? sectionLanguage(node, context) : undefined;
    const content: readonly RootContent[] =
      section !== undefined && "children" in node ? (node.children as RootContent[]) : [node];
    return { language: section ?? reading.leading, content };
  });
  for (const language of new Set(pieces.map((piece) => piece.language))) {
    const own = pieces.flatMap((piece) => (piece.language === language ? piece.content : []));
    const footnotes = footnotesOf(own, context);
    const blocks = blockContent(own, { ...context, language, footnotes });
    footnotes.reportUnused(context);
    if (blocks.length > 0) sections.set(language, blocks);
  }
  return sections;
}

function isSection(node: RootContent): node is ContainerDirective {
  if (node.type !== "containerDirective") return false;
  return node.name === "lang" || languageTagPattern.test(node.name);
}

/** Undefined when the section names no language of the release, which is then reported. */
function sectionLanguage(node: ContainerDirective, context: ParsedContext): LanguageTag | undefined {
  const origin = originOf(node, context);
  const language = node.name === "lang" ? statedLanguage(node) : node.name;
  if (language === undefined) {
    context.log.report("invalid-value", ":::lang does not state one language.", { origin, hint: "write :::lang{en}" });
    return context.language;
  }
  return checkLanguage(language, origin, context.reading) ? language : context.language;
}

function footnotesOf(nodes: readonly RootContent[], context: ParsedContext): Footnotes {
  return new Footnotes(nodes, context.lines.length, footnoteReading, context);
}

const footnoteReading: FootnoteReading = {
  convert: blockContent,
  read(source, { language, reading, footnotes }) {
    const parsed = parse(source, language, reading);
    // Its marks are marks inside a note.
    return parsed ? blockContent(parsed.root.children, { ...parsed.context, footnotes }) : [];
  },
};

function parse(
  source: MarkdownText,
  language: LanguageTag,
  reading: ReadingContext,
): { readonly root: Root; readonly context: ParsedContext } | undefined {
  const { limits, log } = reading;
  const refuse = (message: string) => log.report("limit-exceeded", message, { origin: source.originAt(1, 1) });
  if (source.text.length > limits.markdownLength) {
    refuse(`The text has ${source.text.length} characters; at most ${limits.markdownLength} are read as Markdown.`);
    return undefined;
  }
  if ((source.text.match(/[[~*_]/g)?.length ?? 0) > limits.markdownMarkers) {
    refuse(`The text has more than ${limits.markdownMarkers} brackets, asterisks, underscores and tildes.`);
    return undefined;
  }
  const { text, depth, unclosed } = nestFences(source.text);
  if (depth > maximumNesting || CONTAINER_MARKERS.test(text) || DEEP_LIST.test(text)) {
    refuse(`The text nests lists, quotations or blocks more than ${maximumNesting} deep.`);
    return undefined;
  }
  for (const line of unclosed) {
    log.report("syntax", "The block is not closed.", {
      origin: source.originAt(line, 1),
      hint: "close it with a line of its own: :::",
    });
  }
  const root = parseMarkdown(withEveryLabelDefined(text));
  const { filled } = source;
  if (filled) fillSlots(root, filled, (name) => reading.languages.includes(name));
  const written = filled ? withPlaceholders(text, filled) : text;
  const lines = written.split("\n");
  const definitions = definitionsOf(root);
  return { root, context: { source, text: written, lines, language, definitions, reading, log } };
}
