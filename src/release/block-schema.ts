/** The schema of a body: Markdown, Markdown per language, or a list of blocks. */

import { z } from "zod";
import { languageTag, localizedText, mapping, plainText } from "./text-schema.ts";

type LocalizedSource = z.input<typeof localizedText>;
type ListSource = (LocalizedSource | BlockSource[])[];

/** A block as authors write it. Stated by hand because a type cannot be inferred through its own recursion. */
export interface BlockSource {
  text?: LocalizedSource | undefined;
  markdown?: LocalizedSource | undefined;
  heading?: LocalizedSource | { text: LocalizedSource; level?: number | undefined } | undefined;
  list?: ListSource | { items: ListSource; ordered?: boolean | undefined; start?: number | undefined } | undefined;
  quote?: LocalizedSource | BlockSource[] | undefined;
  scripture?: z.input<typeof scripture> | undefined;
  styled?: z.input<typeof styled> | undefined;
  break?: true | null | undefined;
  table?: unknown;
  image?: unknown;
  poem?: unknown;
  definitions?: unknown;
  callout?: unknown;
  keep?: unknown;
  columns?: unknown;
  contents?: unknown;
  footnote?: unknown;
}

const blockList: z.ZodType<BlockSource[], BlockSource[]> = z
  .array(
    z.lazy(() => block),
    "a list of blocks",
  )
  .meta({ id: "BlockList", title: "Blocks", description: "A list of blocks.", examples: [[{ text: "A paragraph." }]] });

const listItem = z.union([localizedText, blockList], "text, a mapping from language to text, or a list of blocks");
const listItems = z.array(listItem, "a list of items");

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
        },
        "a mapping with text and level",
      ),
    ],
    "text, or a mapping from language to text",
  )
  .meta({ description: "A heading; literal text.", examples: [{ ar: "الخلفية", en: "Background" }] });

const list = z
  .union(
    [
      listItems,
      mapping(
        {
          items: listItems.meta({ description: "The items, in order.", examples: [[{ ar: "أولًا", en: "First" }]] }),
          ordered: z
            .boolean("true or false")
            .optional()
            .meta({ description: "Numbered?", examples: [true] }),
          start: z
            .int("a whole number from 0")
            .min(0, "a whole number from 0")
            .optional()
            .meta({ description: "The first number; 1 by default.", examples: [1] }),
        },
        "a mapping with items",
      ),
    ],
    "a list of items",
  )
  .meta({ description: "A bulleted or numbered list.", examples: [[{ ar: "أولًا", en: "First" }]] });

const scripture = z
  .union(
    [
      plainText,
      mapping(
        {
          text: localizedText.meta({
            description: "The quotation, kept letter by letter; a mapping states its one language.",
            examples: ["إِنَّ مَعَ ٱلۡعُسۡرِ يُسۡرٗا"],
          }),
          language: languageTag
            .optional()
            .meta({ description: "The quotation's language; ar by default.", examples: ["ar"] }),
          translation: localizedText
            .optional()
            .meta({ description: "Its translation.", examples: [{ en: "Surely with hardship comes ease." }] }),
          citation: localizedText.optional().meta({ description: "Where it is from.", examples: ["[99:7-8]"] }),
        },
        "a mapping with text, translation and citation",
      ),
    ],
    "text, or a mapping with text, translation and citation",
  )
  .meta({
    description: "A scripture or verse quotation with its translation and citation.",
    examples: [{ text: "إِنَّ مَعَ ٱلۡعُسۡرِ يُسۡرٗا", citation: "[94:6]" }],
  });

const styled = mapping(
  {
    style: plainText.meta({ description: "A style of the template.", examples: ["pull-quote"] }),
    language: languageTag.optional().meta({ description: "The text's language, if it is another.", examples: ["fa"] }),
    text: localizedText.meta({ description: "Markdown.", examples: [{ ar: "نص", en: "Text" }] }),
  },
  "a mapping with style and text",
).meta({
  description: "Paragraphs in a style of the template, or in a language of their own.",
  examples: [{ style: "pull-quote", text: "Said in large letters." }],
});

const untypeset = z
  .unknown()
  .optional()
  .meta({ description: "In the format, but not typeset by this version.", examples: [{}] });

const blockValues = {
  text: localizedText
    .optional()
    .meta({ description: "A literal paragraph, without markup.", examples: [{ ar: "نص", en: "Text" }] }),
  markdown: localizedText.optional().meta({ description: "Paragraphs in Markdown.", examples: ["With *emphasis*."] }),
  heading: heading.optional(),
  list: list.optional(),
  quote: z
    .union([localizedText, blockList], "text, a mapping from language to text, or a list of blocks")
    .optional()
    .meta({ description: "A block quotation.", examples: [{ ar: "اقتباس", en: "A quotation" }] }),
  scripture: scripture.optional(),
  styled: styled.optional(),
  break: z
    .union([z.null(), z.literal(true)], "nothing, or true")
    .optional()
    .meta({ description: "A thematic break.", examples: [true] }),
  table: untypeset,
  image: untypeset,
  poem: untypeset,
  definitions: untypeset,
  callout: untypeset,
  keep: untypeset,
  columns: untypeset,
  contents: untypeset,
  footnote: untypeset,
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
