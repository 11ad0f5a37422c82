/**
 * Writes umm-al-qura.ts beside this file from the `islamic-umalqura` calendar of the running Node's ICU.
 *
 * For development only: nothing at run time imports this file. Run it with
 * `node src/document/calendar/tables/generate-umm-al-qura.mjs` and read the difference before committing it.
 */

import { writeFileSync } from "node:fs";

const FIRST_YEAR = 1300;
const LAST_YEAR = 1500;
const DAY = 86_400_000;

const calendar = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  day: "numeric",
  month: "numeric",
  year: "numeric",
  timeZone: "UTC",
});

function hijriOfDay(day) {
  const parts = calendar.formatToParts(new Date(day * DAY));
  const number = (type) => Number.parseInt(parts.find((part) => part.type === type).value, 10);
  return { year: number("year"), month: number("month"), day: number("day") };
}

// 1 January 1882 lies in 1299 AH; the first day of 1300 AH follows within the year.
let day = Math.floor(Date.UTC(1882, 0, 1) / DAY);
while (hijriOfDay(day).year < FIRST_YEAR) day++;
const firstDay = day;

const years = [];
for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
  let longMonths = 0;
  for (let month = 1; month <= 12; month++) {
    const first = hijriOfDay(day);
    if (first.year !== year || first.month !== month || first.day !== 1) {
      throw new Error(`expected the first day of ${year}-${month}, found ${JSON.stringify(first)}`);
    }
    const isLong = hijriOfDay(day + 29).day === 30;
    longMonths = longMonths * 2 + (isLong ? 1 : 0);
    day += isLong ? 30 : 29;
  }
  years.push(longMonths.toString(16).padStart(3, "0"));
}

const rows = [];
for (let at = 0; at < years.length; at += 10) {
  rows.push(`  ${JSON.stringify(years.slice(at, at + 10).join(" "))}, // ${FIRST_YEAR + at}`);
}

writeFileSync(
  new URL("umm-al-qura.ts", import.meta.url),
  `/**
 * The lengths of the months of the Umm al-Qura calendar. Generated, never edited by hand.
 *
 * Generator: generate-umm-al-qura.mjs. Source: Intl calendar islamic-umalqura, ICU ${process.versions.icu}, CLDR ${process.versions.cldr}.
 */

export const firstHijriYear = ${FIRST_YEAR};
export const lastHijriYear = ${LAST_YEAR};

/** 1 Muharram ${FIRST_YEAR} as days since 1 January 1970. */
export const firstDayNumber = ${firstDay};

/** Three hexadecimal digits a year: twelve bits, Muharram in the highest; 1 is a month of 30 days, 0 one of 29. */
export const longMonths: readonly string[] = [
${rows.join("\n")}
];
`,
);
