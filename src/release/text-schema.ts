/**
 * The building bricks of the schemas: texts, localized texts, typed one-line fields. Every schema's error text is the
 * phrase that follows "expected" in a diagnostic, so that messages and schema cannot drift apart.
 */

import { z } from "zod";

/** Two or three letters, then optional subtags: the BCP 47 tags that occur in practice. */
export const languageTagPattern = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;

/** A mapping with fixed keys. An unknown key's issue carries the known keys, separated by spaces. */
export function mapping<Shape extends z.core.$ZodLooseShape>(shape: Shape, expected: string) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? Object.keys(shape).join(" ") : expected),
  });
}

export const languageTag = z
  .string("a language tag such as ar or en")
  .regex(languageTagPattern, "a language tag such as ar or en")
  .meta({
    id: "LanguageTag",
    title: "Language tag",
    description: "A BCP 47 language tag.",
    examples: ["ar", "en", "fa"],
  });

export const plainText = z.string("text");

export const textByLanguage = z.record(languageTag, plainText, "a mapping from language to text");

export const localizedText = z.union([plainText, textByLanguage], "text, or a mapping from language to text").meta({
  id: "LocalizedText",
  title: "Text in one or more languages",
  description: "A text in the leading language, or a mapping from language tag to text.",
  examples: ["Water supply restored", { ar: "عودة ضخ المياه", en: "Water supply restored" }],
});

const phoneNumber = z.string("a telephone number in quotation marks");

/** The keys a contact may have besides its label, one of them at a time. */
const contactValues = {
  phone: phoneNumber.optional().meta({ description: "A telephone number.", examples: ["+961 1 555 010"] }),
  mobile: phoneNumber.optional().meta({ description: "A mobile telephone number.", examples: ["+961 70 555 010"] }),
  fax: phoneNumber.optional().meta({ description: "A fax number.", examples: ["+961 1 555 011"] }),
  email: z
    .string("an e-mail address")
    .optional()
    .meta({ description: "An e-mail address.", examples: ["press@example.org"] }),
  url: z
    .string("a web address")
    .optional()
    .meta({ description: "A web address, with or without https://.", examples: ["www.example.org"] }),
  pobox: localizedText.optional().meta({ description: "A post office box.", examples: ["11-5020"] }),
  address: localizedText
    .optional()
    .meta({ description: "A postal address.", examples: [{ ar: "شارع الحمراء، بيروت", en: "Hamra Street, Beirut" }] }),
  social: localizedText.optional().meta({ description: "A name on a social network.", examples: ["@example"] }),
};

export const contactKinds = Object.keys(contactValues) as readonly (keyof typeof contactValues)[];

export const contact = mapping(
  {
    ...contactValues,
    label: localizedText.optional().meta({
      description: "Shown in place of the template's label.",
      examples: [{ ar: "المكتب الصحفي", en: "Press office" }],
    }),
  },
  "a mapping such as {phone: …}",
)
  .refine(
    (value) => contactKinds.filter((kind) => value[kind] !== undefined).length === 1,
    `exactly one of ${contactKinds.join(", ")}`,
  )
  .meta({
    id: "Contact",
    title: "Contact",
    description: `One of ${contactKinds.join(", ")}, with an optional label.`,
    examples: [{ phone: "+961 1 555 010" }],
    minProperties: 1,
    maxProperties: 2,
  });

export const contacts = z.array(contact, "a list of contacts");

/** What references and links call a heading, a table or an image. No colon: it parts a language from a name. */
export const anchorNamePattern = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.-]*$/u;

const anchorPhrase = "a name of letters and digits such as background";

export const anchorName = z
  .string(anchorPhrase)
  .regex(anchorNamePattern, anchorPhrase)
  .meta({ description: "Its name for references and links: :ref[background].", examples: ["background"] });
