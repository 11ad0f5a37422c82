/** The schema of regions: the small declarative language in which headers, footers and front matter are described. */

import { z } from "zod";
import { contactKinds } from "../release/text-schema.ts";
import {
  byLanguage,
  cellWidth,
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

/** The part stands only when everything said here holds for the release. */
const whenSchema = keyed({
  /** A placeholder name that has a value in the part's language. */
  has: name.optional(),
  /** A placeholder name that has none. */
  lacks: name.optional(),
  /** The release is typeset in one of these languages. */
  language: languages.optional(),
  /** The release is typeset in the part's own language, or is not. */
  typeset: flag.optional(),
  kind: someOf(name).optional(),
  layout: oneOf(["single", "stacked", "parallel"]).optional(),
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
  of: oneOf(["issuer.logo", "signature.image"]),
  /** The image is as large as fits into these, its proportions kept. */
  height: length.optional(),
  width: length.optional(),
  align: inlineAlign.default("start"),
  /** A placeholder name whose value is the alternative text; without one the image is decoration. */
  alternative: name.optional(),
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

const partPhrase = "a part: text, contacts, rule, image, space, row, group or use";
const leafParts = [textPart, contactsPart, rulePart, imagePart, spacePart] as const;

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

const marginalsSchema = keyed({ header: partsSchema.default([]), footer: partsSchema.default([]) });

/** Where parts may stand. `front`, `back` come around each language's section, `opening`, `closing` around them all. */
export const regionsSchema = keyed({
  firstPage: marginalsSchema,
  laterPages: marginalsSchema,
  opening: partsSchema.default([]),
  front: partsSchema.default([]),
  back: partsSchema.default([]),
  between: partsSchema.default([]),
  closing: partsSchema.default([]),
  /** What stands for a thematic break in the body. */
  thematicBreak: partsSchema.default([]),
});

export type Condition = z.output<typeof whenSchema>;
