/** The body in any of its forms as rows of blocks. */

import { readBlocks } from "./body-blocks.ts";
import { type PairedBody, pairBodies } from "./body-rows.ts";
import type { ContentBlock, LanguageTag } from "./content.ts";
import { continueLists } from "./continued-lists.ts";
import { FootnoteBlocks } from "./footnote-blocks.ts";
import { localizedScalars, requireTranslations } from "./localized-text.ts";
import { markdownText } from "./markdown/markdown-text.ts";
import { readMarkdown, readMarkdownSections } from "./markdown/read-markdown.ts";
import type { ReadingContext } from "./reading-context.ts";
import type { SourceNode, SourceScalar } from "./source-tree.ts";

export function readBody(node: SourceNode, context: ReadingContext): PairedBody {
  const errorsBefore = context.log.entries.length;
  const footnotes = FootnoteBlocks.of(node, context);
  const { rows: written, aligned } = readRows(node, { ...context, footnotes });
  footnotes.reportUnused(context);
  const rows = continueLists(written, context.log);
  if (rows.length === 0) {
    // Blocks that were refused, each with its own diagnostic, are not an author's omission.
    const onlyBlank = context.log.entries.length === errorsBefore && isBlank(node);
    if (onlyBlank) context.log.report("empty-body", "The release has no body text.", { origin: node.origin });
    return { rows, aligned };
  }
  // A language whose text was refused has its own diagnostic.
  const attempted = node.kind === "mapping" ? localizedScalars(node, context) : new Map<LanguageTag, SourceScalar>();
  const present = new Set(rows.flatMap((row) => [...row.keys()]));
  for (const [language, { value }] of attempted) if (String(value).trim() !== "") present.add(language);
  requireTranslations(present, "The body", node.origin, context);
  return { rows, aligned };
}

function readRows(node: SourceNode, context: ReadingContext): PairedBody {
  switch (node.kind) {
    case "sequence":
      return { rows: readBlocks(node, context), aligned: true };
    case "scalar": {
      if (typeof node.value !== "string") return { rows: [], aligned: true };
      return pairBodies(inListedOrder(readMarkdownSections(markdownText(node), context), context));
    }
    case "mapping": {
      const bodies = new Map<LanguageTag, readonly ContentBlock[]>();
      for (const [language, scalar] of localizedScalars(node, context)) {
        const blocks = readMarkdown(markdownText(scalar), language, context);
        if (blocks.length > 0) bodies.set(language, blocks);
      }
      return pairBodies(inListedOrder(bodies, context));
    }
    default:
      return node satisfies never;
  }
}

/** The leading language first, wherever the author put it. */
function inListedOrder(
  bodies: ReadonlyMap<LanguageTag, readonly ContentBlock[]>,
  { languages }: ReadingContext,
): ReadonlyMap<LanguageTag, readonly ContentBlock[]> {
  const rank = (language: LanguageTag) =>
    languages.includes(language) ? languages.indexOf(language) : languages.length;
  return new Map([...bodies].sort(([one], [other]) => rank(one) - rank(other)));
}

function isBlank(node: SourceNode): boolean {
  switch (node.kind) {
    case "scalar":
      return typeof node.value === "string";
    case "sequence":
      return node.items.length === 0;
    case "mapping":
      return [...node.entries.values()].every(({ value }) => isBlank(value));
    default:
      return node satisfies never;
  }
}
