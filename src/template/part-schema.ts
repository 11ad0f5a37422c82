/** The schema of regions: the small declarative language in which headers, footers and front matter are described. */

import { z } from "zod";
import { ornamentForms } from "../image/ornament.ts";
import { releaseMarks } from "../release/letter-schema.ts";
import { contactKinds } from "../release/text-schema.ts";
import {
  byLanguage,
  cellWidth,
  count,
  flag,
  keyed,
  languageTag,
  length,
  listOf,
  name,
  named,
  oneOf,
  someOf,
  text,
} from "./measure-schema.ts";
import { alignSchema } from "./style-schema.ts";

const inlineAlign = oneOf(["start", "end", "center"]);
const languages = z.union([languageTag, someOf(languageTag)], "a language tag, or a list of them");
const contactKind = z.enum(
  contactKinds as readonly [(typeof contactKinds)[number]],
  `one of ${contactKinds.join(", ")}`,
);

/** Literal text with placeholders `{name}` or `{name|style}`; by language where words differ. */
const pattern = z.union([text, byLanguage(text)], "text, or a mapping from language tags to text");

const imageUse = oneOf(["issuer.logo", "signature.image", "signature.stamp"]);

/** The part stands only when everything said here holds for the release. */
export const whenSchema = keyed({
  /** A placeholder name that has a value in the part's language. */
  has: name.optional(),
  /** A placeholder name that has none. */
  lacks: name.optional(),
  /** The release is typeset in one of these languages. */
  language: languages.optional(),
  /** The release is typeset in the part's own language, or is not. */
  typeset: flag.optional(),
  kind: someOf(name).optional(),
  /** The release bears one of these marks: draft, copy, original, confidential. */
  mark: z
    .union([oneOf(releaseMarks), someOf(oneOf(releaseMarks))], `one of ${releaseMarks.join(", ")}, or a list of them`)
    .optional(),
  layout: oneOf(["single", "stacked", "parallel"]).optional(),
  /** The release brings this image. */
  image: imageUse.optional(),
});

const common = {
  when: whenSchema.optional(),
  /**
   * A tag, or tags in order of preference: the first in which the part has all its values. `rtl` and `ltr` stand for
   * the languages of the release, then of the issuer, that run that way. Default: the section's language.
   */
  language: languages.optional(),
};

const textPart = keyed({
  part: z.literal("text"),
  ...common,
  text: pattern,
  style: name,
  align: alignSchema.optional(),
  role: oneOf(["P", "H1", "H2", "H3", "H4", "H5", "H6", "Artifact"]).optional(),
  /** Has an entry in the document outline. */
  outline: flag.optional(),
});

const contactsPart = keyed({
  part: z.literal("contacts"),
  ...common,
  of: oneOf(["issuer", "release"]),
  kinds: someOf(contactKind).optional(),
  style: name,
  align: alignSchema.optional(),
  /** The pattern of one contact; `{label}` and `{value}` stand for its parts. */
  item: pattern.default("{label} {value}"),
  /** Patterns of kinds that look different. */
  items: named(pattern).default({}),
  /** One contact a line, or all in one paragraph with a separator between them. */
  arrangement: oneOf(["lines", "inline"]).default("lines"),
  separator: text.default(" · "),
});

const rulePart = keyed({
  part: z.literal("rule"),
  when: whenSchema.optional(),
  thickness: length,
  color: name,
  width: z.union([z.literal("full"), length], "full, or a length such as 40mm").default("full"),
  align: inlineAlign.default("center"),
  spaceBefore: length.default(0),
  spaceAfter: length.default(0),
});

const imagePart = keyed({
  part: z.literal("image"),
  when: whenSchema.optional(),
  of: imageUse,
  /** The image is as large as fits into these, its proportions kept. */
  height: length.optional(),
  width: length.optional(),
  align: inlineAlign.default("start"),
  /** A placeholder name whose value is the alternative text; without one the image is decoration. */
  alternative: name.optional(),
  spaceBefore: length.default(0),
  spaceAfter: length.default(0),
});

