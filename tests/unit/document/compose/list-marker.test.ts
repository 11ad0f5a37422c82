/** Letters of lists by language: the script's own, save where the language has an order or letters of its own. */

import { describe, expect, it } from "vitest";
import { listMarker } from "../../../../src/document/compose/list-marker.ts";

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
