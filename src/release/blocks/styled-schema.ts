/** The schema of the block `styled`. */

import type { z } from "zod";
import { languageTag, localizedText, mapping, plainText } from "../text-schema.ts";

export const styledSchema = mapping(
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

export type StyledSource = z.input<typeof styledSchema>;
