/** The schema of colours, font stacks and named styles. */

import { z } from "zod";
import { languageTagSchema, leadingSchema, lengthSchema } from "./measure-schema.ts";

const hexColor = z.string().regex(/^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/, {
  error: "a colour such as #0b4f6c is expected",
});
const component = z.number().min(0).max(1);

/** A colour for the screen, and optionally the inks that a press prints for it. */
export const colorSchema = z.union([
  hexColor,
  z.strictObject({ rgb: hexColor, cmyk: z.tuple([component, component, component, component]) }),
]);

const families = z.array(z.string().min(1)).min(1);

/** Families to try in order for one script: the bare list, or the list with its sizing. */
export const fontStackSchema = z.union([
  families,
  z.strictObject({
    families,
    /** `match` measures the faces so that this script looks as large as the style's Latin. */
    scale: z.union([z.number().positive(), z.literal("match")]).default(1),
    /** In ems; positive raises. */
    baselineShift: z.number().default(0),
    weight: z.int().min(100).max(900).optional(),
    italic: z.boolean().optional(),
  }),
]);

/** Script tag (ISO 15924) to stack; `Zyyy` serves every script that has no entry of its own. */
export const fontSchema = z.record(
  z.string().regex(/^[A-Z][a-z]{3}$/, { error: "a script tag such as Arab, Latn or Zyyy is expected" }),
  fontStackSchema,
);

export const alignSchema = z.enum(["start", "end", "center", "justify"]);

const side = z.enum(["start", "end", "top", "bottom"]);

/** Paint and padding of a group. */
const boxSchema = z.strictObject({
  padding: z
    .strictObject({
      top: lengthSchema.default(0),
      bottom: lengthSchema.default(0),
      start: lengthSchema.default(0),
      end: lengthSchema.default(0),
    })
    .default({ top: 0, bottom: 0, start: 0, end: 0 }),
  background: z.string().optional(),
  rules: z.array(z.strictObject({ side, thickness: lengthSchema, color: z.string() })).default([]),
});

/** What a style may say. Everything is optional: what a style leaves out comes from the one it extends. */
const propertiesSchema = z.strictObject({
  font: z.string().optional(),
  size: lengthSchema.optional(),
  weight: z.int().min(100).max(900).optional(),
  italic: z.boolean().optional(),
  color: z.string().optional(),
  underline: z.boolean().optional(),
  strike: z.boolean().optional(),
  /** OpenType features: tag to value, 0 turns one off. */
  features: z.record(z.string().regex(/^[a-z0-9]{4}$/), z.int().min(0)).optional(),
  align: alignSchema.optional(),
  leading: leadingSchema.optional(),
  firstLineIndent: lengthSchema.optional(),
  hyphenate: z.boolean().optional(),
  breaking: z.enum(["optimum-fit", "first-fit"]).optional(),
  justification: z
    .strictObject({
      policy: z.enum(["spaces", "kashida-light", "kashida", "kashida-full"]).optional(),
      spaceShrink: z.number().positive().max(1).optional(),
      spaceStretch: z.number().min(1).optional(),
      spaceStretchLimit: z.number().min(1).optional(),
    })
    .optional(),
  orphans: z.int().min(1).optional(),
  widows: z.int().min(1).optional(),
  spaceBefore: lengthSchema.optional(),
  spaceAfter: lengthSchema.optional(),
  indentStart: lengthSchema.optional(),
  indentEnd: lengthSchema.optional(),
  keepWithNext: z.boolean().optional(),
  keepTogether: z.boolean().optional(),
  box: boxSchema.optional(),
});

export const styleSchema = propertiesSchema.extend({
  extends: z.string().optional(),
  /** What is different in a language: `in: {ar: {weight: 700}}`. */
  in: z.record(languageTagSchema, propertiesSchema).optional(),
});

export type StyleProperties = z.output<typeof propertiesSchema>;
export type StyleDefinition = z.output<typeof styleSchema>;
export type FontStackDefinition = z.output<typeof fontStackSchema>;
export type ColorDefinition = z.output<typeof colorSchema>;
