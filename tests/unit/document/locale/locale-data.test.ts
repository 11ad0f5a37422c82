/** The pinned names against Intl, where both mean the same convention, and the rules about what is missing. */

import { describe, expect, it } from "vitest";
import { gregorianMonthNames, gregorianMonthSetOf } from "../../../../src/document/locale/gregorian-months.ts";
import { hasLocaleData, localeDataOf } from "../../../../src/document/locale/locale-data.ts";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

function intlMonths(language: string) {
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2020, month, 15))));
}

describe("locale data", () => {
  it.each(["en", "ar", "fa", "ur", "he", "fr"])("has the weekdays of %s that Intl has", (language) => {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { weekday: "long", timeZone: "UTC" });
    const expected = weekdays.map((_, at) => format.format(new Date(Date.UTC(2024, 0, 1 + at)))); // a Monday
    expect(weekdays.map((weekday) => localeDataOf(language).weekdays[weekday])).toEqual(expected);
  });

  it.each(["en", "ar-LB", "ar-EG", "ar-MA", "ar-TN", "ur", "he", "fr"])(
    "has the months of %s that Intl has",
    (language) => {
      expect(gregorianMonthNames(language)).toEqual(intlMonths(language));
    },
  );

  it("has the Persian months that Intl has, with their ezafe", () => {
    expect(gregorianMonthNames("fa").map((name) => name.replace("\u0654", ""))).toEqual(intlMonths("fa"));
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
    expect(localeDataOf("ckb").language).toBe("en");
    expect(hasLocaleData("ckb")).toBe(false);
    expect(hasLocaleData("AR-lb")).toBe(true);
  });

  it("gives opening marks in logical order", () => {
    expect(localeDataOf("ar").quotes.primary).toEqual(["\u00AB", "\u00BB"]);
    expect(localeDataOf("en").quotes.primary).toEqual(["\u201C", "\u201D"]);
  });
});
