/** Space between letters: in the box font every character is ten points wide, and 0.1 em of tracking is one point. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { breakLines } from "../../../src/line/break-lines.ts";
import { measureParagraph } from "../../../src/line/paragraph-measure.ts";
import { ParagraphShaper } from "../../../src/text/shape-paragraph.ts";
import { type Content, type ParagraphChoices, paragraph } from "../../support/blocks.ts";
import { boxFontBook } from "../../support/box-font.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { repositoryFonts } from "../../support/fonts.ts";
import { boxed, boxFonts, shape, shapeBoxes } from "./shaping.ts";

const tracked = (tracking: number): ParagraphChoices => ({ tracking });

/** Advances in points, in visual order. */
function advances(content: Content, choices: ParagraphChoices): number[] {
  return shapeBoxes(content, choices).items.flatMap(({ run, size }) =>
    [...run.advances].map((advance) => (advance * size) / 1000),
  );
}

function lineWidths(content: Content, measure: number, choices: ParagraphChoices): number[] {
  const lines = breakLines(shapeBoxes(content, choices), measure, new DiagnosticLog());
  return lines.map(({ width }) => width);
}

describe("tracking", () => {
  it("stands between letters, and on both sides of a space in the space itself", () => {
    expect(advances("ab cd", tracked(0.1))).toEqual([11, 10, 12, 11, 10]);
  });

  it("draws letters together where it is negative", () => {
    expect(advances("ab", tracked(-0.1))).toEqual([9, 10]);
  });

  it("stands between the letters of a right-to-left word, which is not spaced at its ends", () => {
    // gimel, space, bet, alef from left to right
    expect(advances("\u05d0\u05d1 \u05d2", { ...tracked(0.1), direction: "rtl" })).toEqual([10, 12, 11, 10]);
  });

  it("does not part a mark from its letter", () => {
    expect(advances("q\u0301b", tracked(0.1))).toEqual([10, 1, 10]);
  });

  it("is not doubled by what cannot be seen", () => {
    expect(advances("a\u00adb", tracked(0.1)).reduce((sum, advance) => sum + advance)).toBe(21);
    expect(advances(["a", { text: "b", isolate: "ltr" }, "c"], tracked(0.1))).toEqual([11, 11, 10]);
  });

  it("goes on across the edge of an item", () => {
    expect(advances(["a", { text: "b", size: 20 }, "c"], tracked(0.1))).toEqual([11, 22, 10]);
  });

  it("leaves every line flush: none ends in a gap", () => {
    expect(lineWidths("aaa bbb ccc", 40, { ...tracked(0.1), breaking: "first-fit" })).toEqual([32, 32, 32]);
  });

  it("keeps the hyphen of a divided word at the distance of its letters", () => {
    // soft hyphen: "aaa-" has three gaps
    expect(lineWidths("aaa\u00adbbb", 45, { ...tracked(0.1), breaking: "first-fit" })).toEqual([43, 32]);
  });

  it("is part of what the paragraph measures", () => {
    const { widths } = measureParagraph(shapeBoxes("ab cd", tracked(0.1)));
    expect(widths[5]).toBeCloseTo(54, 10);
  });

  it("does not change what the same text measures elsewhere", () => {
    const shaper = new ParagraphShaper(boxFontBook(), new DiagnosticLog());
    const width = (tracking: number) =>
      measureParagraph(shaper.shape(paragraph("abc", { ...boxed, tracking }))).widths[3];
    expect([width(0), width(0.1), width(0), width(0.2), width(0.1)]).toEqual([30, 32, 30, 34, 32]);
  });

  it("takes ligatures apart, but for those the style asks for by name", () => {
    const glyphs = (choices: ParagraphChoices) => shape("office", choices).shaped.items[0]?.run.length;
    expect(glyphs({})).toBeLessThan(6);
    expect(glyphs({ tracking: 0.05 })).toBe(6);
    expect(glyphs({ tracking: 0.05, features: { liga: 1 } })).toBeLessThan(6);
  });

  it.each(["phone", "reference", "number", "scripture"] as const)("leaves a %s as it is", (field) => {
    expect(advances(["a", { text: "12", field }], tracked(0.1))).toEqual([11, 10, 10]);
  });

  it("is for the scripts a style says", () => {
    const scripts = { Latn: { tracking: 0.1 } };
    expect(advances("ab", { scripts })).toEqual([11, 10]);
    expect(advances("\u05d0\u05d1", { scripts, direction: "rtl" })).toEqual([10, 10]);
  });
});

describe("tracking of a script whose letters join", () => {
  const arabic = { language: "ar", direction: "rtl" } as const;

  it("moves no letter, and is reported once", () => {
    const text = "\u0647\u064a\u0626\u0629 \u0627\u0644\u0645\u064a\u0627\u0647";
    const plain = shape(text, arabic).shaped.items[0];
    const { shaped, diagnostics } = shape([text, { text: ` ${text}`, underline: true }], { ...arabic, tracking: 0.1 });
    expect([...(shaped.items[0]?.run.advances ?? [])].slice(-5)).toEqual([...(plain?.run.advances ?? [])].slice(-5));
    expect(shaped.items.map(({ tracking }) => tracking)).toEqual([0]);
    expect(diagnostics).toHaveLength(1);
    const { hint, severity } = expectDiagnostic(diagnostics, "tracking-ignored", "Arab");
    expect(severity).toBe("warning");
    expect(hint).toContain("scripts: {Arab: {tracking: 0}}");
  });

  it("is not reported where the style says it is not meant", () => {
    const { diagnostics } = shape("\u0645\u0627\u0621", {
      ...arabic,
      tracking: 0.1,
      scripts: { Arab: { tracking: 0 } },
    });
    expectNoDiagnostics(diagnostics);
  });

  it("is not reported of a style that no Arabic text is set in", () => {
    expectNoDiagnostics(shape("water", { tracking: 0.1 }).diagnostics);
  });

  it("keeps the ligatures that tracked Latin loses", () => {
    const lamAlef = "\u0644\u0627";
    const glyphs = (tracking: number) => [...(shape(lamAlef, { ...arabic, tracking }).shaped.items[0]?.run.ids ?? [])];
    expect(glyphs(0.1)).toEqual(glyphs(0));
  });

  it("holds for Adlam and Syriac as well", () => {
    const log = new DiagnosticLog();
    const shaper = new ParagraphShaper(boxFontBook(), log);
    shaper.shape(paragraph("\u{1e900}\u{1e901}", { ...boxed, fonts: boxFonts, tracking: 0.1 }));
    expectDiagnostic(log.entries, "tracking-ignored", "Adlm");
  });
});

it("costs nothing where there is none: the run is the face's own", () => {
  const request = paragraph("abc", boxed);
  const shaper = new ParagraphShaper(repositoryFonts(), new DiagnosticLog());
  expect(shaper.shape(request).items[0]?.run).toBe(shaper.shape(request).items[0]?.run);
});
