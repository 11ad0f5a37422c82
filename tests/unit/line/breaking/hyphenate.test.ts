/** Where words may be divided. Expected places are those of the dictionaries: re-lease, or-ga-ni-za-tion. */

import { describe, expect, it } from "vitest";
import { hyphenationPoints } from "../../../../src/line/breaking/hyphenate.ts";
import type { Content, ParagraphChoices } from "../../../support/blocks.ts";
import { shapeBoxes } from "../../text/shaping.ts";

/** The text with hyphens where a word may be divided. */
function sketch(content: Content, choices: ParagraphChoices = {}): string {
  const shaped = shapeBoxes(content, { hyphenate: true, ...choices });
  const points = hyphenationPoints(shaped);
  return [...shaped.paragraph.text].map((unit, offset) => (points.has(offset) ? `-${unit}` : unit)).join("");
}

describe("hyphenationPoints", () => {
  it("divides English words between syllables", () => {
    expect(sketch("documentation")).toBe("doc-u-men-ta-tion");
  });

  it("finds every word of a text", () => {
    expect(sketch("the documentation (documentation)")).toBe("the doc-u-men-ta-tion (doc-u-men-ta-tion)");
  });

  it("leaves at least two letters before the hyphen and three after it", () => {
    for (const word of ["acidity", "already", "economy", "idiotic", "aviation", "obviously", "evacuee", "anybody"]) {
      const parts = sketch(word).split("-");
      expect(parts[0]?.length, word).toBeGreaterThanOrEqual(2);
      expect(parts[parts.length - 1]?.length, word).toBeGreaterThanOrEqual(3);
    }
  });

  it("leaves short words whole", () => {
    expect(sketch("water table paper")).toBe("water table paper");
  });

  it("divides by the language of the text", () => {
    // German: Ver-ant-wor-tung
    expect(sketch("Verantwortung", { language: "de" })).toBe("Ver-ant-wor-tung");
    // French: res-pon-sa-bi-li-té, of which the last two letters stay with what is before them.
    expect(sketch("l’architecture, responsabilité", { language: "fr" })).toBe("l’ar-chi-tec-ture, res-pon-sa-bi-lité");
    // Turkish divides before a consonant and its vowel: so-rum-lu-luk-la-rı-mız.
    expect(sketch("sorumluluklarımız", { language: "tr" })).toBe("so-rum-lu-luk-la-rı-mız");
    expect(sketch("İstanbullular Iğdırlılar", { language: "tr" })).toBe("İs-tan-bul-lu-lar Iğ-dır-lı-lar");
    expect(sketch("zihniyeteke", { language: "ku" })).toBe("zih-ni-ye-teke");
  });

  it.each([
    ["a web address", "https://documentation.example.org/documentation"],
    ["a bare domain", "documentation.organization.example"],
    ["an e-mail address", "documentation@organization.example"],
    ["a path", "documentation/organization"],
    ["a name with digits", "documentation2 3documentation"],
    ["a name with underscores", "documentation_organization"],
    ["a compound that has its hyphen", "documentation-organization"],
    ["an abbreviation in capitals", "DOCUMENTATION"],
  ])("leaves %s whole", (_, text) => expect(sketch(text)).toBe(text));

  it("divides a word at the end of a sentence", () => {
    expect(sketch("documentation. New")).toBe("doc-u-men-ta-tion. New");
  });

  it("never divides Arabic words (alreq 4.1)", () => {
    // al-mas'uliyya: "responsibility"
    const arabic = "المسؤولية";
    expect(sketch(arabic, { language: "ar" })).toBe(arabic);
    expect(sketch(arabic, { language: "en" })).toBe(arabic);
  });

  it.each([
    ["Hebrew", "he", "ובזכויותיהם"],
    ["pointed Hebrew", "he", "וּבִזְכֻיּוֹתֵיהֶם"],
    ["Uyghur", "ug", "مۇناسىۋىتىگە"],
    ["Persian", "fa", "می\u200cپژوهیدند"],
    ["Sorani", "ckb", "چاککردنەوەی"],
  ])("never divides %s words", (_, language, text) => {
    expect(sketch(text, { language })).toBe(text);
    expect(sketch(text, { language: "en" })).toBe(text);
  });

  it("leaves words of a language without patterns whole", () => {
    expect(sketch("documentation", { language: "xx" })).toBe("documentation");
  });

  it("leaves unbreakable text and typed fields whole", () => {
    expect(sketch([{ text: "documentation", unbreakable: true }])).toBe("documentation");
    expect(sketch([{ text: "documentation", field: "name" }])).not.toContain("-");
  });

  it("does nothing where the style does not ask for it", () => {
    expect(sketch("documentation", { hyphenate: false })).toBe("documentation");
  });

  it("leaves places alone where a break is allowed anyway", () => {
    const shaped = shapeBoxes("doc\u00adumentation", { hyphenate: true });
    expect(hyphenationPoints(shaped).has(4)).toBe(false);
  });
});
