/** The scripts of characters that have none of their own (UAX #24 5). */

import { describe, expect, it } from "vitest";
import { resolveScripts } from "../../../src/text/resolve-scripts.ts";
import { resolveBidi } from "../../../src/unicode/bidi.ts";
import { isBidiControl } from "../../../src/unicode/controls.ts";
import { type Content, type ParagraphChoices, paragraph } from "../../support/blocks.ts";

/** Scripts run by run, as `Arab:text`, without isolates; `Zyyy` where a character stays without one. */
function sketch(content: Content, choices: ParagraphChoices = {}): string[] {
  const { text, spans, direction } = paragraph(content, choices);
  const { levels } = resolveBidi(text, direction);
  const scripts = resolveScripts(text, levels, spans);
  const runs: { script: string; text: string }[] = [];
  for (const [offset, script] of scripts.entries()) {
    if (isBidiControl(text.charCodeAt(offset))) continue;
    const last = runs[runs.length - 1];
    if (last?.script === script) last.text += text.charAt(offset);
    else runs.push({ script, text: text.charAt(offset) });
  }
  return runs.map((run) => `${run.script}:${run.text}`);
}

const arabic = { language: "ar", direction: "rtl" } as const;

describe("resolveScripts", () => {
  it("gives spaces and punctuation the script before them", () => {
    expect(sketch("one, two!")).toEqual(["Latn:one, two!"]);
  });

  it("gives characters at the start the script after them", () => {
    expect(sketch("… (one)")).toEqual(["Latn:… (one)"]);
  });

  it("sets digits in Arabic text as Arabic, though they run from left to right", () => {
    // am 1439 h: "year 1439 AH"
    expect(sketch("عام 1439 هـ", arabic)).toEqual(["Arab:عام 1439 هـ"]);
  });

  it("sets digits in English text as Latin", () => {
    expect(sketch("the year 1439")).toEqual(["Latn:the year 1439"]);
  });

  it("gives a phone number in European digits the Latin script, in Arabic ones that of its language", () => {
    const content = ["هاتف: ", { text: "+961 1 307594", field: "phone", language: "en" }] as const;
    expect(sketch(content, arabic)).toContain("Latn:+961 1 307594");
    const inArabic = ["هاتف: ", { text: "+961 1 307594", field: "phone", language: "ar" }] as const;
    expect(sketch(inArabic, arabic)).toEqual(["Arab:هاتف: ", "Latn:+961 1 307594"]);
    const arabicDigits = ["هاتف: ", { text: "٠١ ٣٠٧٥٩٤", field: "phone", language: "ar" }] as const;
    expect(sketch(arabicDigits, arabic)).toEqual(["Arab:هاتف: ٠١ ٣٠٧٥٩٤"]);
  });

  it("gives a text without letters the script of its language", () => {
    expect(sketch("010 / 1439", { language: "ar" })).toEqual(["Arab:010 / 1439"]);
    expect(sketch("010 / 1439", { language: "he" })).toEqual(["Hebr:010 / 1439"]);
  });

  it("gives a closing bracket the script of its opening one (UAX #24 5.1)", () => {
    // In an Arabic line: al-hay'a (Water Authority) tu'lin. Both parentheses stand at the line's own level.
    expect(sketch("الهيئة (Water Authority) تعلن", arabic)).toEqual([
      "Arab:الهيئة (",
      "Latn:Water Authority",
      "Arab:) تعلن",
    ]);
  });

  it("gives a closing bracket the script of its opening one across other scripts", () => {
    expect(sketch("see (هيئة) and go")).toEqual(["Latn:see (", "Arab:هيئة", "Latn:) and go"]);
  });

  it("gives a closing bracket the script of its opening one within one level", () => {
    // Greek runs the way Latin does; without the pairing, the closing bracket would follow the alpha.
    expect(sketch("see (\u03b1)")).toEqual(["Latn:see (", "Grek:\u03b1", "Latn:)"]);
  });

  it("pairs brackets inside brackets", () => {
    expect(sketch("a (b [\u03b1])")).toEqual(["Latn:a (b [", "Grek:\u03b1", "Latn:])"]);
  });

  it("gives marks the script of their letter", () => {
    expect(sketch("e\u0301a")).toEqual(["Latn:e\u0301a"]);
    expect(sketch("\u0628\u064e", arabic)).toEqual(["Arab:\u0628\u064e"]);
  });

  it("opens Arabic at an Arabic comma that stands after Latin", () => {
    // In a Latin word's own level the comma would be drawn by the Latin face, which has none.
    expect(sketch([{ text: "PDF،", isolate: "ltr" }], { language: "en" })).toContainEqual(
      expect.stringMatching(/^Arab:،/),
    );
  });

  it("keeps both halves of a supplementary character in one script", () => {
    // Adlam alif after Latin a
    expect(sketch("a\u{1e900}", { direction: "ltr" })).toEqual(["Latn:a", "Adlm:\u{1e900}"]);
  });

  it("leaves no character without a script in a paragraph whose language has one", () => {
    expect(sketch("«…» 12 – ¶ \u200f x هـ", arabic).filter((run) => run.startsWith("Z"))).toEqual([]);
  });
});
