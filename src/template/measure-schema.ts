/** Lengths, leadings and widths as a template writes them, turned into points at the door. */

import { z } from "zod";
import { type Points, parseLength } from "../geometry/length.ts";

const lengthPattern = /^-?\d+(?:\.\d+)?(?:pt|mm|cm|in|pc)$/;

function points(value: string | number): Points {
  return parseLength(value) as Points; // the pattern above admits nothing that parseLength refuses
}

/** `12pt`, `20mm`, `1in`, `2cm`, `1pc` or a bare number of points. */
export const lengthSchema = z
  .union([z.number(), z.string().regex(lengthPattern)], { error: "a length such as 12pt or 20mm is expected" })
  .transform(points);

/** A distance of baselines: a length, or a percentage of the size such as `165%`. */
export const leadingSchema = z
  .union([z.number().positive(), z.string().regex(/^\d+(?:\.\d+)?(?:pt|mm|cm|in|pc|%)$/)], {
    error: "a length such as 17pt or a percentage of the size such as 165% is expected",
  })
  .transform((value) =>
    typeof value === "string" && value.endsWith("%")
      ? { kind: "percentage" as const, factor: Number.parseFloat(value) / 100 }
      : { kind: "length" as const, points: points(value) },
  );

/** A cell's width: `auto` as wide as its content, `2fr` a share of what is left, or a length. */
export const cellWidthSchema = z
  .union([z.number().nonnegative(), z.string().regex(/^(?:auto|\d+(?:\.\d+)?(?:fr|pt|mm|cm|in|pc))$/)], {
    error: "auto, a share such as 1fr or a length such as 30mm is expected",
  })
  .transform((value) => {
    if (value === "auto") return { kind: "auto" as const };
    if (typeof value === "string" && value.endsWith("fr")) {
      return { kind: "fraction" as const, value: Number.parseFloat(value) };
    }
    return { kind: "fixed" as const, value: points(value) };
  });

/** A BCP 47 tag in the forms that templates need: `ar`, `en-GB`, `az-Arab`. */
export const languageTagSchema = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, {
  error: "a language tag such as ar or en-GB is expected",
});
