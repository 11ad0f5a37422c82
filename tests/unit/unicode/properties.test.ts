/** Single characters whose properties are known from the standard's own charts and files. */

import { describe, expect, test } from "vitest";
import { bidiClassOf } from "../../../src/unicode/bidi-class.ts";
import { isBidiControl, isDefaultIgnorable } from "../../../src/unicode/controls.ts";
import {
  generalCategoryOf,
  isDecimalDigit,
  isLetter,
  isMark,
  isPunctuation,
  isSeparator,
  isUppercaseLetter,
} from "../../../src/unicode/general-category.ts";
import { joiningTypeOf } from "../../../src/unicode/joining.ts";
import { hasScript, scriptExtensionsOf, scriptOf } from "../../../src/unicode/script.ts";

describe("scriptOf", () => {
  test.each([
    ["alef", 0x0627, "Arab"],
    ["Latin A", 0x41, "Latn"],
    ["the space", 0x20, "Zyyy"],
    ["fatha", 0x064e, "Zinh"],
    ["tatweel", 0x0640, "Zyyy"],
    ["an Arabic-Indic digit", 0x0660, "Arab"],
    ["the Arabic comma", 0x060c, "Zyyy"],
    ["an extended Arabic-Indic digit", 0x06f0, "Arab"],
    ["a presentation form", 0xfefb, "Arab"],
    ["an Arabic mathematical letter", 0x1ee00, "Arab"],
    ["an Adlam letter", 0x1e900, "Adlm"],
    ["a Sidetic letter, new in Unicode 17", 0x10940, "Sidt"],
    ["an unassigned code point", 0x0378, "Zzzz"],
    ["the last code point", 0x10ffff, "Zzzz"],
  ])("of %s", (_, codePoint, script) => {
    expect(scriptOf(codePoint)).toBe(script);
  });
});

describe("scriptExtensionsOf", () => {
  test("lists every script that writes with a shared character", () => {
    expect(scriptExtensionsOf(0x060c)).toEqual(expect.arrayContaining(["Arab", "Syrc", "Thaa"]));
    expect(scriptExtensionsOf(0x0660)).toEqual(["Arab", "Thaa", "Yezi"]);
    expect(scriptExtensionsOf(0x064e)).toEqual(["Arab", "Syrc"]);
  });

  test("is the character's own script otherwise", () => {
    expect(scriptExtensionsOf(0x0628)).toEqual(["Arab"]);
    expect(scriptExtensionsOf(0x20)).toEqual(["Zyyy"]);
  });

  test("tells which characters may join an Arabic run", () => {
    const joins = [0x0628, 0x0660, 0x20, 0x200d, 0x41, 0x0915].map((codePoint) => hasScript(codePoint, "Arab"));
    expect(joins).toEqual([true, true, true, true, false, false]);
  });
});

describe("joiningTypeOf", () => {
  test.each([
    ["beh joins both sides", 0x0628, "D"],
    ["alef joins its right side", 0x0627, "R"],
    ["hamza does not join", 0x0621, "U"],
    ["tatweel causes joining", 0x0640, "C"],
    ["the joiner causes joining", 0x200d, "C"],
    ["the non-joiner prevents it", 0x200c, "U"],
    ["a vowel mark is transparent", 0x064e, "T"],
    ["an Adlam letter joins both sides", 0x1e900, "D"],
    ["a Latin letter does not join", 0x41, "U"],
  ])("%s", (_, codePoint, type) => {
    expect(joiningTypeOf(codePoint)).toBe(type);
  });
});

describe("general categories", () => {
  test("name single characters", () => {
    expect([0x41, 0x61, 0x0628, 0x064e, 0x0903, 0x0661, 0x20, 0x0378, 0xd800].map(generalCategoryOf)).toEqual([
      "Lu",
      "Ll",
      "Lo",
      "Mn",
      "Mc",
      "Nd",
      "Zs",
      "Cn",
      "Cs",
    ]);
  });

  test("answer the engine's questions", () => {
    expect([0x064e, 0x0903, 0x20dd, 0x0628].map(isMark)).toEqual([true, true, true, false]);
    expect([0x41, 0x0628, 0x0640, 0x1e900, 0x31, 0x064e].map(isLetter)).toEqual([true, true, true, true, false, false]);
    expect([0x41, 0x01c5, 0x61].map(isUppercaseLetter)).toEqual([true, true, false]);
    expect([0x39, 0x0669, 0x06f9, 0xb2].map(isDecimalDigit)).toEqual([true, true, true, false]);
    expect([0x060c, 0x28, 0xab, 0x24].map(isPunctuation)).toEqual([true, true, true, false]);
    expect([0x20, 0xa0, 0x2028, 0x09].map(isSeparator)).toEqual([true, true, true, false]);
  });
});

describe("bidiClassOf", () => {
  test.each([
    ["Arabic letter", 0x0627, "AL"],
    ["Hebrew letter", 0x05d0, "R"],
    ["Arabic-Indic digit", 0x0661, "AN"],
    ["extended Arabic-Indic digit", 0x06f1, "EN"],
    ["Arabic percent sign", 0x066a, "ET"],
    ["unassigned in an Arabic block", 0x1ec70, "AL"],
    ["unassigned currency sign", 0x20cf, "ET"],
    ["noncharacter", 0xfffe, "BN"],
  ])("of an %s", (_, codePoint, bidiClass) => {
    expect(bidiClassOf(codePoint)).toBe(bidiClass);
  });
});

describe("controls", () => {
  test("are the twelve of Bidi_Control", () => {
    const found = Array.from({ length: 0x10000 }, (_, codeUnit) => codeUnit).filter(isBidiControl);
    expect(found).toEqual([
      0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
    ]);
  });

  test("and joiners are ignorable, spaces and Arabic number signs are not", () => {
    expect([0x00ad, 0x061c, 0x200d, 0x2066, 0xfe0f, 0xe0100].every(isDefaultIgnorable)).toBe(true);
    expect([0x20, 0x0600, 0x06dd, 0x0640].some(isDefaultIgnorable)).toBe(false);
  });
});
