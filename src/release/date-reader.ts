/** Dates as stated: of the right form and in the calendar. Whether the calendars agree is judged when they are composed. */

import type { SourcedText } from "./content.ts";
import type { ReadingContext } from "./reading-context.ts";
import type { CalendarDate, ReleaseDate, Weekday } from "./release.ts";
import { weekdays } from "./schema.ts";
import { childOf, quoted, type SourceNode } from "./source-tree.ts";

/** Undefined when no calendar's date can be read. */
export function readDate(node: SourceNode | undefined, context: ReadingContext): ReleaseDate | undefined {
  if (!node) return undefined;
  const gregorian = readCalendarDate(node.kind === "scalar" ? node : childOf(node, "gregorian"), "Gregorian", context);
  const hijri = readCalendarDate(childOf(node, "hijri"), "Hijri", context);
  const stated = childOf(node, "weekday");
  const weekday = weekdays.find((name): name is Weekday => stated?.kind === "scalar" && stated.value === name);
  if (!gregorian && !hijri) return undefined;
  return {
    ...(gregorian ? { gregorian } : {}),
    ...(hijri ? { hijri } : {}),
    ...(weekday ? { weekday } : {}),
    origin: node.origin,
  };
}

type Calendar = "Gregorian" | "Hijri";

function readCalendarDate(
  node: SourceNode | undefined,
  calendar: Calendar,
  context: ReadingContext,
): CalendarDate | undefined {
  if (node?.kind !== "scalar" || typeof node.value !== "string") return undefined;
  const example = calendar === "Hijri" ? "1439-05-26" : "2018-02-12";
  const date = calendarDate(node.value.trim());
  if (date && isOfCalendar(date, calendar)) return date;
  const problem = date ? `is not a date of the ${calendar} calendar` : "is not a date of the form YYYY-MM-DD";
  context.log.report("invalid-date", `${quoted(node.value)} ${problem}.`, {
    origin: node.origin,
    hint: date ? undefined : `write it like ${example}`,
  });
  return undefined;
}

function calendarDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

function isOfCalendar({ year, month, day }: CalendarDate, calendar: Calendar): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  // Which Hijri months have 29 days only the table knows.
  return day <= (calendar === "Hijri" ? 30 : gregorianMonthLength(year, month));
}

/** The date that a text of the form YYYY-MM-DD states, if there is such a day. */
export function gregorianDate(text: string): CalendarDate | undefined {
  const date = calendarDate(text);
  return date && isOfCalendar(date, "Gregorian") ? date : undefined;
}

function gregorianMonthLength(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Reports an embargo that is not an ISO 8601 date and time with an offset. */
export function checkEmbargo({ text, origin }: SourcedText, context: ReadingContext): void {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-](\d{2}):?(\d{2}))$/.exec(
    text.trim(),
  );
  const date = match?.[1] === undefined ? undefined : calendarDate(match[1]);
  const within = (part: string | undefined, limit: number) => Number(part ?? 0) < limit;
  const valid =
    match &&
    date &&
    isOfCalendar(date, "Gregorian") &&
    within(match[2], 24) &&
    within(match[3], 60) &&
    within(match[4], 60) &&
    within(match[6], 19) &&
    within(match[7], 60);
  if (valid) return;
  context.log.report("invalid-date", `${quoted(text)} is not a date and time with an offset.`, {
    origin,
    hint: "write it like 2018-02-13T09:00+02:00",
  });
}
