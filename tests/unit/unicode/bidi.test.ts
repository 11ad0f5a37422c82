/** What the conformance files leave open: supplementary characters, newer brackets, the reset at a line's end. */

import { describe, expect, test } from "vitest";
import { resetTrailingWhitespace, resolveBidi, visualOrder } from "../../../src/unicode/bidi.ts";

const levelsOf = (text: string, base: "ltr" | "rtl" | "auto") => Array.from(resolveBidi(text, base).levels);

describe("resolveBidi", () => {
  test("gives Adlam letters (R) an odd level, on both halves of each pair", () => {
    expect(levelsOf("ab \u{1e900}\u{1e901} cd", "ltr")).toEqual([0, 0, 0, 1, 1, 1, 1, 0, 0, 0]);
  });

  test("makes a number after an Arabic mathematical letter (AL) Arabic, by W2", () => {
    // As an Arabic number it goes to level 2 in a left-to-right paragraph too; a European one would be 0 after L.
    expect(levelsOf("\u{1ee00}1", "ltr")).toEqual([1, 1, 2]);
    expect(levelsOf("\u{1ee00}1", "rtl")).toEqual([1, 1, 2]);
  });

  test("lets an emoji (ON) take the direction around it, by N1 and N2", () => {
    expect(levelsOf("\u0627\u{1f600}\u0628", "ltr")).toEqual([1, 1, 1, 1]);
    expect(levelsOf("a\u{1f600}\u0628", "ltr")).toEqual([0, 0, 0, 1]);
    expect(levelsOf("a\u{1f600}\u0628", "rtl")).toEqual([2, 1, 1, 1]);
  });

  test("keeps a supplementary mark (NSM) with its Arabic letter, by W1", () => {
    expect(levelsOf("a \u0628\u{10efd}", "ltr")).toEqual([0, 0, 1, 1, 1]);
  });

  test("knows the letters that came after Unicode 13", () => {
    // U+0870 is Arabic (AL) since Unicode 14, U+10940 Sidetic (R) since Unicode 17.
    expect(levelsOf("a \u0870", "ltr")).toEqual([0, 0, 1]);
    expect(levelsOf("a \u{10940}", "ltr")).toEqual([0, 0, 1, 1]);
  });

  test("treats a lone surrogate as a left-to-right letter", () => {
    expect(levelsOf("\ud800", "rtl")).toEqual([2]);
  });

  // N0 c1: the brackets hold L against a right-to-left paragraph and follow L, so they go with it; unpaired, the closing
  // one would stand between L and R and take the paragraph's level 1.
  test.each([
    ["parentheses", "a(b)\u05d0"],
    ["brackets new in Unicode 14", "a\u2e55b\u2e56\u05d0"],
    ["two new pairs, one in the other", "a\u2e55\u2e5bb\u2e5c\u2e56\u05d0"],
    ["an angle bracket closed by its canonical equivalent", "a\u2329b\u3009\u05d0"],
  ])("pairs %s", (_, text) => {
    const levels = levelsOf(text, "rtl");
    expect(levels).toEqual([...Array(levels.length - 1).fill(2), 1]);
  });

  test("does not pair a newer bracket with another pair's", () => {
    expect(levelsOf("a\u2e55b\u2e58\u05d0", "rtl")).toEqual([2, 2, 2, 1, 1]);
  });

  test("takes the base direction from the first strong character outside isolates, by P2 and P3", () => {
    expect(resolveBidi("123 \u0627 a", "auto").baseLevel).toBe(1);
    expect(resolveBidi("(a) \u0627", "auto").baseLevel).toBe(0);
    expect(resolveBidi("\u2067\u0627\u2069 a", "auto").baseLevel).toBe(0);
    expect(resolveBidi("\u{1f600} \u{1e900}", "auto").baseLevel).toBe(1);
    expect(resolveBidi("12 + 3", "auto").baseLevel).toBe(0);
    expect(resolveBidi("", "auto").baseLevel).toBe(0);
  });

  test("raises nothing in plain left-to-right text, whatever its neutrals and numbers", () => {
    expect(levelsOf("1,250.50 \u20ac (12 %) \u{1f600}\u0301 e\u0301", "ltr").every((level) => level === 0)).toBe(true);
  });

  test("shows a phone number from the right in a right-to-left paragraph unless it is isolated", () => {
    const phone = "+962 6 500";
    const runs = levelsOf(phone, "rtl");
    expect(runs).toEqual([1, 2, 2, 2, 1, 2, 1, 2, 2, 2]);
    expect(levelsOf(`\u2066${phone}\u2069`, "rtl").slice(1, -1)).toEqual(Array(10).fill(2));
  });
});

describe("resetTrailingWhitespace", () => {
  // Two Hebrew words in a left-to-right paragraph: the space between them has level 1 until a line ends there.
  const text = "abc \u05d0\u05d1 \u05d2\u05d3";
  const resolved = resolveBidi(text, "ltr");

  test("gives the space at a line's end the paragraph's level (L1)", () => {
    expect(Array.from(resolved.levels)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect(Array.from(resetTrailingWhitespace(text, resolved, 0, 7))).toEqual([0, 0, 0, 0, 1, 1, 0]);
  });

  test("leaves a space inside the line alone, and the paragraph's levels too", () => {
    expect(Array.from(resetTrailingWhitespace(text, resolved, 4, 9))).toEqual([1, 1, 1, 1, 1]);
    expect(Array.from(resolved.levels)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1]);
  });

  test("resets a line that is only spaces", () => {
    expect(Array.from(resetTrailingWhitespace(text, resolved, 6, 7))).toEqual([0]);
  });

  test("resets spaces across controls, a supplementary one (BN) with both halves", () => {
    const withControls = "\u05d0 \u{e0001}\u200b \u2069\u05d1";
    const levels = resolveBidi(withControls, "ltr");
    expect(Array.from(resetTrailingWhitespace(withControls, levels, 0, 7))).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });

  test("does not look past the start of the line into half a pair", () => {
    const pair = "\u{1e900}";
    expect(Array.from(resetTrailingWhitespace(pair, resolveBidi(pair, "ltr"), 0, 2))).toEqual([1, 1]);
  });
});

describe("visualOrder", () => {
  test.each([
    ["nothing", [], []],
    ["left-to-right runs", [0, 0, 0], [0, 1, 2]],
    ["right-to-left runs", [1, 1, 1], [2, 1, 0]],
    ["an Arabic phrase with a number inside an English line", [0, 1, 2, 1, 0], [0, 3, 2, 1, 4]],
    ["an English phrase of two runs inside an Arabic line", [1, 2, 2, 1], [3, 1, 2, 0]],
    ["three levels, from the highest down", [0, 1, 2, 3, 2, 1, 0], [0, 5, 2, 3, 4, 1, 6]],
    ["even levels without an odd one", [0, 2, 2, 0], [0, 1, 2, 3]],
  ])("orders %s (L2)", (_, levels, order) => {
    expect(visualOrder(levels)).toEqual(order);
  });
});
