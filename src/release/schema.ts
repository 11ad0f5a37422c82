/** The schema of a release: the one source of its validation, its type and its published JSON Schema. */

import { z } from "zod";
import { body } from "./block-schema.ts";
import { contentsSchema } from "./blocks/contents-schema.ts";
import { issuerSchema } from "./issuer-schema.ts";
import { letterFields } from "./letter-schema.ts";
import { fieldsSchema } from "./merge/field-declarations.ts";
import { contacts, languageTag, localizedText, mapping, textByLanguage } from "./text-schema.ts";

/** The version of the format that this program reads. */
export const formatVersion = 1;

export const releaseKinds = ["press-release", "statement", "circular", "letter"] as const;
export const releaseLayouts = ["single", "stacked", "parallel"] as const;
export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const calendarDate = z.string("a date such as 2018-02-12");

const date = z
  .union(
    [
      calendarDate,
      mapping(
        {
          gregorian: calendarDate.optional().meta({ description: "YYYY-MM-DD.", examples: ["2018-02-12"] }),
          hijri: z
            .string("a date such as 1439-05-26")
            .optional()
            .meta({ description: "YYYY-MM-DD in the Umm al-Qura calendar.", examples: ["1439-05-26"] }),
          weekday: z
            .enum(weekdays, `one of ${weekdays.join(", ")}`)
            .optional()
            .meta({ description: "The English name of the weekday.", examples: ["monday"] }),
        },
        "a mapping with gregorian, hijri or weekday",
      ).refine((value) => value.gregorian !== undefined || value.hijri !== undefined, "gregorian or hijri"),
    ],
    "a date such as 2018-02-12, or a mapping with gregorian, hijri or weekday",
  )
  .meta({
    title: "Date",
    description: "A Gregorian date, or a mapping with gregorian, hijri and weekday, which must agree.",
    examples: ["2018-02-12", { gregorian: "2018-02-12", hijri: "1439-05-26", weekday: "monday" }],
  });

const signature = mapping(
  {
    name: localizedText
      .optional()
      .meta({ description: "Who signs.", examples: [{ ar: "سلمى حداد", en: "Salma Haddad" }] }),
    role: localizedText
      .optional()
      .meta({ description: "In which role.", examples: [{ ar: "المديرة", en: "Director" }] }),
    unit: localizedText
      .optional()
      .meta({ description: "For which section.", examples: [{ ar: "قسم الإعلام", en: "Media Section" }] }),
    image: z
      .string("the path of an image file")
      .optional()
      .meta({ description: "A stamp or signature image below the root.", examples: ["signature.png"] }),
    stamp: z
      .string("the path of an image file")
      .optional()
      .meta({ description: "A stamp besides the signature, below the root.", examples: ["stamp.png"] }),
  },
  "a mapping with name, role, unit, image or stamp",
);

const shrinkFactor = z.number("a factor above 0 and at most 1").positive("a factor above 0").max(1, "a factor up to 1");

const kindExpectation = `one of ${releaseKinds.join(", ")}, or a mapping from language to text`;

