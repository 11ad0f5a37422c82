/** The release's date as stated, completed by computation; what is stated twice must agree, or the log says why not. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { Origin } from "../../diagnostics/source-position.ts";
import type { CalendarDate, ReleaseDate, Weekday } from "../../release/release.ts";
import { formatCalendarDate } from "./format-date.ts";
import { dayNumberOf, gregorianOfDayNumber, isGregorianDate, weekdayOf } from "./gregorian.ts";
import type { ResolvedDate } from "./resolved-date.ts";
import { firstHijriYear, lastHijriYear } from "./tables/umm-al-qura.ts";
import { dayNumberOfHijri, hijriMonthLength, hijriOfDayNumber } from "./umm-al-qura.ts";

export interface ResolveDateOptions {
  /** False for a document that shows no Hijri date: a date outside the table is then no trouble. Default true. */
  readonly requiresHijri?: boolean;
}

/**
 * Undefined when no date can be made of what is stated. A contradiction is reported and the date still given, with the
 * Gregorian date leading and the stated Hijri date kept, so that later stages can find their own trouble.
 */
export function resolveDate(
  stated: ReleaseDate,
  log: DiagnosticLog,
  { requiresHijri = true }: ResolveDateOptions = {},
): ResolvedDate | undefined {
  const { gregorian, hijri, origin } = stated;
  if (!areCalendarDates(stated, log)) return undefined;
  if (!gregorian && !hijri) {
    log.report("invalid-date", "no date is stated", {
      origin,
      hint: "state the Gregorian date, the Hijri date, or both",
    });
    return undefined;
  }

  const dayNumber = gregorian ? dayNumberOf(gregorian) : hijri && dayNumberOfStatedHijri(hijri, origin, log);
  if (dayNumber === undefined) return undefined;

  const weekday = weekdayOf(dayNumber);
  if (stated.weekday && stated.weekday !== weekday) reportWeekday(stated, stated.weekday, dayNumber, log);

  const computed = hijriOfDayNumber(dayNumber);
  if (gregorian && hijri) compareHijri(gregorian, hijri, computed, origin, log);
  const resolvedHijri = hijri ?? computed;
  if (!resolvedHijri && requiresHijri) {
    log.report("date-outside-table", `${english("gregorian", gregorianOfDayNumber(dayNumber))} is outside ${TABLE}`, {
      origin,
      hint: "state the Hijri date as well",
    });
    return undefined;
  }
  return {
    gregorian: gregorian ?? gregorianOfDayNumber(dayNumber),
    ...(resolvedHijri ? { hijri: resolvedHijri } : {}),
    weekday,
    hijriSource: hijri ? "stated" : "computed",
  };
}

const TABLE = `the Umm al-Qura table (${firstHijriYear}-${lastHijriYear} AH)`;

/** The Hijri months are 29 or 30 days long in every calendar. */
const LONGEST_HIJRI_MONTH = 30;

/** The most that the sighting of the moon is known to move a month against the Umm al-Qura calendar. */
const SIGHTING_TOLERANCE_DAYS = 1;

function areCalendarDates({ gregorian, hijri, origin }: ReleaseDate, log: DiagnosticLog): boolean {
  let valid = true;
  if (gregorian && !isGregorianDate(gregorian)) {
    log.report("invalid-date", `${numeric(gregorian)} is not a date of the Gregorian calendar`, {
      origin,
      hint: "write it as year-month-day, such as 2018-02-12",
    });
    valid = false;
  }
  if (hijri && !isHijriDate(hijri)) {
    log.report("invalid-date", `${numeric(hijri)} is not a date of the Hijri calendar`, {
      origin,
      hint: "write it as year-month-day, such as 1439-05-26; months have 29 or 30 days",
    });
    valid = false;
  }
  return valid;
}

function isHijriDate({ year, month, day }: CalendarDate): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= LONGEST_HIJRI_MONTH;
}

