/** What LineBreakTest does not tell apart (mandatory from allowed) and what Arabic press releases contain. */

import { describe, expect, test } from "vitest";
import { lineBreaks } from "../../../src/unicode/line-break.ts";
import { lineBreakClassOf } from "../../../src/unicode/line-break-class.ts";

/** The text with "|" where a line may end and "¶" where it must. */
function marked(text: string): string {
  const breaks = lineBreaks(text);
  let result = "";
  for (let offset = 0; offset <= text.length; offset++) {
    result += (["", "|", "¶"][breaks[offset] ?? 0] ?? "") + text.charAt(offset);
  }
  return result;
}

describe("lineBreaks", () => {
  test("has one more flag than the text has code units, and nothing in an empty text", () => {
    expect(lineBreaks("ab")).toHaveLength(3);
    expect(Array.from(lineBreaks(""))).toEqual([0]);
  });

  test.each([
    ["a\nb", "a\n¶b¶"],
    ["a\r\nb", "a\r\n¶b¶"],
    ["a\r\rb", "a\r¶\r¶b¶"],
    ["a\u2028b", "a\u2028¶b¶"],
    ["a\u0085b", "a\u0085¶b¶"],
    ["\n", "\n¶"],
  ])("ends a line for good after a hard break: %j", (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test("breaks vowelled Arabic between words only", () => {
    // kataba l-waladu
    expect(marked("\u0643\u064e\u062a\u064e\u0628\u064e \u0627\u0644\u0652\u0648\u064e\u0644\u064e\u062f\u064f")).toBe(
      "\u0643\u064e\u062a\u064e\u0628\u064e |\u0627\u0644\u0652\u0648\u064e\u0644\u064e\u062f\u064f¶",
    );
  });

  test.each([
    ["in a date of Arabic-Indic digits", "\u0662\u0666/\u0665/\u0661\u0664\u0663\u0669"],
    ["in a number with Arabic separators", "\u0661\u066c\u0662\u0665\u0660\u066b\u0665"],
    ["at a tatweel or a joiner inside a word", "\u0628\u0640\u0628\u200d\u0628"],
    ["at a no-break space or word joiner", "100\u00a0%\u2060a"],
    ["inside guillemets", "\u00ab\u0628\u00bb"],
  ])("does not break %s", (_, text) => {
    expect(Array.from(lineBreaks(text)).indexOf(1)).toBe(-1);
  });

  test("breaks after the Arabic semicolon, question mark and full stop but never before them", () => {
    const text = "\u0628\u061b\u0628\u061f\u0628\u06d4\u0628";
    expect(marked(text)).toBe("\u0628\u061b|\u0628\u061f|\u0628\u06d4|\u0628¶");
    expect(marked("\u0628 \u061f")).toBe("\u0628 \u061f¶");
  });

  test("breaks a number from its percent sign at the space, which a tailoring may undo", () => {
    expect(marked("100 %")).toBe("100 |%¶");
  });

  test("breaks after a soft hyphen and around an embedded object", () => {
    expect(marked("a\u00adb")).toBe("a\u00ad|b¶");
    expect(marked("a\ufffcb")).toBe("a|\ufffc|b¶");
  });

  test("keeps the parts of an emoji sequence and of a flag together", () => {
    expect(marked("\u{1f469}\u200d\u{1f680}\u{1f469}\u{1f3fd}")).toBe("\u{1f469}\u200d\u{1f680}|\u{1f469}\u{1f3fd}¶");
    expect(marked("\u{1f1ef}\u{1f1f4}\u{1f1f8}\u{1f1e6}")).toBe("\u{1f1ef}\u{1f1f4}|\u{1f1f8}\u{1f1e6}¶");
  });

  test("never breaks inside a surrogate pair", () => {
    const text = "\u{20000}\u{20001}\u{1e900} \u{1f600}";
    const breaks = lineBreaks(text);
    for (const offset of [1, 3, 5, 8]) expect(breaks[offset]).toBe(0);
    expect(breaks[2]).toBe(1);
  });

  test("finds every space of a paragraph of 50,000 words", () => {
    const breaks = lineBreaks("\u0643\u0644\u0645\u0629 ".repeat(50_000).trimEnd());
    expect(breaks.reduce((count, value) => count + (value === 1 ? 1 : 0), 0)).toBe(49_999);
  });
});

describe("lineBreakClassOf", () => {
  test.each([
    [0x41, "AL"],
    [0x2010, "HH"],
    [0x2d, "HY"],
    [0xab, "QU"],
    [0x25cc, "AL"],
    [0x0e01, "SA"],
    [0x0e31, "SA"],
    [0x1f02c, "ID"],
    [0x378, "XX"],
    [0x3041, "CJ"],
    [0x20cf, "PR"],
  ])("of U+%s is %s, as the property has it", (codePoint, expected) => {
    expect(lineBreakClassOf(codePoint)).toBe(expected);
  });
});
