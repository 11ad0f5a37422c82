/** What each language contributes to a document besides its words: names of months and days, marks, quotes, digits. */

import type { Weekday } from "../../release/release.ts";
import type { DigitSet } from "../paragraph.ts";
import { primaryLanguageOf } from "./language-tag.ts";
import { arabic } from "./languages/arabic.ts";
import { english } from "./languages/english.ts";
import { french } from "./languages/french.ts";
import { hebrew } from "./languages/hebrew.ts";
import { persian } from "./languages/persian.ts";
import { urdu } from "./languages/urdu.ts";

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
  readonly quotes: QuotationMarks;
  readonly separators: NumberSeparators;
}

/** Between Latin digits; Arabic-Indic and Persian digits bring their own (U+066B, U+066C). */
export interface NumberSeparators {
  readonly decimal: string;
  readonly group: string;
}

const languages: ReadonlyMap<string, LocaleData> = new Map(
  [arabic, english, persian, urdu, hebrew, french].map((data) => [data.language, data]),
);

/** The data of a tag's primary language. A language without data of its own takes English. */
export function localeDataOf(language: string): LocaleData {
  return languages.get(primaryLanguageOf(language)) ?? english;
}

export function hasLocaleData(language: string): boolean {
  return languages.has(primaryLanguageOf(language));
}
