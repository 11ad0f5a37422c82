/** Gregorian arithmetic against the calendar's own rules and days whose weekday is known. */

import { describe, expect, it } from "vitest";
import {
  dayNumberOf,
  gregorianOfDayNumber,
  isGregorianDate,
  weekdayOf,
} from "../../../../src/document/calendar/gregorian.ts";

const date = (year: number, month: number, day: number) => ({ year, month, day });

describe("gregorian", () => {
  it("counts days from 1 January 1970", () => {
    expect(dayNumberOf(date(1970, 1, 1))).toBe(0);
    expect(dayNumberOf(date(1969, 12, 31))).toBe(-1);
    expect(dayNumberOf(date(2000, 3, 1))).toBe(11_017); // 30 years, 7 leap days, 31 + 29 days
  });

  it("gives back every date of 800 years in order", () => {
    let previous = dayNumberOf(date(1599, 12, 31));
    for (let year = 1600; year < 2400; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; isGregorianDate(date(year, month, day)); day++) {
          const dayNumber = dayNumberOf(date(year, month, day));
          if (dayNumber !== previous + 1) throw new Error(`${year}-${month}-${day} is day ${dayNumber}`);
          const back = gregorianOfDayNumber(dayNumber);
          if (back.year !== year || back.month !== month || back.day !== day) throw new Error(JSON.stringify(back));
          previous = dayNumber;
        }
      }
    }
    expect(previous).toBe(dayNumberOf(date(2399, 12, 31)));
  });

  it("knows the weekdays of days on record", () => {
    expect(weekdayOf(dayNumberOf(date(2018, 2, 12)))).toBe("monday");
    expect(weekdayOf(dayNumberOf(date(1969, 7, 20)))).toBe("sunday"); // the landing on the Moon
    expect(weekdayOf(dayNumberOf(date(1945, 10, 24)))).toBe("wednesday"); // the Charter of the United Nations
    expect(weekdayOf(dayNumberOf(date(1582, 10, 15)))).toBe("friday"); // the first Gregorian day
  });

  it("has a 29 February only in leap years", () => {
    expect(isGregorianDate(date(2000, 2, 29))).toBe(true);
    expect(isGregorianDate(date(2024, 2, 29))).toBe(true);
    expect(isGregorianDate(date(1900, 2, 29))).toBe(false);
    expect(isGregorianDate(date(2018, 2, 29))).toBe(false);
  });

  it("refuses what is no date", () => {
    expect(isGregorianDate(date(2018, 13, 1))).toBe(false);
    expect(isGregorianDate(date(2018, 0, 1))).toBe(false);
    expect(isGregorianDate(date(2018, 4, 31))).toBe(false);
    expect(isGregorianDate(date(2018, 4, 1.5))).toBe(false);
  });
});
