/** The moment an embargo ends: its date, time and offset as the author wrote them, never moved to another zone. */

import type { DiagnosticLog } from "../../../diagnostics/diagnostic.ts";
import type { SourcedText } from "../../../release/content.ts";
import type { CalendarDate } from "../../../release/release.ts";
import { isGregorianDate } from "../../calendar/gregorian.ts";

export interface EmbargoMoment {
  readonly date: CalendarDate;
  /** `09:00` */
  readonly time: string;
  /** `UTC+02:00` */
  readonly zone: string;
}

const pattern = /^(\d{4})-(\d{2})-(\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d)(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

export function embargoMoment({ text, origin }: SourcedText, log: DiagnosticLog): EmbargoMoment | undefined {
  const [, year, month, day, time, offset] = pattern.exec(text.trim()) ?? [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (time === undefined || offset === undefined || !isGregorianDate(date)) {
    log.report("invalid-date", `"${text}" is not a date and time with an offset`, {
      origin,
      hint: "write it like 2018-02-13T09:00+02:00",
    });
    return undefined;
  }
  return {
    date,
    time,
    // U+2212 MINUS SIGN looks right beside digits; a hyphen would look like a range.
    zone: offset === "Z" ? "UTC" : `UTC${offset.replace("-", "\u2212")}`,
  };
}