/** The day of a Hijri date that stands alone, and therefore has to be one of the table. */
function dayNumberOfStatedHijri(hijri: CalendarDate, origin: Origin, log: DiagnosticLog): number | undefined {
  const length = hijriMonthLength(hijri.year, hijri.month);
  const hint = "state the Gregorian date as well";
  if (length === undefined) {
    log.report("date-outside-table", `${english("hijri", hijri)} is outside ${TABLE}`, { origin, hint });
    return undefined;
  }
  if (hijri.day > length) {
    const message = `stated ${english("hijri", hijri)}, but that month has ${length} days in the Umm al-Qura calendar`;
    log.report("invalid-date", message, { origin, hint });
    return undefined;
  }
  return dayNumberOfHijri(hijri);
}

function compareHijri(
  gregorian: CalendarDate,
  stated: CalendarDate,
  computed: CalendarDate | undefined,
  origin: Origin,
  log: DiagnosticLog,
): void {
  const day = english("gregorian", gregorian);
  if (!computed) {
    // Nothing to compare with: the statement is what the date-outside-table report asks for, but it has to be possible.
    const expected = meanHijriYear(gregorian);
    if (Math.abs(stated.year - expected) <= 1) return;
    log.report("date-mismatch", `stated ${english("hijri", stated)}, but ${day} lies in about ${expected} AH`, {
      origin,
      hint: "correct the Hijri or the Gregorian date",
    });
    return;
  }

  // Compared as readings: the 30th of a month that has 29 days in the table is the first of the next one's day.
  if (stated.year === computed.year && stated.month === computed.month && stated.day === computed.day) return;
  const statedDay = dayNumberOfHijri(stated);
  const difference = statedDay === undefined ? Number.POSITIVE_INFINITY : Math.abs(statedDay - dayNumberOf(gregorian));
  const message = `stated ${english("hijri", stated)}, but ${day} is ${english("hijri", computed)} in the Umm al-Qura calendar`;
  if (difference <= SIGHTING_TOLERANCE_DAYS) {
    const hint =
      "the stated date is used, as one day may be the sighting of the moon; leave the Hijri date out to have it computed";
    log.report("date-mismatch", message, { origin, severity: "warning", hint });
  } else {
    log.report("date-mismatch", message, {
      origin,
      hint: "correct one of the two dates, or leave the Hijri date out to have it computed",
    });
  }
}

function reportWeekday(stated: ReleaseDate, weekday: Weekday, dayNumber: number, log: DiagnosticLog): void {
  const gregorian = gregorianOfDayNumber(dayNumber);
  const actual = `${english("gregorian", gregorian)} is a ${capitalized(weekdayOf(dayNumber))}`;
  // A Hijri date that stands alone may be a day off in the author's country, and then the weekday is what shows it.
  const message = stated.gregorian
    ? `stated ${capitalized(weekday)}, but ${actual}`
    : `stated ${capitalized(weekday)}, but ${stated.hijri ? english("hijri", stated.hijri) : ""} in the Umm al-Qura calendar is ${english("gregorian", gregorian)}, a ${capitalized(weekdayOf(dayNumber))}`;
  const hint = stated.gregorian
    ? "correct the date or the weekday, or leave the weekday out to have it computed"
    : "correct the date or the weekday, or state the Gregorian date as well";
  log.report("date-mismatch", message, { origin: stated.origin, hint });
}

/** The Hijri year by the mean length of the two years; right to within one year for any date. */
function meanHijriYear({ year, month }: CalendarDate): number {
  const HIJRI_EPOCH = 622.54; // mid-July 622
  const HIJRI_YEARS_PER_GREGORIAN_YEAR = 365.2425 / 354.36707;
  return Math.floor((year + (month - 0.5) / 12 - HIJRI_EPOCH) * HIJRI_YEARS_PER_GREGORIAN_YEAR) + 1;
}

function english(calendar: "gregorian" | "hijri", date: CalendarDate): string {
  const pattern = "{day} {month} {year}";
  return formatCalendarDate(calendar, date, { language: "en", pattern, digits: "latin" });
}

function numeric({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function capitalized(weekday: Weekday): string {
  return weekday.slice(0, 1).toUpperCase() + weekday.slice(1);
}
