/** Grapheme clusters of Arabic with marks, emoji and conjuncts. */

import { describe, expect, test } from "vitest";
import { graphemeBoundaries, isExtendedPictographic, isGraphemeBoundary } from "../../../src/unicode/grapheme.ts";

function clusters(text: string): string[] {
  const boundaries = graphemeBoundaries(text);
  const found: string[] = [];
  let start = 0;
  for (let offset = 1; offset <= text.length; offset++) {
    if (boundaries[offset] !== 1) continue;
    found.push(text.slice(start, offset));
    start = offset;
  }
  return found;
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  ["an Arabic letter with shadda and fatha", ["\u0628\u0651\u064e", "\u062a"]],
  [
    "Quranic marks on their letters, small high ones too",
    ["\u0631\u0651\u064e", "\u062d\u0652", "\u0645\u064e\u0670", "\u0646\u06e2"],
  ],
  ["lam and alef, which draw as one glyph but are two letters", ["\u0644", "\u0627"]],
  ["a tatweel with a superscript alef", ["\u0640\u0670", "\u0647"]],
  ["a zero width non-joiner with the letter before it", ["\u06cc\u200c", "\u06a9"]],
  ["a zero width joiner with the letter before it", ["\u0647\u200d", " "]],
  ["an Arabic number sign with the first digit it spans", ["\u0600\u0661", "\u0662"]],
  ["a supplementary Arabic mark with its letter", ["\u0628\u{10efd}", "\u0628"]],
  ["a family joined by zero width joiners", ["\u{1f468}\u200d\u{1f469}\u200d\u{1f467}", "a"]],
  ["flags in pairs", ["\u{1f1ef}\u{1f1f4}", "\u{1f1f8}\u{1f1e6}", "\u{1f1ea}"]],
  ["a Devanagari conjunct", ["\u0915\u094d\u0937\u093f", "\u0915"]],
  ["a carriage return with its line feed", ["\r\n", "\n", "a"]],
];

describe("graphemeBoundaries", () => {
  test.each(cases)("keeps together %s", (_, expected) => {
    expect(clusters(expected.join(""))).toEqual(expected);
  });

  test("marks the start and the end", () => {
    expect(Array.from(graphemeBoundaries(""))).toEqual([1]);
    expect(Array.from(graphemeBoundaries("\u0628\u064e"))).toEqual([1, 0, 1]);
  });

  test("keeps a lone mark or surrogate as a cluster of its own", () => {
    expect(clusters("\u064e")).toEqual(["\u064e"]);
    expect(clusters("a\ud800b")).toEqual(["a", "\ud800", "b"]);
  });
});

describe("isGraphemeBoundary", () => {
  test("agrees with the whole text at every offset", () => {
    const text = cases.flatMap(([, expected]) => expected).join("");
    const boundaries = graphemeBoundaries(text);
    for (let offset = 0; offset <= text.length; offset++) {
      expect([offset, isGraphemeBoundary(text, offset)]).toEqual([offset, boundaries[offset] === 1]);
    }
  });

  test("is false outside the text", () => {
    expect(isGraphemeBoundary("a", 2)).toBe(false);
    expect(isGraphemeBoundary("a", -1)).toBe(false);
  });
});

test("isExtendedPictographic knows emoji from letters and digits", () => {
  expect([0x1f600, 0xa9, 0x31, 0x628].map(isExtendedPictographic)).toEqual([true, true, false, false]);
});
