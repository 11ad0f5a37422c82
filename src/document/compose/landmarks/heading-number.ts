/** A heading's number: in the digits of its language, as the template writes it. */

import { LRI, PDI, RLI } from "../../fields/isolate.ts";
import { toDigits } from "../../locale/digits.ts";
import { directionOf } from "../../locale/direction-of.ts";
import { entryForLanguage } from "../../locale/entry-for-language.ts";
import type { ParagraphBuilder, SpanProperties } from "../../paragraph-builder.ts";
import type { Composition } from "../composition.ts";
import { generatedDigits } from "../digit-policy.ts";
import type { Landmark } from "./landmarks.ts";

/** The number of a heading and of those above it, and what parts them: 1.2. */
export interface HeadingNumber {
  readonly numbers: readonly string[];
  readonly separator: string;
  /** What stands around the number before the heading itself. */
  readonly before: string;
  readonly after: string;
  readonly direction: "ltr" | "rtl";
}

/** None where headings are not numbered, and for tables and images. */
export function headingNumber({ path, language }: Landmark, { template }: Composition): HeadingNumber | undefined {
  if (!path) return undefined;
  const { headings } = template.settings;
  const own = entryForLanguage(headings.in, language);
  const patterns = own?.numbers ?? headings.numbers;
  const [before = "", after = ""] = (patterns[Math.min(path.length, patterns.length) - 1] ?? "{path}").split("{path}");
  const digits = generatedDigits(template, language, "heading");
  return {
    numbers: path.map((number) => toDigits(String(number), digits)),
    separator: own?.separator ?? headings.separator,
    before,
    after,
    direction: directionOf(language),
  };
}

/** As it stands before the heading, in plain words. */
export function plainNumber({ numbers, separator, before, after }: HeadingNumber): string {
  return `${before}${numbers.join(separator)}${after}`;
}

/** Writes the number, what stands around it, and the gap behind it. */
export function appendHeadingNumber(
  builder: ParagraphBuilder,
  number: HeadingNumber,
  gap: string,
  properties: SpanProperties,
): void {
  builder.append(number.before, properties);
  appendPath(builder, number, properties);
  builder.append(number.after, { ...properties, attached: true });
  builder.append(gap, properties);
}

/**
 * Numbers with a full stop between them are one number, which runs from left to right in every script. Any other sign
 * parts them: they follow one another as words do, the highest first, and 1-2 in Arabic has its 1 at the right.
 */
export function appendPath(
  builder: ParagraphBuilder,
  { numbers, separator, direction }: HeadingNumber,
  properties: SpanProperties,
): void {
  const number: SpanProperties = { ...properties, field: "number", unbreakable: true };
  if (separator === ".") {
    builder.control(LRI, number);
    builder.append(numbers.join(separator), number);
    builder.control(PDI, number);
    return;
  }
  builder.control(direction === "rtl" ? RLI : LRI, number);
  for (const [index, text] of numbers.entries()) {
    const held: SpanProperties = index > 0 ? { ...number, attached: true } : number;
    if (index > 0) builder.append(separator, held);
    builder.control(LRI, held);
    builder.append(text, held);
    builder.control(PDI, held);
  }
  builder.control(PDI, number);
}
