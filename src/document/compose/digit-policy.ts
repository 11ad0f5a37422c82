/** Which digits a number takes: the template's word for the language and the field, else the language's own. */

import type { Template } from "../../template/template.ts";
import { digitSetOf, toDigits } from "../locale/digits.ts";
import { entryForLanguage } from "../locale/entry-for-language.ts";
import type { DigitSet } from "../paragraph.ts";

/** Numbers that the engine writes. */
export type GeneratedNumber = "date" | "page" | "list" | "note" | "heading" | "caption" | "table";
/** Numbers that the author wrote as data, outside prose. */
export type WrittenNumber = "reference" | "phone" | "pobox";

export function generatedDigits(template: Template, language: string, use: GeneratedNumber): DigitSet {
  const policy = entryForLanguage(template.settings.digits, language);
  if (typeof policy === "string") return policy;
  return policy?.[use] ?? policy?.default ?? digitSetOf(language);
}

/** The field in the digits that the template wants for it; untouched unless the template names the field. */
export function withFieldDigits(template: Template, language: string, use: WrittenNumber, value: string): string {
  const policy = entryForLanguage(template.settings.digits, language);
  const digits = typeof policy === "object" ? policy[use] : "as-written";
  return digits === "as-written" ? value : toDigits(value, digits);
}
