/** `ResolvedDate`: one day in both calendars, with its weekday. */

import type { CalendarDate, Weekday } from "../../release/release.ts";

export interface ResolvedDate {
  readonly gregorian: CalendarDate;
  /** Absent only outside the Umm al-Qura table, where none was stated and none was required. */
  readonly hijri?: CalendarDate;
  readonly weekday: Weekday;
  readonly hijriSource: "computed" | "stated";
}
