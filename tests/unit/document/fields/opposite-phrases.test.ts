/** The phrases that a writer of the paragraph would set apart, with what belongs to them and nothing more. */

import { describe, expect, it } from "vitest";
import { oppositePhrases } from "../../../../src/document/fields/opposite-phrases.ts";

function inArabic(text: string): readonly string[] {
  return oppositePhrases(text, "rtl").map(({ start, end }) => text.slice(start, end));
}

function inEnglish(text: string): readonly string[] {
  return oppositePhrases(text, "ltr").map(({ start, end }) => text.slice(start, end));
}

describe("oppositePhrases in a right-to-left paragraph", () => {
  it("keeps a name and its expansion in brackets in one phrase, the Arabic comma outside", () => {
    expect(inArabic("عبر نظام SCADA (Supervisory Control and Data Acquisition)، فتُقاس")).toEqual([
      "SCADA (Supervisory Control and Data Acquisition)",
    ]);
  });

  it("takes in a number beside the name, and leaves the sentence its own", () => {
    expect(inArabic("وفق ISO 24510 و AquaSense 3، و PS-7.")).toEqual(["ISO 24510", "AquaSense 3", "PS-7"]);
    expect(inArabic("شركة 3M و 5G ونحو 24/7 Support")).toEqual(["3M", "5G", "24/7 Support"]);
    expect(inArabic("وفق ISO 24510:2007 (2018) و")).toEqual(["ISO 24510:2007 (2018)"]);
    expect(inArabic("خلال 7 دقائق عبر SCADA")).toEqual(["SCADA"]);
    expect(inArabic("عبر SCADA 3ملايين")).toEqual(["SCADA"]); // the number is joined to the Arabic word
  });

  it("leaves numbers in the paragraph's own digits to the paragraph, unless they are joined on", () => {
    expect(inArabic("AquaSense ٣ أجهزة")).toEqual(["AquaSense"]);
    expect(inArabic("الرمز PS-٧ هنا")).toEqual(["PS-٧"]);
  });

  it("leaves the sentence its punctuation", () => {
    expect(inArabic("عبر SCADA.")).toEqual(["SCADA"]);
    expect(inArabic("ما هو SCADA؟ ثم PLC!")).toEqual(["SCADA", "PLC"]);
    expect(inArabic("من Beirut, Lebanon. ثم")).toEqual(["Beirut, Lebanon"]);
  });

  it("makes a phrase of each item in an Arabic list", () => {
    expect(inArabic("أنظمة SCADA، PLC، HMI")).toEqual(["SCADA", "PLC", "HMI"]);
  });

  it("leaves brackets and quotes around a whole phrase outside", () => {
    expect(inArabic('نظام (SCADA) و«PLC» و"HMI"')).toEqual(["SCADA", "PLC", "HMI"]);
    expect(inArabic("نظام “Smart Water” system هنا")).toEqual(["“Smart Water” system"]);
  });

  it("reaches across no bracket whose other half is elsewhere", () => {
    expect(inArabic("(عبر SCADA) PLC هنا")).toEqual(["SCADA", "PLC"]);
    expect(inArabic("PLC (SCADA نظام) هنا")).toEqual(["PLC", "SCADA"]);
    expect(inArabic("a) SCADA")).toEqual(["a", "SCADA"]);
  });

  it("keeps the signs of names and the full stops of abbreviations", () => {
    expect(inArabic("في U.S. ولغة C++ ثم .NET ومبلغ $500 USD فقط")).toEqual(["U.S.", "C++", ".NET", "$500 USD"]);
  });

  it("ends at a line feed and at an inline object", () => {
    expect(inArabic("سطر SCADA\nPLC \uFFFC HMI")).toEqual(["SCADA", "PLC", "HMI"]);
  });

  it("does not look into isolates, and may reach across them", () => {
    expect(inArabic("كلمة \u2066SCADA\u2069 هنا")).toEqual([]);
    expect(inArabic("كلمة PLC \u20669 9\u2069 HMI هنا")).toEqual(["PLC \u20669 9\u2069 HMI"]);
    expect(inArabic("كلمة SCADA \u2066 PLC")).toEqual(["SCADA", "PLC"]); // never closed
  });

  it("finds no phrase in numbers alone", () => {
    expect(inArabic("من 200 إلى 400، (12) و 18,500")).toEqual([]);
  });
});

describe("oppositePhrases in a left-to-right paragraph", () => {
  it("takes the word in brackets without its brackets", () => {
    expect(inEnglish("Subscribers (مشتركون) are")).toEqual(["مشتركون"]);
  });

  it("takes brackets that belong to the Arabic phrase", () => {
    expect(inEnglish("the مصلحة المياه (المركز) said")).toEqual(["مصلحة المياه (المركز)"]);
    expect(inEnglish("the (المركز) مصلحة said")).toEqual(["(المركز) مصلحة"]);
  });

  it("leaves Latin digits to the sentence and takes Arabic ones", () => {
    expect(inEnglish("the وزارة الصحة 3 times")).toEqual(["وزارة الصحة"]);
    expect(inEnglish("see المادة ٣ here")).toEqual(["المادة ٣"]);
    expect(inEnglish("see المادة 12 من القانون here")).toEqual(["المادة 12 من القانون"]);
  });

  it("tells the sentence's comma from the phrase's", () => {
    expect(inEnglish("words مياه, كهرباء, and")).toEqual(["مياه", "كهرباء"]);
    expect(inEnglish("the مصلحة المياه، بيروت.")).toEqual(["مصلحة المياه، بيروت"]);
    expect(inEnglish("words שלום, עולם.")).toEqual(["שלום, עולם"]); // Hebrew writes the same comma
  });

  it("keeps marks with their letters", () => {
    const word = "بِسْمِ"; // ends in U+0650 KASRA
    expect(inEnglish(`the word ${word}.`)).toEqual([word]);
  });

  it("states the direction of the phrase", () => {
    expect(oppositePhrases("a مياه b", "ltr")).toEqual([{ start: 2, end: 6, direction: "rtl" }]);
    expect(oppositePhrases("ا PLC ب", "rtl")).toEqual([{ start: 2, end: 5, direction: "ltr" }]);
  });
});

describe("oppositePhrases on long texts", () => {
  it.each([
    ["opened brackets", "A(".repeat(200_000)],
    ["closed brackets", "A)".repeat(200_000)],
    ["mismatched brackets", `${"(".repeat(200_000)}A${"]".repeat(200_000)}`],
    ["nested isolates", `${"\u2066".repeat(200_000)}A${"\u2069".repeat(200_000)}`],
    ["numbers", `A${" 1".repeat(200_000)}`],
    ["numbers before", `${"1.".repeat(200_000)}A`],
    ["alternation", "ا (A ".repeat(100_000)],
  ])("takes time in proportion to their length: %s", (_, text) => {
    const start = performance.now();
    oppositePhrases(text, "rtl");
    oppositePhrases(text, "ltr");
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
