/** The schema of a body: Markdown, Markdown per language, or a list of blocks. */

import { z } from "zod";
import { type BreakSource, breakSchema } from "./blocks/break-schema.ts";
import { type CalloutSource, calloutSchema } from "./blocks/callout-schema.ts";
import { type ColumnsSource, columnsSchema } from "./blocks/columns-schema.ts";
import { type ContentsSource, contentsSchema } from "./blocks/contents-schema.ts";
import { type DefinitionsSource, definitionsSchema } from "./blocks/definitions-schema.ts";
import { footnote } from "./blocks/footnote-schema.ts";
import { image } from "./blocks/image-schema.ts";
import { type KeepSource, keepSchema } from "./blocks/keep-schema.ts";
import { type ListSource, listSchema } from "./blocks/list-schema.ts";
import type { LocalizedSource } from "./blocks/nested-schema.ts";
import { type PoemSource, poemSchema } from "./blocks/poem-schema.ts";
import { type QuoteSource, quoteSchema } from "./blocks/quote-schema.ts";
import { type ScriptureSource, scriptureSchema } from "./blocks/scripture-schema.ts";
import { type StyledSource, styledSchema } from "./blocks/styled-schema.ts";
import { tableSchema } from "./blocks/table-schema.ts";
import { anchorName, languageTag, localizedText, mapping } from "./text-schema.ts";

/** A block as authors write it. Stated by hand because a type cannot be inferred through its own recursion. */
export interface BlockSource {
  text?: LocalizedSource | undefined;
  markdown?: LocalizedSource | undefined;
  heading?:
    | LocalizedSource
    | { text: LocalizedSource; level?: number | undefined; id?: string | undefined }
    | undefined;
  list?: ListSource<BlockSource> | undefined;
  quote?: QuoteSource<BlockSource> | undefined;
  scripture?: ScriptureSource | undefined;
  styled?: StyledSource | undefined;
  break?: BreakSource | undefined;
  table?: unknown;
  image?: z.input<typeof image> | undefined;
  poem?: PoemSource | undefined;
  definitions?: DefinitionsSource<BlockSource> | undefined;
  callout?: CalloutSource<BlockSource> | undefined;
  keep?: KeepSource<BlockSource> | undefined;
  columns?: ColumnsSource<BlockSource> | undefined;
  contents?: ContentsSource | undefined;
  footnote?: z.input<typeof footnote> | undefined;
}

const blockList: z.ZodType<BlockSource[], BlockSource[]> = z
  .array(
    z.lazy(() => block),
    "a list of blocks",
  )
  .meta({ id: "BlockList", title: "Blocks", description: "A list of blocks.", examples: [[{ text: "A paragraph." }]] });

const heading = z
  .union(
    [
      localizedText,
      mapping(
        {
          text: localizedText.meta({
            description: "The heading's text.",
            examples: [{ ar: "الخلفية", en: "Background" }],
          }),
          level: z
            .int("a whole number from 1 to 6")
            .min(1, "a whole number from 1 to 6")
            .max(6, "a whole number from 1 to 6")
            .optional()
            .meta({ description: "1 is the highest below the title.", examples: [1] }),
          id: anchorName.optional(),
        },
        "a mapping with text and level",
      ),
    ],
    "text, or a mapping from language to text",
  )
  .meta({ description: "A heading; literal text.", examples: [{ ar: "الخلفية", en: "Background" }] });

const blockValues = {
  text: localizedText
    .optional()
    .meta({ description: "A literal paragraph, without markup.", examples: [{ ar: "نص", en: "Text" }] }),
  markdown: localizedText.optional().meta({ description: "Paragraphs in Markdown.", examples: ["With *emphasis*."] }),
  heading: heading.optional(),
  list: listSchema(blockList).optional(),
  quote: quoteSchema(blockList).optional(),
  scripture: scriptureSchema.optional(),
  styled: styledSchema.optional(),
  break: breakSchema.optional(),
  table: tableSchema(blockList).optional(),
  image: image.optional(),
  poem: poemSchema.optional(),
  definitions: definitionsSchema(blockList).optional(),
  callout: calloutSchema(blockList).optional(),
  keep: keepSchema(blockList).optional(),
  columns: columnsSchema(blockList).optional(),
  contents: contentsSchema.optional(),
  footnote: footnote.optional(),
};

export const blockKinds = Object.keys(blockValues) as readonly (keyof typeof blockValues)[];

const block: z.ZodType<BlockSource, BlockSource> = mapping(blockValues, "a block such as {text: …}")
  .refine((value) => Object.keys(value).length === 1, `exactly one of ${blockKinds.join(", ")}`)
  .meta({
    id: "Block",
    title: "Block",
    description: `A mapping with exactly one of ${blockKinds.join(", ")}.`,
    examples: [{ text: "A literal paragraph." }],
    minProperties: 1,
    maxProperties: 1,
  });

const markdown = z.string("text").meta({ description: "Markdown.", examples: ["First paragraph, with *emphasis*."] });

export const body = z
  .union(
    [markdown, blockList, z.record(languageTag, markdown, "a mapping from language to Markdown")],
    "Markdown text, a mapping from language to Markdown, or a list of blocks",
  )
  .meta({
    title: "Body",
    description: "Markdown in the leading language, a mapping from language tag to Markdown, or a list of blocks.",
    examples: [{ ar: "الفقرة الأولى.", en: "First paragraph." }],
  });
