/** The schema of a template file: the one source of its types, its validation and its published JSON Schema. */

import { z } from "zod";
import { colorSchema } from "../release/color-schema.ts";
import { type ListNumbering, listNumberings } from "../release/content.ts";
import { columnsSchema, parallelSchema } from "./columns-schema.ts";
import { byLanguage, count, extent, keyed, length, name, named, oneOf, someOf, text } from "./measure-schema.ts";
import { namedPartsSchema, partsSchema } from "./part-schema.ts";
import { printSchema } from "./print-schema.ts";
import { regionsSchema } from "./region-schema.ts";
import { alignSchema, factor, fontSchema, styleSchema } from "./style-schema.ts";
import { tablesSchema } from "./table-schema.ts";

/** The version of the format that this program reads. */
export const templateVersion = 1;

const digitSet = oneOf(["latin", "arabic-indic", "persian"]);
/** `as-written` leaves the author's digits. */
const digitPolicy = oneOf(["latin", "arabic-indic", "persian", "as-written"]);

/** The digits of one language: one set for generated numbers, or a set for each field. */
const digitsSchema = z.union(
  [
    digitSet,
    keyed({
      /** Dates, page numbers, list markers, notes, headings and captions, unless said otherwise below. Default: the language's own. */
      default: digitSet.optional(),
      date: digitSet.optional(),
      page: digitSet.optional(),
      list: digitSet.optional(),
      note: digitSet.optional(),
      heading: digitSet.optional(),
      /** Numbers of tables and figures. */
      caption: digitSet.optional(),
      /** Numbers given as data in the cells of tables. */
      table: digitSet.optional(),
      /** Numbers that the author wrote as data. */
      reference: digitPolicy.default("as-written"),
      phone: digitPolicy.default("as-written"),
      pobox: digitPolicy.default("as-written"),
    }),
  ],
  "one of latin, arabic-indic, persian, or a mapping from fields to them",
);

/** How dates look in one language; what is absent is the language's own way. Tokens: see `format-date.ts`. */
const datesSchema = keyed({
  gregorian: name.optional(),
  hijri: name.optional(),
  /** Names of the Gregorian months in Arabic, which differ from region to region. */
  months: oneOf(["levantine", "egyptian", "maghrebi", "tunisian", "both"]).optional(),
});

const pageSchema = keyed({
  size: z
    .union([oneOf(["a4", "letter"]), keyed({ width: length, height: length })], "a4, letter, or a width and a height")
    .default("a4"),
  /** The header stands below the top margin, the footer above the bottom margin. */
  margin: keyed({
    top: length,
    bottom: length,
    left: length.optional(),
    right: length.optional(),
    start: length.optional(),
    end: length.optional(),
  })
    .refine(
      ({ left, right, start, end }) =>
        (left !== undefined && right !== undefined) || (start !== undefined && end !== undefined),
      "left and right, or start and end",
    )
    .meta({
      description:
        "The margins of the paper. Start and end are sides of the document's direction and go before left and right.",
      examples: [
        { top: "20mm", right: "20mm", bottom: "20mm", left: "20mm" },
        { top: "20mm", bottom: "20mm", start: "60mm", end: "20mm" },
      ],
    }),
  bleed: extent.default(0).meta({
    description: "How far paint at the page's edge runs on past it in print, for the knife.",
    examples: ["3mm"],
  }),
  /** Distance between header and body, and between body and footer. */
  headerGap: length.default(0),
  footerGap: length.default(0),
});

/**
 * Markers by depth; beyond the last one they start over. Patterns hold `{n}`, `{letter}`, `{abjad}`, `{roman}`, `{ROMAN}`
 * or `{path}` (1.2.3). The widest marker of a list makes the room for all of them, if it is wider than what is said here.
 */
const markersSchema = keyed({
  markers: someOf(name),
  in: byLanguage(someOf(name)).optional(),
  /** Room for the marker, and the gap after it. */
  width: length,
  gap: length.default(0),
  style: name.optional(),
  align: alignSchema.default("start"),
});

const markerPattern = z.union([name, byLanguage(name)], "a pattern such as {n}., or one by language").optional();
const captionPhrase = "a pattern that holds {n} and ends with {caption}, such as {label} {n}: {caption}";
const captionPattern = z
  .string(captionPhrase)
  .regex(/^(?:[^{}]|\{label\})*\{n\}(?:[^{}]|\{label\})*\{caption\}$/, captionPhrase);
type NumberingShape = Record<ListNumbering, typeof markerPattern>;
const dotsPerInch = z.number("a number of dots an inch").min(1, "from 1").max(2400, "up to 2400");

