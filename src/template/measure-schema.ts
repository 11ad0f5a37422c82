/**
 * The building bricks of the template's schema: words, flags, and lengths turned into points at the door. As in the
 * release's schema, every error text is the phrase that follows "expected" in a diagnostic.
 */

import { z } from "zod";
import { type Points, parseLength } from "../geometry/length.ts";
import { mapping } from "../release/text-schema.ts";

/** A mapping with fixed keys. */
export function keyed<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return mapping(shape, "a mapping");
}

export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, `one of ${values.join(", ")}`);
}

export function listOf<Schema extends z.ZodType>(item: Schema) {
  return z.array(item, "a list");
}

/** Lists that must hold something. */
export function someOf<Schema extends z.ZodType>(item: Schema) {
  return z.array(item, "a list").min(1, "a list with at least one entry");
}

export const text = z.string("text");
export const name = text.min(1, "a name");
export const flag = z.boolean("true or false");
export const count = z.int("a whole number").min(1, "a whole number from 1");
export const weight = z
  .int("a weight from 100 to 900")
  .min(100, "a weight from 100 to 900")
  .max(900, "a weight from 100 to 900");

/** Keys that are free words; the values are all alike. */
export function named<Schema extends z.ZodType>(value: Schema) {
  return z.record(z.string(), value, "a mapping");
}

/** Keys that are OpenType tags: features such as `onum`, axes such as `wdth`. */
export function byTag<Schema extends z.ZodType>(value: Schema) {
  const tag = z.string().regex(/^[\x20-\x7e]{4}$/, "an OpenType tag of four characters such as onum");
  return z.record(tag, value, "a mapping from OpenType tags");
}

/** A BCP 47 tag in the forms that templates need: `ar`, `en-GB`, `az-Arab`. */
export const languageTag = z
  .string("a language tag such as ar or en-GB")
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "a language tag such as ar or en-GB");

export function byLanguage<Schema extends z.ZodType>(value: Schema) {
  return z.record(languageTag, value, "a mapping from language tags");
}

function points(value: string | number): Points {
  return parseLength(value) as Points; // the patterns below admit nothing that parseLength refuses
}

const lengthPhrase = "a length such as 12pt or 20mm";

/** `12pt`, `20mm`, `1in`, `2cm`, `1pc` or a bare number of points. */
export const length = z
  .union([z.number(), z.string().regex(/^-?\d+(?:\.\d+)?(?:pt|mm|cm|in|pc)$/, lengthPhrase)], lengthPhrase)
  .transform(points);

const extentPhrase = "a length from 0, such as 3mm";

/** A length that is not below zero. */
export const extent = z
  .union(
    [z.number().nonnegative(extentPhrase), z.string().regex(/^\d+(?:\.\d+)?(?:pt|mm|cm|in|pc)$/, extentPhrase)],
    extentPhrase,
  )
  .transform(points);

const leadingPhrase = "a length such as 17pt, or a share of the size such as 165%";

/** A distance of baselines: a length, or a percentage of the size. */
export const leading = z
  .union(
    [z.number().positive(leadingPhrase), z.string().regex(/^\d+(?:\.\d+)?(?:pt|mm|cm|in|pc|%)$/, leadingPhrase)],
    leadingPhrase,
  )
  .transform((value) =>
    typeof value === "string" && value.endsWith("%")
      ? { kind: "percentage" as const, factor: Number.parseFloat(value) / 100 }
      : { kind: "length" as const, points: points(value) },
  );

const widthPhrase = "auto, a share such as 1fr or a length such as 30mm";

/** A cell's width: `auto` as wide as its content, `2fr` a share of what is left, or a length. */
export const cellWidth = z
  .union(
    [
      z.number().nonnegative(widthPhrase),
      z.string().regex(/^(?:auto|\d+(?:\.\d+)?(?:fr|pt|mm|cm|in|pc))$/, widthPhrase),
    ],
    widthPhrase,
  )
  .transform((value) => {
    if (value === "auto") return { kind: "auto" as const };
    if (typeof value === "string" && value.endsWith("fr")) {
      return { kind: "fraction" as const, value: Number.parseFloat(value) };
    }
    return { kind: "fixed" as const, value: points(value) };
  });
