/** Dates written out, expected as a press office writes them. */

import { describe, expect, it } from "vitest";
import { formatCalendarDate, formatDate, unknownDateTokens } from "../../../../src/document/calendar/format-date.ts";

const february = {
  gregorian: { year: 2018, month: 2, day: 12 },
  hijri: { year: 1439, month: 5, day: 26 },
  weekday: "monday",
  hijriSource: "computed",
} as const;

describe("formatDate", () => {
  it.each([
    ["en", "Monday, 12 February 2018"],
    ["ar", "الاثنين ١٢ شباط/فبراير ٢٠١٨"],
    ["ar-LB", "الاثنين ١٢ شباط ٢٠١٨"],
    ["ar-EG", "الاثنين ١٢ فبراير ٢٠١٨"],
    ["ar-MA", "الاثنين 12 فبراير 2018"],
    ["ar-TN", "الاثنين 12 فيفري 2018"],
    ["fa", "دوشنبه ۱۲ فوریه\u0654 ۲۰۱۸"],
    ["ur", "پیر، 12 فروری 2018"],
    ["he", "יום שני, 12 בפברואר 2018"],
    ["fr", "lundi 12 février 2018"],
    ["tr", "12 Şubat 2018 Pazartesi"],
    ["ug", "2018-يىلى 12-فېۋرال، دۈشەنبە"],
    ["ckb", "دووشەممە، ١٢ی شوباتی ٢٠١٨"],
    ["ku", "duşem, 12ê sibata 2018an"],
    ["de", "Monday, 12 February 2018"], // no data: English
  ])("writes the Gregorian date in %s", (language, expected) => {
    expect(formatDate(february, "gregorian", { language })).toBe(expected);
  });

  it.each([
    ["en", "26 Jumada I 1439 AH"],
    ["ar", "٢٦ جمادى الأولى ١٤٣٩ ه\u0640"], // heh, tatweel
    ["fa", "۲۶ جمادی\u200Cالاول ۱۴۳۹ ه\u200D.ق."],
    ["ur", "26 جمادی الاول 1439\u06BE"],
    ["fr", "26 joumada al oula 1439 H"],
    ["he", "26 בג׳ומאדא אל־אולא 1439 הג׳רה"],
    ["tr", "Hicri 26 Cemaziyelevvel 1439"],
    ["ug", "ھىجرىيە 1439-يىلى 26-جەمادىيەلئەۋۋەل"],
    ["ckb", "٢٦ی جەمادی یەکەمی ١٤٣٩ی کۆچی"],
    ["ku", "Hicrî 26ê cemazîyelewela 1439an"],
  ])("writes the Hijri date in %s", (language, expected) => {
    expect(formatDate(february, "hijri", { language })).toBe(expected);
  });

  it("lets the template choose pattern, months and digits", () => {
    const format = { language: "ar", months: "levantine", digits: "latin" } as const;
    expect(formatDate(february, "gregorian", { ...format, pattern: "{day} {month} {year}{era}" })).toBe(
      "12 شباط 2018م",
    );
  });

  it("gives the Hijri date the weekday of the day", () => {
    expect(formatDate(february, "hijri", { language: "ar", pattern: "{weekday} {day} {month}" })).toBe(
      "الاثنين ٢٦ جمادى الأولى",
    );
  });

  it("writes numeric forms", () => {
    const format = { language: "en", digits: "latin" } as const;
    const early = { year: 2018, month: 2, day: 1 };
    expect(formatCalendarDate("gregorian", early, { ...format, pattern: "{year}-{month-number2}-{day2}" })).toBe(
      "2018-02-01",
    );
    expect(formatCalendarDate("gregorian", early, { ...format, pattern: "{day}/{month-number}/{year}" })).toBe(
      "1/2/2018",
    );
  });

  it("writes the French first of a month as an ordinal, except among numbers", () => {
    const first = { year: 2024, month: 5, day: 1 };
    expect(formatCalendarDate("gregorian", first, { language: "fr" })).toBe("mercredi 1er mai 2024");
    expect(formatCalendarDate("gregorian", first, { language: "fr", pattern: "{day}.{month-number}.{year}" })).toBe(
      "1.5.2024",
    );
  });

  it("leaves a token that means nothing in sight and names it for the template's check", () => {
    const pattern = "{day} {moon} {year}";
    expect(formatCalendarDate("gregorian", february.gregorian, { language: "en", pattern })).toBe("12 {moon} 2018");
    expect(unknownDateTokens(pattern)).toEqual(["moon"]);
    expect(unknownDateTokens("{weekday}, {day2} {month} {year} {era}")).toEqual([]);
  });
});