export const templateSchema = keyed({
  tarwisa: z
    .literal(templateVersion, `the format version ${templateVersion}`)
    .optional()
    .meta({ description: "The version of this format." }),
  extends: name.optional().meta({
    description:
      "The template this one builds on: a name, or a folder relative to this file's. Mappings merge key by key, lists and values replace, null takes a key away.",
    examples: ["letterhead", "../house-style"],
  }),
  name,
  description: text.optional(),
  page: pageSchema,
  /** The layout of a release in several languages that does not say one itself. */
  layout: oneOf(["single", "stacked", "parallel"]).default("stacked"),
  colors: named(colorSchema),
  fonts: named(fontSchema),
  styles: named(styleSchema),
  /** Words by language: kinds, contact kinds and any other that a pattern names. They may hold placeholders. */
  labels: byLanguage(named(text)),
  digits: byLanguage(digitsSchema).default({}),
  dates: byLanguage(datesSchema).default({}),
  lists: keyed({
    bulleted: markersSchema,
    numbered: markersSchema,
    /** Patterns of the numberings that authors ask for by name, such as `{abjad: "{abjad})"}`. */
    numberings: keyed(
      Object.fromEntries(listNumberings.map((name) => [name, markerPattern])) as NumberingShape,
    ).default({}),
  }),
  /** Distances in verse; what is absent follows from the style `poem`. */
  poems: keyed({
    /** Between the hemistichs of a line. */
    gap: length.optional(),
    lineGap: length.optional(),
    stanzaGap: length.optional(),
  }).default({}),
  /** Numbers of headings, for releases that do not say it themselves, and how they look by depth: `{path}` is 1.2.3. */
  headings: keyed({
    numbered: z.boolean("true or false").default(false),
    numbers: someOf(name).default(["{path}.", "{path}"]),
    /** Between the numbers of a path. */
    separator: name.default("."),
    in: byLanguage(keyed({ numbers: someOf(name).optional(), separator: name.optional() })).optional(),
    gap: text.default("\u00A0\u00A0"),
  }).prefault({}),
  captions: keyed({
    numbered: z
      .union([z.boolean(), z.literal("referenced")], "true, false or referenced")
      .default("referenced")
      .meta({
        description:
          "Whether tables and images with a caption are numbered, for releases that do not say it themselves: all, none, or those kinds that a reference names.",
        examples: [true, "referenced"],
      }),
    pattern: captionPattern.default("{label} {n}: {caption}").meta({
      description:
        "A numbered caption. The labels `table` and `figure` stand for {label}; references show label and number alone, with the labels `table-reference` and `figure-reference` where there are such.",
      examples: ["{label} {n}: {caption}"],
    }),
    in: byLanguage(captionPattern).optional(),
  }).prefault({}),
  /** Tables of contents: the room between words and page number, and the dots in it. */
  contents: keyed({
    gap: length.default(8),
    leader: keyed({
      size: length.default(0.8),
      /** 0 for no dots. */
      distance: length.default(4.5),
      /** Default: the colour of the words. */
      color: name.optional(),
    }).prefault({}),
  }).prefault({}),
  /** Footnotes: what parts them from the text, and how they are numbered. */
  notes: keyed({
    spaceBefore: length.default(6),
    separator: partsSchema.default([]),
    /** The number before a note; `{n}` stands for it. */
    marker: name.default("{n}."),
    in: byLanguage(name).optional(),
    /** Room for the number, and the gap after it. */
    width: length.default(14),
    gap: length.default(4),
    style: name.optional(),
    align: oneOf(["start", "end"]).default("end"),
  }).prefault({}),
  /** Table styles by name; a table that names none takes `table`. */
  tables: tablesSchema.default({}),
  scripture: keyed({
    /** Brackets around a quotation, by its language. */
    brackets: byLanguage(keyed({ open: text, close: text })).default({}),
  }).default({ brackets: {} }),
  parallel: parallelSchema.prefault({}),
  columns: columnsSchema.prefault({}),
  policies: keyed({
    /** Directional controls that the author wrote: kept inside their field, removed, or refused. */
    bidiControls: oneOf(["confine", "strip", "reject"]).default("confine"),
    /** Vowel marks whose ink is lower than this are reported; 0 reports none. */
    smallestMark: length.optional(),
    imageResolution: dotsPerInch.optional().meta({
      description: "Dots an inch to which photographs are reduced where they stand, 300 by default; never enlarged.",
      examples: [300],
    }),
    leastImageResolution: dotsPerInch.optional().meta({
      description: "Photographs of fewer dots an inch where they stand are reported; 150 by default.",
      examples: [150],
    }),
  }).default({ bidiControls: "confine" }),
  print: printSchema.prefault({}),
  fit: keyed({
    pages: count.optional(),
    size: factor.optional(),
    leading: factor.optional(),
    space: factor.optional(),
  })
    .optional()
    .meta({
      description:
        "How far the body may shrink, by factors, to fit its pages; with `pages`, every release is held to so many.",
      examples: [{ pages: 1, size: 0.92, leading: 0.94, space: 0.5 }],
    }),
  parts: namedPartsSchema.default({}).meta({
    description: "Parts by name, for `{part: use, name: …}` in any region and in any template that extends this one.",
    examples: [{ "contact-lines": [{ part: "contacts", of: "issuer", style: "contact" }] }],
  }),
  regions: regionsSchema,
}).meta({
  title: "Tarwisa template",
  description: "Page, regions, styles, fonts, labels and policies of a letterhead.",
});

export type TemplateSettings = z.output<typeof templateSchema>;
export type DigitSettings = z.output<typeof digitsSchema>;
export type MarkerSettings = z.output<typeof markersSchema>;
export type PageSettings = z.output<typeof pageSchema>;
