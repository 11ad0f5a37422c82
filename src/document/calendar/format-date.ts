/** A date written out in a language, by a pattern of tokens that the template may choose. */

import type { CalendarDate } from "../../release/release.ts";
import { digitSetOf, toDigits } from "../locale/digits.ts";
import { type GregorianMonthSet, gregorianMonthNames } from "../locale/gregorian-months.ts";
import { localeDataOf } from "../locale/locale-data.ts";
import type { DigitSet } from "../paragraph.ts";
import { dayNumberOf, weekdayOf } from "./gregorian.ts";
import type { ResolvedDate } from "./resolved-date.ts";
import { dayNumberOfHijri } from "./umm-al-qura.ts";

export type Calendar = "gregorian" | "hijri";

export interface DateFormat {
  readonly language: string;
  /**
   * Text with tokens in braces: {weekday}, {day}, {day2} (two digits), {month} (its name), {month-number},
   * {month-number2}, {year}, {era}. Default: the language's long form of the calendar.
   */
  readonly pattern?: string;
  /** For {month} of the Gregorian calendar in Arabic. Default: the set of the language's region. */
  readonly months?: GregorianMonthSet;
  /** Default: the language's own. */
  readonly digits?: DigitSet;
}

const TOKENS = ["weekday", "day", "day2", "month", "month-number", "month-number2", "year", "era"] as const;
type Token = (typeof TOKENS)[number];

const TOKEN = /\{([^{}]*)\}/g;

/** One of the two calendars' readings of a resolved date; the weekday is the resolved one in both. */
export function formatDate(date: ResolvedDate, calendar: Calendar, format: DateFormat): string | undefined {
  const calendarDate = calendar === "gregorian" ? date.gregorian : date.hijri;
  if (!calendarDate) return undefined;
  const weekday = localeDataOf(format.language).weekdays[date.weekday];
  return fillPattern(calendar, calendarDate, weekday, format);
}

/** A date of one calendar, its weekday computed from it. */
export function formatCalendarDate(calendar: Calendar, date: CalendarDate, format: DateFormat): string {
  const dayNumber = calendar === "gregorian" ? dayNumberOf(date) : dayNumberOfHijri(date);
  const weekday = dayNumber === undefined ? undefined : localeDataOf(format.language).weekdays[weekdayOf(dayNumber)];
  return fillPattern(calendar, date, weekday, format);
}

/** The tokens of a pattern that mean nothing, for the check of a template. `formatDate` leaves them standing. */
export function unknownDateTokens(pattern: string): readonly string[] {
  return Array.from(pattern.matchAll(TOKEN), (match) => match[1] ?? "").filter((name) => !isToken(name));
}

/** Whether a date in this form shows words, which only a language with data has. */
export function showsNames(calendar: Calendar, { language, pattern }: DateFormat): boolean {
  const shown = pattern ?? localeDataOf(language).datePatterns[calendar];
  return ["{weekday}", "{month}", "{era}"].some((token) => shown.includes(token));
}

function fillPattern(calendar: Calendar, date: CalendarDate, weekday: string | undefined, format: DateFormat): string {
  const locale = localeDataOf(format.language);
  const pattern = format.pattern ?? locale.datePatterns[calendar];
  const digits = format.digits ?? digitSetOf(format.language);
  return pattern.replace(TOKEN, (token, name: string) => {
    if (!isToken(name)) return token;
    switch (name) {
      case "weekday":
        return weekday ?? token;
      case "day":
        return date.day === 1 && locale.firstDay && pattern.includes("{month}")
          ? toDigits(locale.firstDay, digits)
          : number(date.day, 1, digits);
      case "day2":
        return number(date.day, 2, digits);
      case "month":
        return monthName(calendar, date.month, format);
      case "month-number":
        return number(date.month, 1, digits);
      case "month-number2":
        return number(date.month, 2, digits);
      case "year":
        return number(date.year, 1, digits);
      case "era":
        return locale.eras[calendar];
      default:
        return name satisfies never;
    }
  });
}

function monthName(calendar: Calendar, month: number, { language, months }: DateFormat): string {
  const names = calendar === "gregorian" ? gregorianMonthNames(language, months) : localeDataOf(language).hijriMonths;
  const name = names[month - 1];
  if (!name) throw new Error(`no month ${month} in the ${calendar} calendar`);
  return name;
}

function number(value: number, minimumDigits: number, digits: DigitSet): string {
  return toDigits(String(value).padStart(minimumDigits, "0"), digits);
}

function isToken(name: string): name is Token {
  return (TOKENS as readonly string[]).includes(name);
}
