/** The schema of what letters and circulars have besides a release: whom they go to, how they begin and end, what marks them. */

import { z } from "zod";
import { localizedText, mapping, textByLanguage } from "./text-schema.ts";

export const releaseMarks = ["draft", "copy", "original", "confidential"] as const;

const recipient = mapping(
  {
    name: localizedText
      .optional()
      .meta({ description: "Who is written to.", examples: [{ ar: "السيدة لينا منصور", en: "Ms. Lina Mansour" }] }),
    role: localizedText
      .optional()
      .meta({ description: "In which role.", examples: [{ ar: "مديرة المتحف", en: "Director of the Museum" }] }),
    organization: localizedText
      .optional()
      .meta({ description: "At which organisation.", examples: [{ ar: "متحف المدينة", en: "City Museum" }] }),
    address: localizedText.optional().meta({
      description: "The postal address, a line for each of its lines.",
      examples: [{ ar: "شارع النهر ١٢\nبيروت", en: "12 River Street\nBeirut" }],
    }),
  },
  "a mapping with name, role, organization or address",
).refine((value) => Object.keys(value).length > 0, "name, role, organization or address");

const addressee = z.union(
  [
    localizedText,
    mapping(
      {
        name: localizedText.meta({
          description: "Who the circular goes to.",
          examples: [{ ar: "مديريات الصحة", en: "Health directorates" }],
        }),
        note: localizedText.optional().meta({
          description: "Why, or for what.",
          examples: [{ ar: "للتنفيذ", en: "for action" }],
        }),
      },
      "a mapping with name and note",
    ),
  ],
  "text, or a mapping with name and note",
);

/** Keys of the release. */
export const letterFields = {
  mark: z
    .union(
      [z.enum(releaseMarks, `one of ${releaseMarks.join(", ")}`), textByLanguage],
      `one of ${releaseMarks.join(", ")}, or a mapping from language to text`,
    )
    .optional()
    .meta({
      title: "Mark",
      description: "What marks every page: one of the known marks, labelled by the template, or a text per language.",
      examples: ["draft", "copy", { ar: "للتعليق", en: "For comment" }],
    }),
  yourReference: localizedText.optional().meta({
    title: "Your reference",
    description: "The reference of the letter that this one answers; a bare text serves all languages.",
    examples: ["1439 / 77"],
  }),
  recipient: recipient.optional().meta({
    title: "Recipient",
    description: "Whom a letter goes to, as it stands in the window of its envelope.",
    examples: [{ name: { ar: "السيدة لينا منصور", en: "Ms. Lina Mansour" }, address: { ar: "شارع النهر ١٢\nبيروت" } }],
  }),
  addressees: z
    .array(addressee, "a list of addressees")
    .optional()
    .meta({
      title: "Addressees",
      description: "Whom a circular goes to, each with an optional note.",
      examples: [
        [{ name: { ar: "مديريات الصحة", en: "Health directorates" }, note: { ar: "للتنفيذ", en: "for action" } }],
      ],
    }),
  salutation: localizedText.optional().meta({
    title: "Salutation",
    description: "How a letter begins.",
    examples: [{ ar: "تحية طيبة وبعد،", en: "Dear Ms. Mansour," }],
  }),
  closing: localizedText.optional().meta({
    title: "Complimentary close",
    description: "How a letter ends, above the signature.",
    examples: [{ ar: "وتفضلوا بقبول فائق الاحترام،", en: "Yours sincerely," }],
  }),
  copies: z
    .array(addressee, "a list of those who get a copy")
    .optional()
    .meta({
      title: "Copies",
      description: "Who gets a copy, each with an optional note.",
      examples: [[{ ar: "مكتب المدير العام", en: "Office of the Director General" }]],
    }),
};
