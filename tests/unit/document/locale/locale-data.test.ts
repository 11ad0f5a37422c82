/** The pinned names against Intl, where both mean the same convention, and the rules about what is missing. */

import { describe, expect, it } from "vitest";
import { formatNumber } from "../../../../src/document/locale/digits.ts";
import { gregorianMonthNames, gregorianMonthSetOf } from "../../../../src/document/locale/gregorian-months.ts";
import { hasLocaleData, localeDataOf } from "../../../../src/document/locale/locale-data.ts";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

function intlMonths(language: string) {
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2020, month, 15))));
}

describe("locale data", () => {
  it.each(["en", "ar", "fa", "ur", "he", "fr", "tr", "ug", "ckb", "ku"])(
    "has the weekdays of %s that Intl has",
    (language) => {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { weekday: "long", timeZone: "UTC" });
      const expected = weekdays.map((_, at) => format.format(new Date(Date.UTC(2024, 0, 1 + at)))); // a Monday
      expect(weekdays.map((weekday) => localeDataOf(language).weekdays[weekday])).toEqual(expected);
    },
  );

  it.each(["en", "ar-LB", "ar-EG", "ar-MA", "ar-TN", "ur", "he", "fr", "tr", "ug", "ku"])(
    "has the months of %s that Intl has",
    (language) => {
      expect(gregorianMonthNames(language)).toEqual(intlMonths(language));
    },
  );

  it("has the Persian months that Intl has, with their ezafe", () => {
    expect(gregorianMonthNames("fa").map((name) => name.replace("\u0654", ""))).toEqual(intlMonths("fa"));
  });

  it("has the Sorani months that Intl has, the last spelt like the first", () => {
    const [first = "", ...others] = intlMonths("ckb");
    const word = first.split(" ")[0] as string;
    const expected = [first, ...others].map((name) => name.replace("کانونی", word));
    expect(expected[11]).not.toBe(others[10]);
    expect(gregorianMonthNames("ckb")).toEqual(expected);
  });

  it.each(["tr", "ug", "ku", "fa", "he"])("has the Hijri months of %s that Intl has", (language) => {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-islamic-umalqura`, { month: "long", timeZone: "UTC" });
    // 20 September 2018 was 10 Muharram 1440, and the middle of each month is a lunation later.
    const middles = Array.from({ length: 12 }, (_, month) => Date.UTC(2018, 8, 20) + Math.round(month * 29.53) * 864e5);
    expect(localeDataOf(language).hijriMonths).toEqual(middles.map((day) => format.format(new Date(day))));
  });

  it.each(["en", "ar-LB", "fa", "he", "fr", "tr", "ug", "ckb", "ku"])(
    "writes the numbers of %s as Intl does",
    (language) => {
      expect(formatNumber(1234567.5, { language })).toBe(new Intl.NumberFormat(language).format(1234567.5));
    },
  );

  it("has names in letters of the language's own, and in one normalisation form", () => {
    const texts = (language: string) => {
      const { gregorianMonths, hijriMonths, weekdays, eras } = localeDataOf(language);
      return [...gregorianMonths, ...hijriMonths, ...Object.values(weekdays), ...Object.values(eras)].join(" ");
    };
    for (const language of ["ar", "fa", "ur", "ug", "ckb", "he", "tr", "ku", "fr"]) {
      expect(texts(language), language).toBe(texts(language).normalize("NFC"));
    }
    // Arabic yeh and kaf in Persian, Urdu and Sorani, the Persian ones in Uyghur, and presentation forms anywhere.
    for (const language of ["fa", "ur", "ckb"]) expect(texts(language), language).not.toMatch(/[\u0649\u064A\u0643]/);
    expect(texts("ug")).not.toMatch(/[\u06CC\u06A9\u0647]/);
    expect(texts("ckb")).not.toMatch(/[\u0647\u0629]/);
    for (const language of ["ar", "fa", "ur", "ug", "ckb"])
      expect(texts(language)).not.toMatch(/[\uFB50-\uFDFF\uFE70-\uFEFF]/);
  });

  it("composes both Arabic names, the Levantine first", () => {
    expect(gregorianMonthNames("ar", "both")[1]).toBe("شباط/فبراير");
    expect(gregorianMonthNames("ar")[0]).toBe("كانون الثاني/يناير");
    expect(gregorianMonthNames("ar", "both")).toHaveLength(12);
  });

  it("chooses the Arabic months by region", () => {
    expect(gregorianMonthSetOf("ar")).toBe("both");
    expect(gregorianMonthSetOf("ar-JO")).toBe("levantine");
    expect(gregorianMonthSetOf("ar-SA")).toBe("egyptian");
    expect(gregorianMonthSetOf("ar-DZ")).toBe("tunisian");
  });

  it("falls back to English for a language without data", () => {
    expect(localeDataOf("sw").language).toBe("en");
    expect(hasLocaleData("sw")).toBe(false);
    expect(hasLocaleData("AR-lb")).toBe(true);
  });

  it("knows a language by its other tags", () => {
    expect(localeDataOf("prs").language).toBe("fa");
    expect(localeDataOf("kmr-TR").language).toBe("ku");
    expect(localeDataOf("iw").language).toBe("he");
  });

  it("has no names for a language in letters they are not written in", () => {
    expect(hasLocaleData("ug-Latn")).toBe(false);
    expect(hasLocaleData("ku-Arab")).toBe(false);
    expect(hasLocaleData("ckb-Latn")).toBe(false);
    expect(gregorianMonthNames("ar-Latn")[0]).toBe("January");
  });

  it("gives opening marks in logical order", () => {
    expect(localeDataOf("ar").quotes.primary).toEqual(["\u00AB", "\u00BB"]);
    expect(localeDataOf("en").quotes.primary).toEqual(["\u201C", "\u201D"]);
    expect(localeDataOf("fr").quotes.primary).toEqual(["\u00AB\u202F", "\u202F\u00BB"]);
  });
});
