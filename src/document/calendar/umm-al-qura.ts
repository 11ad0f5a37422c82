/**
 * Gregorian to Hijri and back in the Umm al-Qura calendar, from a pinned table of month lengths, 1300 to 1500 AH.
 *
 * For 1420 to 1450 AH (April 1999 to May 2029) the table agrees with the other table that it was compared with. Earlier and
 * later months are calculated, and tables differ by a day there: a stated Hijri date goes before a computed one.
 */

import type { CalendarDate } from "../../release/release.ts";
import { dayNumberOf, gregorianOfDayNumber } from "./gregorian.ts";
import { firstDayNumber, firstHijriYear, lastHijriYear, longMonths } from "./tables/umm-al-qura.ts";

/** The day numbers on which the months begin, from Muharram of the first year; one more for the end of the table. */
const monthStarts: readonly number[] = readMonthStarts();

/** The Hijri date of a valid Gregorian date; undefined outside the table. */
export function hijriOf(gregorian: CalendarDate): CalendarDate | undefined {
  return hijriOfDayNumber(dayNumberOf(gregorian));
}

/** The Gregorian date of a Hijri date; undefined outside the table and for a day 30 of a month of 29 days. */
export function gregorianOf(hijri: CalendarDate): CalendarDate | undefined {
  const length = hijriMonthLength(hijri.year, hijri.month);
  if (length === undefined || hijri.day < 1 || hijri.day > length) return undefined;
  const dayNumber = dayNumberOfHijri(hijri);
  return dayNumber === undefined ? undefined : gregorianOfDayNumber(dayNumber);
}

/** 29 or 30; undefined outside the table. */
export function hijriMonthLength(year: number, month: number): number | undefined {
  const at = monthIndex(year, month);
  const start = at === undefined ? undefined : monthStarts[at];
  const next = at === undefined ? undefined : monthStarts[at + 1];
  return start === undefined || next === undefined ? undefined : next - start;
}

/**
 * The day number of a Hijri date whose month is in the table. A day 30 of a month of 29 days counts on into the next
 * month: calendars that follow the sighting of the moon do give such a month 30 days.
 */
export function dayNumberOfHijri({ year, month, day }: CalendarDate): number | undefined {
  const at = monthIndex(year, month);
  const start = at === undefined ? undefined : monthStarts[at];
  return start === undefined ? undefined : start + day - 1;
}

export function hijriOfDayNumber(dayNumber: number): CalendarDate | undefined {
  const end = monthStarts.at(-1) ?? firstDayNumber;
  if (!(dayNumber >= firstDayNumber && dayNumber < end)) return undefined;
  // The last month that does not begin after the day.
  let low = 0;
  let high = monthStarts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((monthStarts[middle] ?? end) <= dayNumber) low = middle;
    else high = middle;
  }
  return {
    year: firstHijriYear + Math.floor(low / 12),
    month: (low % 12) + 1,
    day: dayNumber - (monthStarts[low] ?? firstDayNumber) + 1,
  };
}

function monthIndex(year: number, month: number): number | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (year < firstHijriYear || year > lastHijriYear) return undefined;
  return (year - firstHijriYear) * 12 + month - 1;
}

function readMonthStarts(): number[] {
  const starts = [firstDayNumber];
  let start = firstDayNumber;
  for (const year of longMonths.join(" ").split(" ")) {
    const bits = Number.parseInt(year, 16);
    for (let month = 1; month <= 12; month++) {
      start += (bits >> (12 - month)) & 1 ? 30 : 29;
      starts.push(start);
    }
  }
  return starts;
}