/** The QR code of an address on the web, drawn, with the white zone around it that readers need. */
const qrPart = keyed({
  part: z.literal("qr"),
  when: whenSchema.optional(),
  of: oneOf(["url", "issuer.url"]).default("url"),
  /** Width and height, the white zone of four modules included. */
  size: length,
  color: name.optional(),
  /** How much of it may be lost: about 7, 15, 25 or 30 parts in a hundred. */
  errorCorrection: oneOf(["L", "M", "Q", "H"]).default("M"),
  align: inlineAlign.default("start"),
  /** A placeholder name whose value is the alternative text; without one it is the address. */
  alternative: name.optional(),
  spaceBefore: length.default(0),
  spaceAfter: length.default(0),
});

/** A list or a table of those a circular goes to, or of those who get a copy. */
const addresseesPart = keyed({
  part: z.literal("addressees"),
  ...common,
  of: oneOf(["addressees", "copies"]).default("addressees"),
  style: name,
  /** The pattern of one of them, and of one with a note; `{name}` and `{note}` stand for its parts. */
  item: pattern.default("{name}"),
  noted: pattern.default("{name} – {note}"),
  marker: oneOf(["bulleted", "numbered", "none"]).default("bulleted"),
  columns: count.default(1),
  gap: length.default(16),
  arrangement: oneOf(["list", "table"])
    .default("list")
    .meta({
      description: "A list, or a table with a row for each: its name and, where any of them has one, its note.",
      examples: ["table"],
    }),
  table: name.default("table").meta({
    description: "The template's table style in which a table is set.",
    examples: ["addressees"],
  }),
  head: keyed({ name: pattern, note: pattern })
    .optional()
    .meta({
      description: "What stands above the columns of a table.",
      examples: [{ name: "{label.addressee}", note: "{label.for}" }],
    }),
});

/** Small shapes in a row, as between two thoughts: drawn, and no part of the text. */
const ornamentPart = keyed({
  part: z.literal("ornament"),
  when: whenSchema.optional(),
  form: oneOf(ornamentForms).default("star"),
  count: count.max(12, "a whole number from 1 to 12").default(3),
  /** Height of one shape, and the space between two. */
  size: length.default(5),
  gap: length.default(6),
  color: name,
  align: inlineAlign.default("center"),
  spaceBefore: length.default(0),
  spaceAfter: length.default(0),
});

const spacePart = keyed({ part: z.literal("space"), when: whenSchema.optional(), height: length });

const row = {
  part: z.literal("row"),
  when: whenSchema.optional(),
  /** Which way the cells follow each other: fixed, or the direction of the document or section around them. */
  direction: oneOf(["ltr", "rtl", "document"]).default("document"),
  gap: length.default(0),
  style: name.optional(),
};

const cell = { width: cellWidth, align: oneOf(["top", "middle", "bottom"]).default("top") };

const group = { part: z.literal("group"), ...common, style: name.optional() };

/** Stands for named parts. `expandUses` has put them in its place before the schema sees a tree; editors see it. */
const usePart = keyed({ part: z.literal("use"), ...common, name }).transform(
  (): Part => ({ part: "group", parts: [] }), // one without a readable name stands for nothing
);

const partPhrase = "a part: text, contacts, addressees, rule, image, qr, ornament, space, row, group or use";
const leafParts = [
  textPart,
  contactsPart,
  addresseesPart,
  rulePart,
  imagePart,
  qrPart,
  ornamentPart,
  spacePart,
] as const;

export type Cell = z.output<z.ZodObject<typeof cell>> & { parts: Part[] };
export type RowPart = z.output<z.ZodObject<typeof row>> & { cells: Cell[] };
export type GroupPart = z.output<z.ZodObject<typeof group>> & { parts: Part[] };
/** The one type here that is written by hand: TypeScript cannot infer a union that contains itself. */
export type Part = z.output<(typeof leafParts)[number]> | RowPart | GroupPart;
export type PartOf<Kind extends Part["part"]> = Extract<Part, { part: Kind }>;

export const partsSchema: z.ZodType<Part[]> = z.lazy(() => listOf(partSchema));
const cellSchema = keyed({ ...cell, parts: partsSchema });
const partSchema = z.discriminatedUnion(
  "part",
  [...leafParts, keyed({ ...row, cells: someOf(cellSchema) }), keyed({ ...group, parts: partsSchema }), usePart],
  partPhrase,
);

/** Parts under a name of their own, to be used in several places. */
export const namedPartsSchema = named(partsSchema);

export type Condition = z.output<typeof whenSchema>;
