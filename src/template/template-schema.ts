/** The schema of a template file: the one source of its types, its validation and its published JSON Schema. */

import { z } from "zod";
import { languageTagSchema, lengthSchema } from "./measure-schema.ts";
import { regionsSchema } from "./part-schema.ts";
import { alignSchema, colorSchema, fontSchema, styleSchema } from "./style-schema.ts";

const digitSet = z.enum(["latin", "arabic-indic", "persian"]);
/** `as-written` leaves the author's digits; generated numbers are then Latin. */
const digitPolicy = z.enum(["latin", "arabic-indic", "persian", "as-written"]);

/** The digits of one language: one set for generated numbers, or a set for each field. */
const digitsSchema = z.union([
  digitSet,
  z.strictObject({
    /** Dates, page numbers and list markers, unless said otherwise below. */
    default: digitSet.default("latin"),
    date: digitSet.optional(),
    page: digitSet.optional(),
    list: digitSet.optional(),
    /** Numbers that the author wrote as data: as written, unless the template says otherwise. */
    reference: digitPolicy.default("as-written"),
    phone: digitPolicy.default("as-written"),
    pobox: digitPolicy.default("as-written"),
  }),
]);

/** How dates look in one language. Patterns hold `{weekday}`, `{day}`, `{day2}`, `{month}`, `{month-number}`, `{year}` … */
const datesSchema = z.strictObject({
  gregorian: z.string().min(1),
  hijri: z.string().min(1),
  time: z.string().min(1).optional(),
  gregorianMonths: z.string().optional(),
  hijriMonths: z.string().optional(),
});

const pageSize = z.union([z.enum(["a4", "letter"]), z.strictObject({ width: lengthSchema, height: lengthSchema })]);

const pageSchema = z.strictObject({
  size: pageSize.default("a4"),
  margin: z.strictObject({ top: lengthSchema, right: lengthSchema, bottom: lengthSchema, left: lengthSchema }),
  bleed: lengthSchema.default(0),
  /** Where the header begins below the paper's top, and where the footer ends above its bottom. */
  headerOffset: lengthSchema.default(36),
  footerOffset: lengthSchema.default(36),
  /** Least distance between header and body, and between body and footer. */
  headerGap: lengthSchema.default(0),
  footerGap: lengthSchema.default(0),
});

/** Markers by depth; beyond the last one they start over. Patterns hold `{n}`, `{letter}` or `{path}` (1.2.3). */
const markersSchema = z.strictObject({
  markers: z.array(z.string().min(1)).min(1),
  in: z.record(languageTagSchema, z.array(z.string().min(1)).min(1)).optional(),
  width: lengthSchema,
  gap: lengthSchema.default(0),
  style: z.string().optional(),
  align: alignSchema.default("start"),
});

export const templateSchema = z.strictObject({
  /** The format version of template files. */
  "tarwisa-template": z.literal(1),
  name: z.string().min(1),
  description: z.string().optional(),
  page: pageSchema,
  /** The layout of a release in several languages that does not say one itself. */
  layout: z.enum(["single", "stacked", "parallel"]).default("stacked"),
  colors: z.record(z.string(), colorSchema),
  fonts: z.record(z.string(), fontSchema),
  styles: z.record(z.string(), styleSchema),
  /** Words by language: kinds, contact kinds, `page-of`, `reference` and any other that a pattern names. */
  labels: z.record(languageTagSchema, z.record(z.string(), z.string())),
  digits: z.record(languageTagSchema, digitsSchema).default({}),
  dates: z.record(languageTagSchema, datesSchema),
  lists: z.strictObject({ bulleted: markersSchema, numbered: markersSchema }),
  /** Brackets around scripture, by language of the quotation. */
  scripture: z
    .strictObject({
      brackets: z.record(languageTagSchema, z.strictObject({ open: z.string(), close: z.string() })).default({}),
    })
    .default({ brackets: {} }),
  policies: z
    .strictObject({
      /** Directional controls that the author wrote: kept inside their field, removed, or refused. */
      bidiControls: z.enum(["confine", "strip", "reject"]).default("confine"),
    })
    .default({ bidiControls: "confine" }),
  regions: regionsSchema,
});

export type TemplateSettings = z.output<typeof templateSchema>;
export type DigitSettings = z.output<typeof digitsSchema>;
export type MarkerSettings = z.output<typeof markersSchema>;
export type PageSettings = z.output<typeof pageSchema>;
