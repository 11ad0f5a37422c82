/** The pinned table against dates on record, its own shape, and Intl as a second opinion. */

import { describe, expect, it } from "vitest";
import { dayNumberOf, gregorianOfDayNumber } from "../../../../src/document/calendar/gregorian.ts";
import { longMonths } from "../../../../src/document/calendar/tables/umm-al-qura.ts";
import { gregorianOf, hijriMonthLength, hijriOf } from "../../../../src/document/calendar/umm-al-qura.ts";

function date(iso: string) {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return { year, month, day };
}

// Published Umm al-Qura dates: beginnings of years, of Ramadan and of Shawwal.
const known = [
  ["1900-04-30", "1318-01-01"], // where other implementations of the calendar begin
  ["2000-04-06", "1421-01-01"],
  ["2018-02-12", "1439-05-26"],
  ["2020-04-24", "1441-09-01"],
  ["2021-05-13", "1442-10-01"],
  ["2022-07-30", "1444-01-01"],
  ["2023-04-21", "1444-10-01"],
  ["2023-07-19", "1445-01-01"],
  ["2024-03-11", "1445-09-01"],
  ["2024-07-07", "1446-01-01"],
  ["2025-03-01", "1446-09-01"],
  ["2025-03-30", "1446-10-01"],
  ["2025-06-26", "1447-01-01"],
  ["2077-11-16", "1500-12-30"], // and where they end
] as const;

describe("Umm al-Qura", () => {
  it.each(known)("has %s as %s AH, both ways", (gregorian, hijri) => {
    expect(hijriOf(date(gregorian))).toEqual(date(hijri));
    expect(gregorianOf(date(hijri))).toEqual(date(gregorian));
  });

  it("agrees with a second, independent table on the months of 1420 to 1430 AH", () => {
    // 1 is a month of 30 days, Muharram first.
    const independent: Record<number, string> = {
      1420: "010010111101",
      1421: "001000111101",
      1422: "100100011101",
      1423: "101010010101",
      1424: "101101001010",
      1425: "101101011010",
      1426: "010101101101",
      1427: "001010110110",
      1428: "100100111011",
      1429: "010010011011",
      1430: "011001010101",
    };
    for (const [year, months] of Object.entries(independent)) {
      const lengths = Array.from({ length: 12 }, (_, at) => (hijriMonthLength(Number(year), at + 1) === 30 ? 1 : 0));
      expect(`${year} ${lengths.join("")}`).toBe(`${year} ${months}`);
    }
  });

  it("has years of 354 or 355 days", () => {
    expect(longMonths.join(" ").split(" ")).toHaveLength(201);
    for (let year = 1300; year <= 1500; year++) {
      let days = 0;
      for (let month = 1; month <= 12; month++) days += hijriMonthLength(year, month) ?? 0;
      expect([354, 355]).toContain(days);
    }
  });

  it("knows nothing outside the table", () => {
    expect(hijriOf(date("1882-11-12"))).toEqual(date("1300-01-01"));
    expect(hijriOf(date("1882-11-11"))).toBeUndefined();
    expect(hijriOf(date("2077-11-17"))).toBeUndefined();
    expect(gregorianOf(date("1299-12-29"))).toBeUndefined();
    expect(gregorianOf(date("1501-01-01"))).toBeUndefined();
  });

  it("knows no 30th of a month of 29 days", () => {
    expect(hijriMonthLength(1444, 9)).toBe(29); // Ramadan from 23 March to 20 April 2023
    expect(gregorianOf(date("1444-09-30"))).toBeUndefined();
    expect(gregorianOf(date("1439-13-01"))).toBeUndefined();
    expect(gregorianOf(date("1439-05-00"))).toBeUndefined();
  });

  it("agrees with Intl on every day from 1900 to the end of the table", () => {
    const calendar = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
      day: "numeric",
      month: "numeric",
      year: "numeric",
      timeZone: "UTC",
    });
    const last = dayNumberOf(date("2077-11-16"));
    const different: string[] = [];
    for (let day = dayNumberOf(date("1900-01-01")); day <= last; day++) {
      const gregorian = gregorianOfDayNumber(day);
      const hijri = hijriOf(gregorian);
      const intl = calendar.format(new Date(day * 86_400_000));
      if (!intl.startsWith(`${hijri?.month}/${hijri?.day}/${hijri?.year}`)) {
        different.push(`${JSON.stringify(gregorian)}: ${intl}`);
      }
      if (hijri && dayNumberOf(gregorianOf(hijri) ?? gregorian) !== day) different.push(JSON.stringify(hijri));
    }
    expect(different).toEqual([]);
  });
});
