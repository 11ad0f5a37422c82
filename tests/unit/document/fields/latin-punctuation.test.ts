/** Which Latin marks stand in the way of an Arabic sentence, and above all which do not. */

import { describe, expect, it } from "vitest";
import { latinMarks } from "../../../../src/document/fields/latin-punctuation.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../../support/expect-diagnostic.ts";
import { composed, everyParagraph, inOneLanguage, plain } from "../composed.ts";

const offsets = (text: string) => latinMarks(text).map(({ offset }) => offset);

describe("latinMarks", () => {
  it.each([
    ["between Arabic words", "عاد الماء, ثم انقطع", [9]],
    ["without a space", "عاد,ثم", [3]],
    ["before a space too many", "عاد , ثم", [4]],
    ["at the end", "هل عاد الماء?", [12]],
    ["at the end of a line", "هل عاد?\nنعم", [6]],
    ["after a closing bracket", "عاد (اليوم); ثم", [11]],
    ["after a vowel sign", "عادَ, ثم", [4]],
    ["after a number, before a word", "عام 2018, ثم ٢٠٢٠; ثم", [8, 17]],
    ["between Arabic-Indic numbers of a list", "الأعوام ٧, ٨", [9]],
    ["before a number", "عاد, ٧", [3]],
    ["percent sign beside Arabic-Indic digits", "نحو ٥٠% هنا", [6]],
    ["curly quotation mark that turns its back on what it opens", "قال “نعم” ثم", [4]],
    ["curly quotation mark before a Latin phrase", "الشعار “Water” هنا", [7]],
  ])("finds one %s", (_, text, expected) => expect(offsets(text)).toEqual(expected));

  it.each([
    ["Arabic marks", "عاد، ثم؛ هل؟"],
    ["percent signs of their own digits, or alone", "نحو 50% و٥٠٪ و ۵۰٪ و %"],
    ["straight quotation marks and asterisks", 'قال "نعم" و* هنا'],
    ["curly quotation marks that face each other, and those of a Latin sentence", "قال ”نعم“ ثم HDPE “نعم”"],
    ["a decimal comma or thousands in any digits", "نحو 18,500 و ٣,٥ و ۳,۵"],
    ["a list of Latin numbers", "في 2017, 2018"],
    ["a mark after or before a Latin word", "شركة HDPE, ثم قال, HDPE"],
    ["a mark of a Latin phrase", "مدينة Beirut, Lebanon هنا"],
  ])("leaves %s", (_, text) => expect(offsets(text)).toEqual([]));
});

describe("the hint", () => {
  it("names the place of the mark and what to write, and changes nothing", async () => {
    const text = "عاد الماء\nأمس, ثم انقطع";
    const { document, log } = await composed(inOneLanguage("ar", [{ text }]));
    const hint = expectDiagnostic(log.entries, "latin-punctuation", "Latin comma");
    expect(hint.severity).toBe("hint");
    expect(hint.hint).toContain("U+060C");
    expect(hint.origin?.pointer).toBe("/body/0/text");
    expect(everyParagraph(document).map(plain)).toContain(text);
    expect(log.hasErrors).toBe(false);
  });

  it("counts columns in the author's file", async () => {
    const { log } = await composed(inOneLanguage("ar", [{ text: "عاد الماء, **ثم** انقطع; هل" }]));
    const columns = log.entries.map(({ origin }) => origin?.column ?? 0);
    const first = Math.min(...columns);
    expect(columns).toEqual([first, first + "عاد الماء, **ثم** انقطع;".length - "عاد الماء,".length]);
  });

  it("is given three times in a paragraph, and the third says how many more there are", async () => {
    const { log } = await composed(inOneLanguage("ar", [{ text: "س, ".repeat(40) }]));
    expect(log.entries.map(({ message }) => message)).toEqual([
      "a Latin comma stands in Arabic text",
      "a Latin comma stands in Arabic text",
      "a Latin comma stands in Arabic text; 37 more such marks in this paragraph",
    ]);
  });

  it.each([
    ["URLs and addresses", "ar", "زوروا https://example.org/?س,ص اليوم"],
    ["code", "ar", "اكتبوا `س, ص` هنا"],
    ["phrases of a stated language", "ar", "قال :lang[yes, س, no]{en} هنا"],
    ["English prose", "en", "The words نعم, لا are Arabic."],
  ] as const)("is not given in %s", async (_, language, text) => {
    const { log } = await composed(inOneLanguage(language, text));
    expectNoDiagnostics(log.entries);
  });

  it("is given in Persian, and not in Hebrew and Sindhi, which have other marks", async () => {
    for (const [language, count] of [
      ["fa", 1],
      ["he", 0],
      ["sd", 0],
    ] as const) {
      const { log } = await composed(inOneLanguage(language as "ar", [{ text: "هل, ثم" }]));
      expect(log.entries.filter(({ code }) => code === "latin-punctuation")).toHaveLength(count);
    }
  });

  it("takes time in proportion to the text", () => {
    const start = performance.now();
    for (const unit of [",", "س, ", "(, ", " ,", "س,( "]) latinMarks(unit.repeat(50_000 / unit.length));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
