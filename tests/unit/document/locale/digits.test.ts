/** Digits and numbers in the three sets. */

import { describe, expect, it } from "vitest";
import { digitSetOf, formatNumber, toDigits } from "../../../../src/document/locale/digits.ts";

const latin = "0123456789";
const arabicIndic = "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669";
const persian = "\u06F0\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9";

describe("toDigits", () => {
  it("maps each set into each other", () => {
    for (const from of [latin, arabicIndic, persian]) {
      expect(toDigits(from, "latin")).toBe(latin);
      expect(toDigits(from, "arabic-indic")).toBe(arabicIndic);
      expect(toDigits(from, "persian")).toBe(persian);
    }
  });

  it("leaves everything else alone", () => {
    expect(toDigits("PS-7/٨ (۹)", "latin")).toBe("PS-7/8 (9)");
  });
});

describe("digitSetOf", () => {
  it.each([
    ["ar", "arabic-indic"],
    ["ar-LB", "arabic-indic"],
    ["ar-MA", "latin"],
    ["fa", "persian"],
    ["ur", "latin"],
    ["ur-IN", "persian"],
    ["he", "latin"],
    ["en", "latin"],
  ])("gives %s %s digits", (language, digits) => expect(digitSetOf(language)).toBe(digits));
});

describe("formatNumber", () => {
  it("separates thousands as the digits ask for", () => {
    expect(formatNumber(18500, { language: "en" })).toBe("18,500");
    expect(formatNumber(1234567.5, { language: "ar" })).toBe("١\u066C٢٣٤\u066C٥٦٧\u066B٥");
    expect(formatNumber(18500, { language: "ar", digits: "latin" })).toBe("18,500");
    expect(formatNumber(18500.25, { language: "fr" })).toBe("18\u202F500,25");
    expect(formatNumber(1439, { language: "en", grouping: false })).toBe("1439");
  });

  it("keeps the sign, the wanted decimals and plain notation", () => {
    expect(formatNumber(-1000, { language: "en" })).toBe("-1,000");
    expect(formatNumber(3, { language: "en", fractionDigits: 2 })).toBe("3.00");
    expect(formatNumber(1e21, { language: "en", grouping: false })).toBe("1000000000000000000000");
    expect(formatNumber(1e-7, { language: "en" })).toBe("0.0000001");
  });
});
