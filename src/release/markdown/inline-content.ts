/** mdast's phrasing nodes as `Inline[]`. What is not typeset is reported at its place; what is no markup stays text. */

import type { Link, PhrasingContent, Text } from "mdast";
import type { TextDirective } from "mdast-util-directive";
import type { Origin } from "../../diagnostics/source-position.ts";
import type { Inline } from "../content.ts";
import { allowedAddresses, isLinkAddress } from "../link-address.ts";
import { withValues } from "../merge/markdown-slots.ts";
import { mergedInlines, plainValue, replaceValues, writtenText } from "../merge/merged-text.ts";
import { quoted } from "../source-tree.ts";
import { languageTagPattern } from "../text-schema.ts";
import { type MarkdownContext, originOf, writtenForm } from "./markdown-context.ts";

export function inlineContent(nodes: readonly PhrasingContent[], context: MarkdownContext): readonly Inline[] {
  return nodes.flatMap((node) => convert(node, context));
}

/** The text of inlines without their markup. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join("");
}

function textOf(inline: Inline): string {
  if ("text" in inline) return replaceValues(inline.text, plainValue);
  if (inline.kind === "value") return plainValue(inline.value);
  if ("children" in inline) return plainText(inline.children);
  return inline.kind === "hard-break" ? "\n" : "";
}

function convert(node: PhrasingContent, context: MarkdownContext): readonly Inline[] {
  const origin = originOf(node, context);
  switch (node.type) {
    case "text":
      return textLines(node, context);
    case "emphasis":
    case "strong":
      return [{ kind: node.type, children: inlineContent(node.children, context), origin }];
    case "delete":
      return [{ kind: "strike", children: inlineContent(node.children, context), origin }];
    case "inlineCode":
      return [{ kind: "code", text: node.value.replaceAll("\n", " "), origin }];
    case "break":
      return [{ kind: "hard-break", origin }];
    case "link":
      return convertLink(node, context);
    case "linkReference": {
      const href = context.definitions.get(node.identifier)?.url ?? "";
      return linkTo(href, inlineContent(node.children, context), origin, context);
    }
    case "textDirective":
      return convertDirective(node, context);
    case "html":
      context.log.report("unsupported-markup", `HTML is not typeset: ${quoted(node.value)}.`, {
        origin,
        hint: "write \\< for a literal less-than sign",
      });
      return [{ kind: "text", text: node.value.replaceAll("\n", " "), origin }];
    case "image":
    case "imageReference":
      context.log.report(
        "unsupported-markup",
        `An image inside a line of text is not typeset: ${quoted(writtenForm(node, context))}.`,
        { origin, hint: "put the image in a paragraph of its own" },
      );
      return [];
    case "footnoteReference":
      return context.footnotes.mark(node, context);
    default:
      return node satisfies never;
  }
}

/** A text line by line, each at its own place; a soft line break is a space. */
function textLines(node: Text, context: MarkdownContext): readonly Inline[] {
  checkLeftovers(node, context);
  const start = node.position?.start ?? { line: 1, column: 1 };
  const parts = withValues(node.value, context.source.filled, context.language).split("\n");
  const inlines: Inline[] = [];
  for (const [index, part] of parts.entries()) {
    const text = index < parts.length - 1 ? `${part} ` : part;
    if (text === "") continue;
    const line = start.line + index;
    const column = index === 0 ? start.column : columnOf(writtenText(part), context.lines[line - 1] ?? "");
    inlines.push(...mergedInlines(text, context.source.originAt(line, column)));
  }
  return inlines;
}

/** Where a continuation line's text begins, behind indentation and the markers of the containers around it. */
function columnOf(part: string, line: string): number {
  const found = line.indexOf(part);
  return 1 + (found === -1 ? (/^[\s>]*/.exec(line)?.[0].length ?? 0) : found);
}

