/** A body written as a list of blocks: each block becomes one row, in as many languages as its texts are in. */

import { blockKinds } from "./block-schema.ts";
import type { BlockReading } from "./blocks/block-reading.ts";
import { rowOf } from "./blocks/block-rows.ts";
import { literalInlines, paragraphOf } from "./blocks/literal-text.ts";
import { readBreak } from "./blocks/read-break.ts";
import { readCallout } from "./blocks/read-callout.ts";
import { readColumns } from "./blocks/read-columns.ts";
import { readContents } from "./blocks/read-contents.ts";
import { readDefinitions } from "./blocks/read-definitions.ts";
import { readFootnote } from "./blocks/read-footnote.ts";
import { readImage } from "./blocks/read-image.ts";
import { readKeep } from "./blocks/read-keep.ts";
import { readList } from "./blocks/read-list.ts";
import { readPoem } from "./blocks/read-poem.ts";
import { readQuote } from "./blocks/read-quote.ts";
import { readScripture } from "./blocks/read-scripture.ts";
import { readStyled } from "./blocks/read-styled.ts";
import { readTable } from "./blocks/read-table.ts";
import { pairBodies } from "./body-rows.ts";
import type { BodyRow, ContentBlock, LanguageTag } from "./content.ts";
import { localizedScalars, localizedText, plainSourcedText } from "./localized-text.ts";
import { markdownText } from "./markdown/markdown-text.ts";
import { readMarkdown, readMarkdownSections } from "./markdown/read-markdown.ts";
import type { ReadingContext } from "./reading-context.ts";
import { childOf, type SourceNode, type SourceSequence } from "./source-tree.ts";

export function readBlocks(list: SourceSequence, context: ReadingContext): readonly BodyRow[] {
  return list.items.flatMap((item) => readBlock(item, context));
}

/** One row, or several for Markdown. Shapes that the schema has reported give none. */
function readBlock(node: SourceNode, context: ReadingContext): readonly BodyRow[] {
  const kind = blockKinds.find((candidate) => childOf(node, candidate) !== undefined);
  const value = kind && childOf(node, kind);
  if (!kind || !value) return [];
  const reading: BlockReading = { context, readNested: (inner) => readNested(inner, context) };
  switch (kind) {
    case "text":
      return rowOf(localizedText(value, context), (text) => paragraphOf(text));
    case "markdown":
      return readMarkdownBlock(value, context);
    case "heading":
      return readHeading(value, context);
    case "list":
      return readList(value, reading);
    case "quote":
      return readQuote(value, reading);
    case "scripture":
      return readScripture(value, reading);
    case "styled":
      return readStyled(value, reading);
    case "break":
      return readBreak(value, reading);
    case "table":
      return readTable(value, reading);
    case "image":
      return readImage(value, reading);
    case "poem":
      return readPoem(value, reading);
    case "definitions":
      return readDefinitions(value, reading);
    case "callout":
      return readCallout(value, reading);
    case "keep":
      return readKeep(value, reading);
    case "columns":
      return readColumns(value, reading);
    case "contents":
      return readContents(value, reading);
    case "footnote":
      return readFootnote(value, reading);
    default:
      return kind satisfies never;
  }
}

function readMarkdownBlock(value: SourceNode, context: ReadingContext): readonly BodyRow[] {
  if (value.kind === "scalar") return pairBodies(readMarkdownSections(markdownText(value), context)).rows;
  const bodies = new Map<LanguageTag, readonly ContentBlock[]>();
  for (const [language, scalar] of localizedScalars(value, context)) {
    bodies.set(language, readMarkdown(markdownText(scalar), language, context));
  }
  return pairBodies(bodies).rows;
}

function readHeading(value: SourceNode, context: ReadingContext): readonly BodyRow[] {
  const level = childOf(value, "level");
  const depth = ([1, 2, 3, 4, 5, 6] as const).find((number) => level?.kind === "scalar" && level.value === number) ?? 1;
  const id = plainSourcedText(childOf(value, "id"), context);
  return rowOf(localizedText(childOf(value, "text") ?? value, context), (text) => ({
    kind: "heading",
    depth,
    inlines: literalInlines(text),
    ...(id ? { id } : {}),
    origin: text.origin,
  }));
}

/** The inside of a quotation or list item: blocks, or a text that is one paragraph. */
function readNested(value: SourceNode, context: ReadingContext): readonly BodyRow[] {
  if (value.kind === "sequence") return readBlocks(value, context);
  return rowOf(localizedText(value, context), paragraphOf);
}
