/** The schema of the block `list`. */

import { z } from "zod";
import { listNumberings } from "../content.ts";
import { localizedText, mapping } from "../text-schema.ts";
import { type BlockListSchema, type LocalizedSource, textOrBlocks } from "./nested-schema.ts";

type ItemsSource<Block> = (LocalizedSource | Block[])[];

export type ListSource<Block> =
  | ItemsSource<Block>
  | {
      items: ItemsSource<Block>;
      ordered?: boolean | undefined;
      start?: number | undefined;
      numbering?: (typeof listNumberings)[number] | undefined;
      marker?: LocalizedSource | undefined;
      continue?: boolean | undefined;
    };

export function listSchema<Block>(blocks: BlockListSchema<Block>) {
  const items = z.array(textOrBlocks(blocks), "a list of items");
  return z
    .union(
      [
        items,
        mapping(
          {
            items: items.meta({ description: "The items, in order.", examples: [[{ ar: "أولًا", en: "First" }]] }),
            ordered: z
              .boolean("true or false")
              .optional()
              .meta({ description: "Numbered? A numbering says so too.", examples: [true] }),
            start: z
              .int("a whole number from 0")
              .min(0, "a whole number from 0")
              .optional()
              .meta({ description: "The first number; 1 by default.", examples: [1] }),
            numbering: z
              .enum(listNumberings, `one of ${listNumberings.join(", ")}`)
              .optional()
              .meta({
                description:
                  "How items are numbered: in the digits of the language, by the abjad (أ ب ج د), by the letters of the language, in Roman numerals. The template decides where nothing is said.",
                examples: ["abjad"],
              }),
            marker: localizedText.optional().meta({
              description:
                "A marker in place of the template's: {n}, {letter}, {abjad}, {roman}, {ROMAN} or {path} stands for the number.",
              examples: ["✓", { ar: "المادة {n}:", en: "Article {n}:" }],
            }),
            continue: z
              .boolean("true or false")
              .optional()
              .meta({
                description: "Go on from the last list of the same numbering and marker at the same depth.",
                examples: [true],
              }),
          },
          "a mapping with items",
        ),
      ],
      "a list of items",
    )
    .meta({ description: "A bulleted or numbered list.", examples: [[{ ar: "أولًا", en: "First" }]] });
}
