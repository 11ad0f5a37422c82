/** What a stated date becomes, and what is said when its parts contradict each other. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../../src/diagnostics/diagnostic.ts";
import { type ResolveDateOptions, resolveDate } from "../../../../src/document/calendar/resolve-date.ts";
import type { ReleaseDate, Weekday } from "../../../../src/release/release.ts";

const origin = { file: "release.yaml", line: 5, column: 7, pointer: "/date" };

function date(iso: string) {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return { year, month, day };
}

function resolve(stated: { gregorian?: string; hijri?: string; weekday?: Weekday }, options: ResolveDateOptions = {}) {
  const log = new DiagnosticLog();
  const release: ReleaseDate = {
    ...(stated.gregorian ? { gregorian: date(stated.gregorian) } : {}),
    ...(stated.hijri ? { hijri: date(stated.hijri) } : {}),
    ...(stated.weekday ? { weekday: stated.weekday } : {}),
    origin,
  };
  return { resolved: resolveDate(release, log, options), entries: log.entries };
}

const february = {
  gregorian: date("2018-02-12"),
  hijri: date("1439-05-26"),
  weekday: "monday",
};

describe("resolveDate", () => {
  it("computes the Hijri date and the weekday of a Gregorian date", () => {
    const { resolved, entries } = resolve({ gregorian: "2018-02-12" });
    expect(resolved).toEqual({ ...february, hijriSource: "computed" });
    expect(entries).toEqual([]);
  });

  it("computes the Gregorian date and the weekday of a Hijri date", () => {
    const { resolved, entries } = resolve({ hijri: "1439-05-26" });
    expect(resolved).toEqual({ ...february, hijriSource: "stated" });
    expect(entries).toEqual([]);
  });

  it("is silent when all three agree", () => {
    const { resolved, entries } = resolve({ gregorian: "2018-02-12", hijri: "1439-05-26", weekday: "monday" });
    expect(resolved).toEqual({ ...february, hijriSource: "stated" });
    expect(entries).toEqual([]);
  });

  it("keeps a stated Hijri date that is one day off, and warns", () => {
    const { resolved, entries } = resolve({ gregorian: "2018-02-12", hijri: "1439-05-27" });
    expect(resolved).toEqual({ ...february, hijri: date("1439-05-27"), hijriSource: "stated" });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      code: "date-mismatch",
      severity: "warning",
      message: "stated 27 Jumada I 1439, but 12 February 2018 is 26 Jumada I 1439 in the Umm al-Qura calendar",
      origin,
    });
    expect(entries[0]?.hint).toContain("the stated date is used");
  });

  it("takes one day across the end of a month for one day", () => {
    // 1 Ramadan 1439 was 16 May 2018 in the table; where the moon was sighted a day later, Shaaban had 30 days.
    const { resolved, entries } = resolve({ gregorian: "2018-05-17", hijri: "1439-09-01" });
    expect(entries.map((entry) => entry.severity)).toEqual(["warning"]);
    expect(resolved?.hijri).toEqual(date("1439-09-01"));
    expect(resolve({ gregorian: "2018-05-16", hijri: "1439-08-30" }).entries.map((entry) => entry.severity)).toEqual([
      "warning",
    ]);
  });

  it("calls a Hijri date two days off an error", () => {
    const { entries } = resolve({ gregorian: "2018-02-12", hijri: "1439-05-24" });
    expect(entries).toMatchObject([{ code: "date-mismatch", severity: "error" }]);
    expect(entries[0]?.message).toBe(
      "stated 24 Jumada I 1439, but 12 February 2018 is 26 Jumada I 1439 in the Umm al-Qura calendar",
    );
  });

  it("calls a wrong weekday an error and goes on with the right one", () => {
    const { resolved, entries } = resolve({ gregorian: "2018-02-12", weekday: "tuesday" });
    expect(resolved?.weekday).toBe("monday");
    expect(entries).toMatchObject([
      { code: "date-mismatch", severity: "error", message: "stated Tuesday, but 12 February 2018 is a Monday" },
    ]);
    expect(entries[0]?.hint).toContain("leave the weekday out");
  });

  it("gives both readings when a weekday contradicts a Hijri date that stands alone", () => {
    const { entries } = resolve({ hijri: "1439-05-27", weekday: "monday" });
    expect(entries).toMatchObject([
      {
        code: "date-mismatch",
        severity: "error",
        message: "stated Monday, but 27 Jumada I 1439 in the Umm al-Qura calendar is 13 February 2018, a Tuesday",
      },
    ]);
  });

  it("refuses days that are in no calendar", () => {
    expect(resolve({ gregorian: "2018-02-30" })).toMatchObject({
      resolved: undefined,
      entries: [{ code: "invalid-date", message: "2018-02-30 is not a date of the Gregorian calendar" }],
    });
    expect(resolve({ hijri: "1439-13-01" })).toMatchObject({
      resolved: undefined,
      entries: [{ code: "invalid-date" }],
    });
    expect(resolve({ hijri: "1439-05-31" })).toMatchObject({
      resolved: undefined,
      entries: [{ code: "invalid-date" }],
    });
    expect(resolve({ weekday: "monday" })).toMatchObject({ resolved: undefined, entries: [{ code: "invalid-date" }] });
  });

  it("refuses the 30th of a month of 29 days that nothing else dates", () => {
    const { resolved, entries } = resolve({ hijri: "1444-09-30" });
    expect(resolved).toBeUndefined();
    expect(entries).toMatchObject([
      { message: "stated 30 Ramadan 1444, but that month has 29 days in the Umm al-Qura calendar" },
    ]);
  });

  it("asks for the Hijri date outside the table, unless none is shown", () => {
    const { resolved, entries } = resolve({ gregorian: "1875-06-01" });
    expect(resolved).toBeUndefined();
    expect(entries).toMatchObject([{ code: "date-outside-table", hint: "state the Hijri date as well" }]);

    const shown = resolve({ gregorian: "1875-06-01" }, { requiresHijri: false });
    expect(shown.entries).toEqual([]);
    expect(shown.resolved).toEqual({
      gregorian: date("1875-06-01"),
      weekday: "tuesday",
      hijriSource: "computed",
    });
  });

  it("takes a stated Hijri date outside the table if its year is possible", () => {
    // 1 June 1875 was 26 Rabi II 1292.
    expect(resolve({ gregorian: "1875-06-01", hijri: "1292-04-26" }).entries).toEqual([]);
    expect(resolve({ gregorian: "1875-06-01", hijri: "1392-04-26" }).entries).toMatchObject([
      { code: "date-mismatch", severity: "error" },
    ]);
    expect(resolve({ hijri: "1292-04-26" }).entries).toMatchObject([{ code: "date-outside-table" }]);
  });
});
