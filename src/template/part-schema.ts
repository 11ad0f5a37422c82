/** The schema of regions: the small declarative language in which headers, footers and front matter are described. */

import { z } from "zod";
import { cellWidthSchema, languageTagSchema, lengthSchema } from "./measure-schema.ts";
import { alignSchema } from "./style-schema.ts";

const inlineAlign = z.enum(["start", "end", "center"]);
const languages = z.union([languageTagSchema, z.array(languageTagSchema).min(1)]);
const contactKind = z.enum(["phone", "mobile", "fax", "email", "url", "pobox", "address", "social"]);

/** The part stands only when everything said here holds for the release. */
const whenSchema = z.strictObject({
  /** A placeholder name that has a value in the part's language. */
  has: z.string().optional(),
  /** A placeholder name that has none. */
  lacks: z.string().optional(),
  /** The release is typeset in one of these languages. */
  language: languages.optional(),
  kind: z.array(z.string()).min(1).optional(),
  layout: z.enum(["single", "stacked", "parallel"]).optional(),
});

const common = {
  when: whenSchema.optional(),
  /** A tag, or tags in order of preference: the first in which the part has all its values. Default: the section's. */
  language: languages.optional(),
};

const textPart = z.strictObject({
  part: z.literal("text"),
  ...common,
  /** Literal text with placeholders `{name}` or `{name|style}`; by language where words differ. */
  text: z.union([z.string(), z.record(languageTagSchema, z.string())]),
  style: z.string(),
  align: alignSchema.optional(),
  role: z.enum(["P", "H1", "H2", "H3", "H4", "H5", "H6", "Artifact"]).optional(),
  /** Depth of the entry in the document outline. */
  outline: z.int().min(1).max(6).optional(),
});

const contactsPart = z.strictObject({
  part: z.literal("contacts"),
  ...common,
  of: z.enum(["issuer", "release"]),
  kinds: z.array(contactKind).min(1).optional(),
  style: z.string(),
  align: alignSchema.optional(),
  /** The pattern of one contact; `{label}` and `{value}` stand for its parts. */
  item: z.string().default("{label} {value}"),
  /** One contact a line, or all in one paragraph with a separator between them. */
  arrangement: z.enum(["lines", "inline"]).default("lines"),
  separator: z.string().default(" · "),
});

const rulePart = z.strictObject({
  part: z.literal("rule"),
  when: whenSchema.optional(),
  thickness: lengthSchema,
  color: z.string(),
  width: z.union([z.literal("full"), lengthSchema]).default("full"),
  align: inlineAlign.default("center"),
  spaceBefore: lengthSchema.default(0),
  spaceAfter: lengthSchema.default(0),
});

const imagePart = z.strictObject({
  part: z.literal("image"),
  when: whenSchema.optional(),
  of: z.enum(["issuer.logo", "signature.image"]),
  /** The image is as large as fits into these, its proportions kept. */
  height: lengthSchema.optional(),
  width: lengthSchema.optional(),
  align: inlineAlign.default("start"),
  /** A placeholder name whose value is the alternative text; without one the image is decoration. */
  alternative: z.string().optional(),
  spaceBefore: lengthSchema.default(0),
  spaceAfter: lengthSchema.default(0),
});

const spacePart = z.strictObject({ part: z.literal("space"), when: whenSchema.optional(), height: lengthSchema });

const rowFrame = z.strictObject({
  part: z.literal("row"),
  when: whenSchema.optional(),
  /** Which way the cells follow each other: fixed, or the direction of the document or section around them. */
  direction: z.enum(["ltr", "rtl", "document"]).default("document"),
  gap: lengthSchema.default(0),
  style: z.string().optional(),
});

const cellFrame = z.strictObject({
  width: cellWidthSchema,
  align: z.enum(["top", "middle", "bottom"]).default("top"),
});

const groupFrame = z.strictObject({ part: z.literal("group"), ...common, style: z.string().optional() });

const leafPart = z.discriminatedUnion("part", [textPart, contactsPart, rulePart, imagePart, spacePart]);

export type Cell = z.output<typeof cellFrame> & { parts: Part[] };
export type RowPart = z.output<typeof rowFrame> & { cells: Cell[] };
export type GroupPart = z.output<typeof groupFrame> & { parts: Part[] };
/** The one type here that is written by hand: TypeScript cannot infer a union that contains itself. */
export type Part = z.output<typeof leafPart> | RowPart | GroupPart;
export type PartOf<Kind extends Part["part"]> = Extract<Part, { part: Kind }>;

const partsSchema: z.ZodType<Part[]> = z.lazy(() => z.array(partSchema));
const cellSchema = cellFrame.extend({ parts: partsSchema });
const rowPart = rowFrame.extend({ cells: z.array(cellSchema).min(1) });
const groupPart = groupFrame.extend({ parts: partsSchema });

export const partSchema = z.discriminatedUnion("part", [...leafPart.options, rowPart, groupPart]);

const marginalsSchema = z.strictObject({
  header: z.array(partSchema).default([]),
  footer: z.array(partSchema).default([]),
});

/** Where parts may stand. `front`, `back` come around each language's section, `opening`, `closing` around them all. */
export const regionsSchema = z.strictObject({
  firstPage: marginalsSchema,
  laterPages: marginalsSchema,
  opening: z.array(partSchema).default([]),
  front: z.array(partSchema).default([]),
  back: z.array(partSchema).default([]),
  between: z.array(partSchema).default([]),
  closing: z.array(partSchema).default([]),
  /** What stands for a thematic break in the body. */
  thematicBreak: z.array(partSchema).default([]),
});

export type Condition = z.output<typeof whenSchema>;
