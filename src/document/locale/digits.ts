/** Digits of one set written in another, and numbers with their separators. */

import type { DigitSet } from "../paragraph.ts";
import { primaryLanguageOf, regionOf } from "./language-tag.ts";
import { localeDataOf } from "./locale-data.ts";

const zeros: Readonly<Record<DigitSet, number>> = { latin: 0x30, "arabic-indic": 0x0660, persian: 0x06f0 };

const ANY_DIGIT = /[0-9\u0660-\u0669\u06F0-\u06F9]/g;

/** Arabic-speaking regions that write Latin digits. */
const LATIN_DIGIT_REGIONS: ReadonlySet<string> = new Set(["MA", "DZ", "TN", "LY", "EH"]);

/** Every digit of any of the three sets in the wanted one; other characters, separators included, stay as they are. */
export function toDigits(text: string, set: DigitSet): string {
  const zero = zeros[set];
  return text.replace(ANY_DIGIT, (digit) => String.fromCharCode(zero + digitValue(digit)));
}

/** The digits a language is written with, by its region where that decides. */
export function digitSetOf(language: string): DigitSet {
  const primary = primaryLanguageOf(language);
  const region = regionOf(language);
  if (primary === "ar" && region && LATIN_DIGIT_REGIONS.has(region)) return "latin";
  if (primary === "ur" && region === "IN") return "persian";
  return localeDataOf(language).digits;
}

export interface NumberFormat {
  readonly language: string;
  /** Default: the language's own. */
  readonly digits?: DigitSet;
  /** Whether thousands are separated. Default true. */
  readonly grouping?: boolean;
  /** Digits after the decimal separator. Default: as many as the number needs. */
  readonly fractionDigits?: number;
}

/** A finite number in plain decimal notation. The sign is U+002D, which keeps its place before the digits (UAX #9 W4, ES). */
export function formatNumber(
  value: number,
  { language, digits, grouping = true, fractionDigits }: NumberFormat,
): string {
  if (!Number.isFinite(value)) throw new Error(`not a finite number: ${value}`);
  const plain = fractionDigits === undefined ? plainDecimal(value) : value.toFixed(fractionDigits);
  return formatDecimal(plain, { language, ...(digits === undefined ? {} : { digits }), grouping });
}

/** A number spelled in plain decimal notation, to its last digit. */
export function formatDecimal(
  plain: string,
  { language, digits, grouping = true }: Omit<NumberFormat, "fractionDigits">,
): string {
  const set = digits ?? digitSetOf(language);
  // U+066B and U+066C belong to both sets of Arabic digits.
  const separators = set === "latin" ? localeDataOf(language).separators : { decimal: "\u066B", group: "\u066C" };
  const [whole = "", fraction] = plain.split(".");
  const grouped = grouping ? whole.replace(/[0-9](?=(?:[0-9]{3})+$)/g, `$&${separators.group}`) : whole;
  return toDigits(fraction === undefined ? grouped : grouped + separators.decimal + fraction, set);
}

/** `String(value)` without its exponent notation. */
function plainDecimal(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, "");
}

function digitValue(digit: string): number {
  const code = digit.charCodeAt(0);
  if (code >= zeros.persian) return code - zeros.persian;
  return code >= zeros["arabic-indic"] ? code - zeros["arabic-indic"] : code - zeros.latin;
}