/** Markup that CommonMark leaves standing as text, though the author hardly meant it so. */
function checkLeftovers(node: Text, context: MarkdownContext): void {
  const written = writtenForm(node, context);
  for (const match of written.matchAll(/(\\[\s\S])|\[\^([^\]\s]+)\]|\*\*|(?<=(?:^|\n)[ \t]*):::+[ \t]*[\w-]*/g)) {
    if (match[1] !== undefined) continue;
    const before = written.slice(0, match.index).split("\n");
    const line = (node.position?.start.line ?? 1) + before.length - 1;
    const column = (before.length === 1 ? (node.position?.start.column ?? 1) : 1) + (before.at(-1)?.length ?? 0);
    const origin = context.source.originAt(line, column);
    if (match[2] !== undefined) {
      context.log.report("unknown-footnote", `Nothing says what the footnote ${quoted(`[^${match[2]}]`)} is.`, {
        origin,
        hint: `write it on a line of its own: [^${match[2]}]: …`,
      });
    } else if (match[0] === "**") {
      context.log.report("unsupported-markup", 'The asterisks "**" stand as text: they open or close nothing.', {
        origin,
        severity: "warning",
        hint: "put a space outside the asterisks, or the punctuation inside them outside; write \\*\\* for literal ones",
      });
    } else {
      context.log.report("unsupported-markup", `${quoted(match[0])} stands as text: it is no known block.`, {
        origin,
        severity: "warning",
        hint: "known blocks are :::scripture, :::poem, :::callout, :::definitions, :::list, :::columns, :::keep, :::styled and :::lang{…}",
      });
    }
  }
}

/** Signs that end a sentence in Arabic script, and closing quotes: never part of an address that GFM finds in prose. */
const BEHIND_ADDRESS = /[\u060c\u061b\u061f\u06d4\u00ab\u00bb\u201c\u201d\u2018\u2019\u2026\ufd3e\ufd3f][\s\S]*$/u;

function convertLink(node: Link, context: MarkdownContext): readonly Inline[] {
  const origin = originOf(node, context);
  const children = inlineContent(node.children, context);
  const written = writtenForm(node, context);
  if (written.startsWith("[") || written.startsWith("<")) return linkTo(node.url, children, origin, context);
  // GFM reads a bare "www." as http; the address recogniser of other texts, and the web of today, as https.
  const url = /^www\./i.test(written) ? node.url.replace(/^http:/i, "https:") : node.url;
  const behind = BEHIND_ADDRESS.exec(written)?.[0] ?? "";
  if (behind === "") return linkTo(url, children, origin, context);
  const address = written.slice(0, -behind.length);
  const start = node.position?.start ?? { line: 1, column: 1 };
  const href = url.slice(0, url.length - behind.length);
  return [
    ...linkTo(href, [{ kind: "text", text: address, origin }], origin, context),
    { kind: "text", text: behind, origin: context.source.originAt(start.line, start.column + address.length) },
  ];
}

function linkTo(
  href: string,
  children: readonly Inline[],
  origin: Origin,
  context: MarkdownContext,
): readonly Inline[] {
  if (href.startsWith("#") && href.length > 1) return [{ kind: "link", href, children, origin }];
  if (isLinkAddress(href)) return [{ kind: "link", href, children, origin }];
  context.log.report("invalid-value", `A link to ${quoted(href)} is not allowed.`, {
    origin,
    hint: allowedAddresses,
  });
  return children;
}

/** `:ref[id]` shows a number, `:page[id]` a page, `:title[id]` words. */
const shownBy = { ref: "number", page: "page", title: "title" } as const;

function convertDirective(node: TextDirective, context: MarkdownContext): readonly Inline[] {
  const origin = originOf(node, context);
  const show = Object.hasOwn(shownBy, node.name) ? shownBy[node.name as keyof typeof shownBy] : undefined;
  if (show) {
    const target = /^:\w+\[([^\]]*)\]/.exec(writtenForm(node, context))?.[1]?.trim() ?? "";
    return [{ kind: "reference", target, show, origin }];
  }
  const attributes = Object.entries(node.attributes ?? {});
  const children = inlineContent(node.children, context);
  if (children.length === 0) return [{ kind: "text", text: writtenForm(node, context), origin }];
  if (node.name === "name") {
    if (attributes.length > 0) {
      context.log.report("invalid-value", ":name[…] takes no attributes.", { origin });
    }
    return [{ kind: "name", children, origin }];
  }
  const language = statedLanguage(node);
  if (language === undefined) {
    context.log.report("invalid-value", ":lang[…] does not state one language.", {
      origin,
      hint: "write the language behind the text: :lang[…]{ar}",
    });
    return children;
  }
  return [{ kind: "phrase", language, children, origin }];
}

/** The language in `{ar}` or `{lang=ar}`. Undefined when there is not exactly one, or it is no language tag. */
export function statedLanguage({ attributes }: Pick<TextDirective, "attributes">): string | undefined {
  const [stated, ...others] = Object.entries(attributes ?? {});
  if (!stated || others.length > 0) return undefined;
  const [name, value] = stated;
  const language = value ? (name === "lang" ? value : undefined) : name;
  return language !== undefined && languageTagPattern.test(language) ? language : undefined;
}
