/** The schema of the block `poem`. */

import { z } from "zod";
import { languageTag, localizedText, mapping, plainText } from "../text-schema.ts";

const line = z.union(
  [
    plainText,
    z.array(plainText, "one or two hemistichs").min(1, "one or two hemistichs").max(2, "one or two hemistichs"),
  ],
  "a line of verse, or a list of its two hemistichs",
);
const lines = z.array(line, "a list of lines").min(1, "a list with at least one line");

const example = [["قِفا نَبْكِ مِنْ ذِكرى حَبيبٍ ومَنْزِلِ", "بِسِقْطِ اللِّوى بَيْنَ الدَّخُولِ فَحَوْمَلِ"]];

const verse = {
  text: plainText.optional().meta({
    description: "A verse a line, its hemistichs parted by ` *** ` or ` // `; an empty line parts stanzas.",
    examples: ["قِفا نَبْكِ مِنْ ذِكرى حَبيبٍ ومَنْزِلِ *** بِسِقْطِ اللِّوى بَيْنَ الدَّخُولِ فَحَوْمَلِ"],
  }),
  lines: lines.optional().meta({ description: "The lines of a poem of one stanza.", examples: [example] }),
  stanzas: z
    .array(lines, "a list of stanzas")
    .min(1, "a list with at least one stanza")
    .optional()
    .meta({ description: "Stanzas, each a list of lines.", examples: [[example]] }),
  attribution: localizedText
    .optional()
    .meta({ description: "Whose verse it is.", examples: [{ ar: "امرؤ القيس", en: "Imru’ al-Qays" }] }),
};

type Verse = { text?: unknown; lines?: unknown; stanzas?: unknown };
const hasVerse = ({ text, lines: list, stanzas }: Verse) =>
  [text, list, stanzas].filter((value) => value !== undefined).length === 1;
const versePhrase = "exactly one of text, lines and stanzas";

const versePhrases = "text, or a mapping with text, lines or stanzas";
const poemOfLanguage = z.union(
  [plainText, mapping(verse, "a mapping with text, lines or stanzas").refine(hasVerse, versePhrase)],
  versePhrases,
);

export const poemSchema = z
  .union(
    [
      plainText,
      mapping(
        {
          ...verse,
          language: languageTag.optional().meta({
            description: "The verse's language: it then stands in every language of the release.",
            examples: ["ar"],
          }),
        },
        "a mapping with text, lines or stanzas",
      ).refine(hasVerse, versePhrase),
      z.record(languageTag, poemOfLanguage, "a mapping from language to verse"),
    ],
    "text, a mapping with text, lines or stanzas, or a mapping from language to one of these",
  )
  .meta({
    description: "Verse: lines of one hemistich or two, which stand side by side where there is room.",
    examples: [{ language: "ar", lines: example, attribution: { ar: "امرؤ القيس", en: "Imru’ al-Qays" } }],
  });

export type PoemSource = z.input<typeof poemSchema>;
