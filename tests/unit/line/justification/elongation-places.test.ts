/** Which joins of a shaped paragraph may be elongated, with real fonts: what the font forbids and what the rules forbid. */

import { describe, expect, it } from "vitest";
import { elongationPlaces } from "../../../../src/line/justification/elongation-places.ts";
import type { Content, ParagraphChoices } from "../../../support/blocks.ts";
import { shape } from "../../text/shaping.ts";

/** Words with a bar at each place. */
function marked(content: Content, choices: ParagraphChoices = {}): string {
  const { shaped } = shape(content, {
    language: "ar",
    direction: "rtl",
    justification: { policy: "kashida-full" },
    fonts: { Arab: "Noto Naskh Arabic" },
    ...choices,
  });
  const { text } = shaped.paragraph;
  let result = "";
  let from = 0;
  for (const { offset } of elongationPlaces(shaped)) {
    result += `${text.slice(from, offset)}|`;
    from = offset;
  }
  return (result + text.slice(from)).replace(/[\u2066-\u2069]/g, "");
}

describe("elongationPlaces", () => {
  it("finds every join of plain words that the font allows, and no join where letters do not join", () => {
    expect(marked("درس سعيد")).toBe("درس س|ع|ي|د");
    expect(marked("ورد")).toBe("ورد");
  });

  it("uses only ranks the style allows", () => {
    expect(marked("سعيد", { justification: { policy: "kashida-light" } })).toBe("س|عي|د");
  });

  it("never stretches a word with vowel marks, not even with one shadda", () => {
    expect(marked("سعّيد سعيد")).toBe("سعّيد س|ع|ي|د");
    expect(marked("كَتَبَ")).toBe("كَتَبَ");
    expect(marked("رحمٰن")).toBe("رحمٰن");
  });

  it("leaves a word with the author's own tatweel alone", () => {
    expect(marked("سعـيد")).toBe("سعـيد");
  });

  it.each(["scripture", "name", "reference"] as const)("leaves a %s alone", (field) => {
    expect(marked(["سعيد ", { text: "سعيد", field }])).toBe("س|ع|ي|د سعيد");
  });

  it("leaves code and unbreakable pieces alone", () => {
    expect(marked([{ text: "سعيد", role: "Code" }, " ", { text: "سعيد", unbreakable: true }])).toBe("سعيد سعيد");
  });

  it("never stretches the join between two colours", () => {
    expect(marked(["سع", { text: "يد", color: "#c00" }])).toBe("س|عي|د");
  });

  it("leaves words below the shortest length", () => {
    const kashida = { after: 1, shortest: 0.2, longest: 1, perLine: 9, apart: 1, lowestRank: 7, shortestWord: 4 };
    expect(marked("بيت سعيد", { justification: { policy: "kashida", kashida } })).toBe("بيت س|ع|ي|د");
  });

  it("finds none in Nastaliq, in Latin, and under other policies", () => {
    expect(marked("سعید بیٹا", { fonts: { Arab: "Noto Nastaliq Urdu" }, language: "ur" })).toBe("سعید بیٹا");
    expect(marked("Saad said", { direction: "ltr", language: "en" })).toBe("Saad said");
    expect(marked("سعيد", { justification: { policy: "spaces" } })).toBe("سعيد");
    expect(marked("سعيد", { justification: { policy: "none" } })).toBe("سعيد");
  });

  it("leaves an Arabic phrase in a left-to-right paragraph alone", () => {
    const phrase = ["Ms. Rima (", { text: "سعيد", isolate: "rtl", language: "ar" }, ")"] as const;
    expect(marked(phrase, { direction: "ltr", language: "en" })).toBe("Ms. Rima (سعيد)");
    expect(marked(phrase)).toContain("س|ع|ي|د");
  });

  it("takes no join that the font calls unsafe: Amiri stacks the letters of Muhammad", () => {
    expect(marked("محمد", { fonts: { Arab: "Amiri" } })).not.toContain("م|ح");
  });

  it("numbers words, so that places of one word are known as such", () => {
    const { shaped } = shape("سعيد سعيد", {
      language: "ar",
      direction: "rtl",
      justification: { policy: "kashida-full" },
      fonts: { Arab: "Noto Naskh Arabic" },
    });
    expect(elongationPlaces(shaped).map(({ word }) => word)).toEqual([1, 1, 1, 2, 2, 2]);
  });
});
