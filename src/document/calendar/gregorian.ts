/** The proleptic Gregorian calendar as arithmetic on day numbers: days since 1 January 1970, without time or zone. */

import type { CalendarDate, Weekday } from "../../release/release.ts";

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_PER_ERA = 146_097; // 400 years, after which the calendar repeats
const MARCH_FIRST_OF_YEAR_ZERO = -719_468;

/** In the order of day numbers: day 0, 1 January 1970, was a Thursday. */
const WEEKDAYS = ["thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday"] as const;

export function isGregorianDate({ year, month, day }: CalendarDate): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= gregorianMonthLength(year, month);
}

export function gregorianMonthLength(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The day number of a valid date. Years are counted from March, so that the leap day ends a year and months are regular. */
export function dayNumberOf({ year, month, day }: CalendarDate): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  // 153 days every five months: 31 30 31 30 31, from March.
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra + MARCH_FIRST_OF_YEAR_ZERO;
}

/** The date of a day number: the inverse of `dayNumberOf`. */
export function gregorianOfDayNumber(dayNumber: number): CalendarDate {
  const days = dayNumber - MARCH_FIRST_OF_YEAR_ZERO;
  const era = Math.floor(days / DAYS_PER_ERA);
  const dayOfEra = days - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return { year, month, day };
}

export function weekdayOf(dayNumber: number): Weekday {
  const weekday = WEEKDAYS[((dayNumber % 7) + 7) % 7];
  if (!weekday) throw new Error(`not a whole day number: ${dayNumber}`);
  return weekday;
}
