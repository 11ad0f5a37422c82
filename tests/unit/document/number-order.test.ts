/**
 * How numbers and their signs stand in a line, from its left end, wherever the number comes from. «س» stands for a word on
 * either side, so that the order of the rest can be read off.
 */

import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/document/document.ts";
import { resolveCounters } from "../../../src/document/resolve-counters.ts";
import { visualText } from "../../support/visual-text.ts";
import { composed, everyBlock, everyParagraph, inOneLanguage, letterhead, plain } from "./composed.ts";

async function shown(text: string, language: "ar" | "en" | "he" | "fa" = "ar"): Promise<string> {
  const { document } = await composed(inOneLanguage(language as "ar", [{ text }]));
  const paragraph = everyParagraph(document).find((candidate) => plain(candidate) === text);
  if (!paragraph) throw new Error(`no paragraph "${text}"`);
  return visualText(paragraph);
}

describe("numbers in Arabic prose", () => {
  it.each([
    // Read with the sentence, from the right (W3C, lang-bidi-use-cases).
    ["a range of Latin digits", "س 7-8 س", "س 8-7 س"],
    ["a range with a dash", "س 2018–2020 س", "س 2020–2018 س"],
    ["a range of Arabic-Indic digits", "س ٧-٨ س", "س ٨-٧ س"],
    ["a range of times", "س 09:00-14:30 س", "س 14:30-09:00 س"],
    ["a sum", "س 2 + 3 = 5 س", "س 5 = 3 + 2 س"],
    ["a negative number (alreq, issue 288)", "س -5 س", "س 5- س"],
    // The percent sign stands at the left (alreq).
    ["a percentage", "س 50% س", "س %50 س"],
    ["a percentage of Arabic-Indic digits", "س ٥٠٪ س", "س ٪٥٠ س"],
    ["a percentage after a space", "س 50 % س", "س % 50 س"],
    // Currency at the left, degree at the right (alreq).
    ["a sum with its sign before it", "س $100 س", "س $100 س"],
    ["a sum with its sign after it", "س 100$ س", "س $100 س"],
    ["an amount with a space", "س € 1,250.50 س", "س € 1,250.50 س"],
    ["degrees", "س 25° س", "س 25° س"],
    ["degrees of Arabic-Indic digits", "س ٢٥° س", "س ٢٥° س"],
    ["degrees of a scale", "س −5 °C س", "س −5 °C س"],
    // Common separators hold a number together (UAX #9 W4).
    ["a decimal", "س 3.5 س", "س 3.5 س"],
    ["a decimal of Arabic-Indic digits", "س ٣٫٥ س", "س ٣٫٥ س"],
    ["a section", "س 1.2 س", "س 1.2 س"],
    ["a fraction", "س 3/4 س", "س 3/4 س"],
    ["a ratio", "س 16:9 س", "س 16:9 س"],
    ["thousands", "س ١٬٢٥٠٬٠٠٠ س", "س ١٬٢٥٠٬٠٠٠ س"],
    // One order wherever they stand.
    ["a date of ISO 8601", "س 2018-02-12 س", "س 2018-02-12 س"],
    ["a book number", "س 978-0-306-40615-7 س", "س 978-0-306-40615-7 س"],
    ["a count in a Latin phrase", "س 2 of 3 س", "س 2 of 3 س"],
    ["a count in Arabic words", "س 2 ن 3 س", "س 3 ن 2 س"],
    // A currency before a range is its first number's.
    ["a range of sums", "س $10–15 س", "س 15–$10 س"],
  ])("%s", async (_, text, expected) => expect(await shown(text)).toBe(expected));

  it.each([
    ["a range", "7-8 س", "س 8-7"],
    ["a percentage", "50% س", "س %50"],
    ["a citation", "[99: 7-8] س", "س ]8-7 :99["],
    ["a range after a Latin name", "HDPE، 7-8 س", "س 8-7 ،HDPE"],
  ])("stand at the start of a paragraph as they do within it: %s", async (_, text, expected) =>
    expect(await shown(text)).toBe(expected),
  );

  it("leave the copied text as it was written", async () => {
    const { document } = await composed(inOneLanguage("ar", [{ text: "50% و $100 و 25° في 2018-02-12" }]));
    expect(everyParagraph(document).map(plain)).toContain("50% و $100 و 25° في 2018-02-12");
  });
});

describe("numbers in other right-to-left languages", () => {
  it("take the context of Arabic letters in Persian", async () => {
    expect(await shown("۵۰٪ س", "fa")).toBe("س ٪۵۰");
  });

  it("run from the left in Hebrew, ranges with any dash", async () => {
    expect(await shown("ש 7-8 ש", "he")).toBe("ש 7-8 ש");
    expect(await shown("ש 7–8 ש", "he")).toBe("ש 7–8 ש");
    expect(await shown("ש 50% ש", "he")).toBe("ש 50% ש");
  });
});

describe("Arabic numbers in English prose", () => {
  it("stay with the Arabic words before them", async () => {
    expect(await shown("in س ٧ (see)", "en")).toBe("in ٧ س (see)");
    expect(await shown("[س: ٧-٨] and", "en")).toBe("[٨-٧ :س] and");
  });

  it("that are the sentence's own stand where the sentence has them", async () => {
    expect(await shown("the س, 7 of them", "en")).toBe("the س, 7 of them");
  });
});

describe("numbers that are generated", () => {
  it.each([
    ["Latin", "default: arabic-indic, phone", "default: latin, phone", ".1.2"],
    ["Arabic-Indic", "default: arabic-indic, phone", "default: arabic-indic, phone", ".١.٢"],
  ])(
    "keep the parts of a list's number in order in a right-to-left marker, in %s digits",
    async (_, from, to, expected) => {
      const template = letterhead([from, to], ['"({letter})"', '"{path}."']);
      const { document } = await composed(inOneLanguage("ar", "1. س\n   1. ص\n   2. ع\n"), {}, template);
      const markers = everyBlock(document.body).flatMap((block) => (block.kind === "item" ? [block.marker] : []));
      // The full stop, which is the line's, stands at the left of the number.
      expect(markers.map(visualText)).toContain(expected);
    },
  );

  it("say the page before the pages, from the right, in an Arabic footer", async () => {
    const { document } = await composed(inOneLanguage("ar", "نص."));
    const footer = footerWithCounters(document, 2, 13);
    // «صفحة ٢ من ١٣»: the page at the right of the pages, the digits of 13 in their order.
    expect(visualText(footer)).toBe([..."صفحة ٢ من ٣١"].reverse().join(""));
  });

  it("say the page before the pages, from the left, in an English footer", async () => {
    const { document } = await composed(inOneLanguage("en", "Text."));
    expect(visualText(footerWithCounters(document, 2, 13))).toBe("Page 2 of 13");
  });
});

function footerWithCounters({ laterPages }: Document, page: number, pages: number) {
  const blocks = resolveCounters([...laterPages.header, ...laterPages.footer], {
    page,
    pages,
    pageOf: () => undefined,
    heading: () => "",
  });
  const counted = everyBlock([...laterPages.header, ...laterPages.footer]).findIndex(
    (block) => block.kind === "text" && block.paragraph.counters.length > 0,
  );
  const block = everyBlock(blocks)[counted];
  if (block?.kind !== "text") throw new Error("no footer counts pages");
  return block.paragraph;
}