export const releaseSchema = mapping(
  {
    tarwisa: z
      .literal(formatVersion, `the format version ${formatVersion}`)
      .optional()
      .meta({ title: "Format version", description: "The version of this format.", examples: [formatVersion] }),
    kind: z.union([z.enum(releaseKinds, kindExpectation), textByLanguage], kindExpectation).meta({
      title: "Kind",
      description: "One of the known kinds, labelled by the template, or a label per language.",
      examples: ["press-release", { ar: "دعوة", en: "Invitation" }],
    }),
    languages: z
      .array(languageTag, "a list of language tags")
      .min(1, "at least one language tag")
      .meta({
        title: "Languages",
        description: "The first leads: it sets the page's direction and the order.",
        examples: [["ar", "en"]],
      }),
    layout: z
      .enum(releaseLayouts, `one of ${releaseLayouts.join(", ")}`)
      .optional()
      .meta({
        title: "Layout",
        description: "Only the leading language, one after the other, or in parallel columns.",
        examples: ["stacked"],
      }),
    template: z
      .string("the name or folder of a template")
      .optional()
      .meta({
        title: "Template",
        description: "The name of a template, or a folder that holds one, seen from this file.",
        examples: ["letterhead", "./house-style"],
      }),
    issuer: z
      .union([z.string(), issuerSchema], "the path of an issuer file, or a mapping with the issuer's name")
      .meta({
        title: "Issuer",
        description: "The path of a YAML or JSON file below the root, or the same mapping inline.",
        examples: ["water-authority.yaml"],
      }),
    reference: localizedText.optional().meta({
      title: "Reference",
      description: "The reference number; a bare text serves all languages.",
      examples: ["1439 AH / 010", { ar: "١٤٣٩ هـ / ٠١٠", en: "1439 AH / 010" }],
    }),
    date,
    place: localizedText.optional().meta({
      title: "Place",
      description: "Where the release is issued.",
      examples: [{ ar: "بيروت", en: "Beirut" }],
    }),
    embargo: z
      .string("a date and time with offset, such as 2018-02-13T09:00+02:00")
      .optional()
      .meta({
        title: "Embargo",
        description: "Not to be published before: an ISO 8601 date and time with offset.",
        examples: ["2018-02-13T09:00+02:00"],
      }),
    url: z
      .string("a web address")
      .optional()
      .meta({
        title: "Web address",
        description: "Where the release itself stands on the web, with or without https://.",
        examples: ["https://www.example.org/releases/10"],
      }),
    ...letterFields,
    title: localizedText.meta({
      title: "Title",
      description: "The headline.",
      examples: [{ ar: "عودة ضخ المياه", en: "Water supply restored" }],
    }),
    subtitle: localizedText.optional().meta({
      title: "Subtitle",
      description: "A line below the headline.",
      examples: [{ ar: "بعد انتهاء الصيانة", en: "After maintenance ends" }],
    }),
    body,
    numbered: z
      .boolean("true or false")
      .optional()
      .meta({
        title: "Numbers of headings and captions",
        description:
          "Whether headings are numbered, 1, 1.1 and so on, and tables and images with a caption; by default as the template says.",
        examples: [true],
      }),
    contents: contentsSchema.optional().meta({
      title: "Contents",
      description: "A table of contents before the body, down to a depth of headings.",
      examples: [true, { depth: 2 }],
    }),
    signature: signature.optional().meta({
      title: "Signature",
      description: "Who signs, in which role, with an optional image.",
      examples: [{ name: { ar: "سلمى حداد", en: "Salma Haddad" }, role: { ar: "المديرة", en: "Director" } }],
    }),
    contacts: contacts.optional().meta({
      title: "Contacts",
      description: "Contacts for this release, besides the issuer's.",
      examples: [[{ email: "press@example.org" }]],
    }),
    fit: mapping(
      {
        pages: z
          .int("a whole number from 1")
          .min(1, "a whole number from 1")
          .optional()
          .meta({ description: "The most pages there may be.", examples: [1] }),
        size: shrinkFactor.optional().meta({ description: "The least factor on the size of type.", examples: [0.92] }),
        leading: shrinkFactor
          .optional()
          .meta({ description: "The least factor on the distance of lines.", examples: [0.94] }),
        space: shrinkFactor
          .optional()
          .meta({ description: "The least factor on the space between blocks.", examples: [0.5] }),
      },
      "a mapping with pages",
    )
      .optional()
      .meta({
        title: "Fit",
        description: "Shrinks the body within limits so that it fits its pages; an error when it does not.",
        examples: [{ pages: 1 }],
      }),
    fields: fieldsSchema.optional(),
    attachments: z
      .array(z.string("text"), "a list of texts")
      .optional()
      .meta({ title: "Attachments", description: "What is enclosed.", examples: [["annex-1.pdf"]] }),
  },
  "a mapping of keys to values",
).meta({
  title: "Tarwisa release",
  description: "A press release, statement, circular or letter in one or more languages.",
  examples: [
    {
      tarwisa: 1,
      kind: "press-release",
      languages: ["ar", "en"],
      issuer: "water-authority.yaml",
      date: "2018-02-12",
      title: { ar: "عودة ضخ المياه", en: "Water supply restored" },
      body: { ar: "الفقرة الأولى.", en: "First paragraph." },
    },
  ],
});

/** A release as an author or a program writes it, before it is read. */
export type ReleaseSource = z.input<typeof releaseSchema>;
