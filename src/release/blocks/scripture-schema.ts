/** The schema of the block `scripture`. */

import { z } from "zod";
import { languageTag, localizedText, mapping, plainText } from "../text-schema.ts";

export const scriptureSchema = z
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

export type ScriptureSource = z.input<typeof scriptureSchema>;
