/** Letters of lists by language: the script's own, save where the language has an order or letters of its own. */

import { describe, expect, it } from "vitest";
import { listMarker } from "../../../../../src/document/compose/body/list-marker.ts";

function lettered(language: string, numbers: readonly number[]): string[] {
  return numbers.map((number) =>
    listMarker("({letter})", { language, digits: "latin", path: [number] })
      .map(({ text }) => text)
      .join(""),
  );
}

describe("a lettered list", () => {
  it.each([
    ["en", ["(a)", "(b)", "(c)", "(d)"]],
    ["fr", ["(a)", "(b)", "(c)", "(d)"]],
    ["tr", ["(a)", "(b)", "(c)", "(ç)"]],
    ["ar", ["(أ)", "(ب)", "(ج)", "(د)"]],
    ["fa", ["(الف)", "(ب)", "(پ)", "(ت)"]],
    ["ur", ["(الف)", "(ب)", "(ج)", "(د)"]],
    ["ckb", ["(أ)", "(ب)", "(ج)", "(د)"]],
    ["he", ["(א)", "(ב)", "(ג)", "(ד)"]],
    ["yi", ["(א)", "(ב)", "(ג)", "(ד)"]],
    ["sw", ["(a)", "(b)", "(c)", "(d)"]],
  ])("counts in the letters of %s", (language, expected) => {
    expect(lettered(language, [1, 2, 3, 4])).toEqual(expected);
  });

  it("goes on with pairs after the last letter", () => {
    expect(lettered("en", [26, 27, 52, 53])).toEqual(["(z)", "(aa)", "(az)", "(ba)"]);
    expect(lettered("tr", [29, 30])).toEqual(["(z)", "(aa)"]);
  });
});

describe("a pattern", () => {
  const shown = (pattern: string, language: string, path: readonly number[]) =>
    listMarker(pattern, { language, digits: language === "ar" ? "arabic-indic" : "latin", path });

  it("parts the number from the words around it", () => {
    expect(shown("المادة {n}:", "ar", [12])).toEqual([
      { kind: "literal", text: "المادة " },
      { kind: "number", text: "١٢" },
      { kind: "literal", text: ":" },
    ]);
  });

  it("counts in Roman numerals, small and capital", () => {
    expect(shown("{roman}", "ar", [14])).toEqual([{ kind: "number", text: "xiv" }]);
    expect(shown("{ROMAN}", "en", [14])).toEqual([{ kind: "number", text: "XIV" }]);
  });

  it("counts by the abjad in any language, and by its own letters in Hebrew", () => {
    // The 28 letters end with ghain; heh keeps its initial shape by a tatweel.
    expect(["fa", "en"].map((tag) => shown("{abjad}", tag, [28])[0]?.text)).toEqual(["غ", "غ"]);
    expect(shown("{abjad}", "ar", [5])[0]?.text).toBe("ه\u0640");
    expect(shown("{abjad}", "ar", [29])[0]?.text).toBe("أأ");
    // Persian and Urdu name the first, and have their own yeh and kaf.
    expect([1, 10, 11].map((place) => shown("{abjad}", "fa", [place])[0]?.text)).toEqual(["الف", "ی", "ک"]);
    expect([1, 5, 11].map((place) => shown("{abjad}", "ur", [place])[0]?.text)).toEqual(["الف", "ہ", "ک"]);
    expect(shown("{abjad}", "he", [3])[0]?.text).toBe("ג");
  });

  it("shows the numbers around it", () => {
    expect(shown("{path}", "en", [2, 3])).toEqual([{ kind: "number", text: "2.3" }]);
  });
});
