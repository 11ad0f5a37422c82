/** `Locale`: what one language contributes to a document besides its words. */

import type { Weekday } from "../../release/release.ts";
import type { DigitSet } from "../paragraph.ts";

/** Twelve names in the order of the year. */
export type MonthNames = readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

/** In logical order: the opening mark first, in right-to-left languages too (UAX #9 L4 mirrors « and »). */
export interface QuotationMarks {
  readonly primary: readonly [open: string, close: string];
  readonly secondary: readonly [open: string, close: string];
}

export interface LocaleData {
  readonly language: string;
  readonly digits: DigitSet;
  /** In the form they take between day and year. */
  readonly gregorianMonths: MonthNames;
  readonly hijriMonths: MonthNames;
  readonly weekdays: Readonly<Record<Weekday, string>>;
  /** Marks after a year that say which calendar it is of. */
  readonly eras: { readonly gregorian: string; readonly hijri: string };
  /** The long forms; tokens as in `format-date.ts`. */
  readonly datePatterns: { readonly gregorian: string; readonly hijri: string };
  /** The first day before a month's name, where it is not a plain number. */
  readonly firstDay?: string;
  /** For lettered lists, where they differ from what the script's languages use. */
  readonly listLetters?: readonly string[];
  /** The letters of the abjad where the language writes them otherwise than Arabic. */
  readonly abjadLetters?: readonly string[];
  readonly quotes: QuotationMarks;
  readonly separators: NumberSeparators;
}

/** Between Latin digits; Arabic-Indic and Persian digits bring their own (U+066B, U+066C). */
export interface NumberSeparators {
  readonly decimal: string;
  readonly group: string;
}
