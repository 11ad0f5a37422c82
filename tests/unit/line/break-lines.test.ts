/** Paragraphs to lines: nothing lost, nothing silently too wide. In the box font every character is ten points wide. */

import { describe, expect, it } from "vitest";
import { type Diagnostic, DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { breakLines, naturalWidth } from "../../../src/line/break-lines.ts";
import type { Line } from "../../../src/line/line.ts";
import type { ShapedParagraph } from "../../../src/text/shaped-paragraph.ts";
import type { Content, ParagraphChoices } from "../../support/blocks.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { shape, shapeBoxes } from "../text/shaping.ts";
import { sketch } from "./line-sketch.ts";

function set(shaped: ShapedParagraph, measure: number): { lines: readonly Line[]; diagnostics: readonly Diagnostic[] } {
  const log = new DiagnosticLog();
  return { lines: breakLines(shaped, measure, log), diagnostics: log.entries };
}

/** The lines of a text in the box font, each from left to right. */
function sketches(content: Content, measure: number, choices: ParagraphChoices = {}): string[] {
  return set(shapeBoxes(content, choices), measure).lines.map(sketch);
}

const hebrew = { language: "he", direction: "rtl" } as const;

describe("lines", () => {
  it("are chosen for the whole paragraph", () => {
    // At six letters a greedy setter leaves "cc" alone on the second line.
    expect(sketches("aaa bb cc ddddd", 60)).toEqual(["aaa", "bb cc", "ddddd"]);
  });

  it("are filled one by one where the style asks for it", () => {
    expect(sketches("aaa bb cc ddddd", 60, { breaking: "first-fit" })).toEqual(["aaa bb", "cc", "ddddd"]);
  });

  it("begin with the text that comes first, whichever way it runs", () => {
    expect(sketches("\u05d0\u05d0 \u05d1\u05d1 \u05d2\u05d2", 50, hebrew)).toEqual([
      "\u05d1\u05d1 \u05d0\u05d0",
      "\u05d2\u05d2",
    ]);
  });

  it.each([
    ["ragged Latin", "The water authority will open a new line on Monday, 12 February 2018.", {}],
    ["justified Latin", "The water authority will open a new line on Monday.", { align: "justify", hyphenate: true }],
    [
      "mixed text",
      "\u05d0\u05d1\u05d2 \u05d3\u05d4 water authority \u05d5\u05d6 12.5 \u05d7 (new) \u05d8\u05d9",
      hebrew,
    ],
    ["text with hard breaks", "one\n\ntwo three  \n four\n", {}],
    ["text with isolates", "call \u2066+961 1 307594\u2069 or \u2067\u05d0\u05d1 \u05d2\u2069 now", {}],
    ["words too wide", "incomprehensibilities a incomprehensibilities", { breaking: "first-fit" }],
    ["only spaces", "     ", {}],
  ] as const)("concatenate to the text: %s", (_, text, choices) => {
    for (let measure = 10; measure < 400; measure += 13) {
      const { lines } = set(shapeBoxes(text, choices), measure);
      expect(lines.map(({ start, end }) => text.slice(start, end)).join(""), `at ${measure} points`).toBe(text);
      expect(lines[0]?.start).toBe(0);
    }
  });

  it("are one for an empty paragraph", () => {
    const { lines, diagnostics } = set(shapeBoxes(""), 100);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.fit.ending).toBe("end");
    expectNoDiagnostics(diagnostics);
  });

  it("include the empty ones between hard breaks", () => {
    expect(sketches("a\n\nb", 100)).toEqual(["a", "", "b"]);
  });

  it("fill the measure of a justified paragraph, all but the last", () => {
    const { lines } = set(shapeBoxes("aaa bb cc dddd ee ffff gg", { align: "justify" }), 100);
    expect(lines.slice(0, -1).map(({ width }) => width)).toEqual(lines.slice(0, -1).map(() => 100));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[lines.length - 1]?.fit.spaceFactor).toBe(1);
  });

  it("never exceed a measure that every word fits", () => {
    const text = "The water authority will open a new line on Monday";
    for (let measure = 90; measure < 400; measure += 11) {
      const { lines, diagnostics } = set(shapeBoxes(text), measure);
      expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(measure);
      expectNoDiagnostics(diagnostics);
    }
  });
});

describe("a first line's indent", () => {
  it("narrows the first line at its start", () => {
    const { lines } = set(shapeBoxes("aaa bbb ccc", { firstLineIndent: 20, breaking: "first-fit" }), 70);
    expect(lines.map(sketch)).toEqual(["aaa", "bbb ccc"]);
    expect(lines.map(({ x }) => x)).toEqual([20, 0]);
  });

  it("is at the right of a right-to-left paragraph", () => {
    const { lines } = set(shapeBoxes("\u05d0\u05d1 \u05d2\u05d3", { ...hebrew, firstLineIndent: 20 }), 60);
    // 20 points of text end 20 points before the right edge of 60; the second line ends at the edge.
    expect(lines.map(({ x }) => x)).toEqual([20, 40]);
  });
});

describe("hyphens", () => {
  it("are not used while the lines are good without them", () => {
    expect(sketches("documentation and documentation", 170, { hyphenate: true })).toEqual([
      "documentation and",
      "documentation",
    ]);
  });

  it("are used where lines would be too loose or a word does not fit", () => {
    expect(sketches("documentation", 100, { hyphenate: true }).join("")).toMatch(/^[a-z]+\u2010/);
    expect(sketches("documentation", 100, { hyphenate: true }).join("").replaceAll("\u2010", "")).toBe("documentation");
  });

  it("show at a soft hyphen, and nowhere when the word fits", () => {
    // The soft hyphen itself is a glyph without width.
    expect(sketches("aaaa\u00adbbbb", 60)).toEqual(["aaaa\u00ad\u2010", "bbbb"]);
    expect(sketches("aaaa\u00adbbbb", 80)).toEqual(["aaaa\u00adbbbb"]);
  });

  it("fit into the measure with the line they end", () => {
    // Five letters and a hyphen are 60 points, one too many for 59.
    const { lines } = set(shapeBoxes("a aaa\u00adbbbb", {}), 59);
    expect(lines.map(sketch)[0]).toBe("a");
  });
});

describe("text that no break can make fit", () => {
  const measure = 50;

  it("is set whole and reported with its words and by how much it is too wide", () => {
    const { lines, diagnostics } = set(shapeBoxes("a bbbbbbbb c"), measure);
    expect(lines.map(sketch)).toContain("bbbbbbbb");
    const { message, severity } = expectDiagnostic(diagnostics, "overfull-line", '"bbbbbbbb"');
    expect(severity).toBe("error");
    expect(message).toContain("30.0 pt wider than its measure of 50.0 pt");
  });

  it("is reported at the place of the span it stands in", () => {
    const shaped = shapeBoxes(["a ", { text: "bbbbbbbb" }, " c"]);
    const { paragraph } = shaped;
    const spans = paragraph.spans.map((span, index) => ({ ...span, origin: { ...span.origin, line: 10 + index } }));
    const { diagnostics } = set({ ...shaped, paragraph: { ...paragraph, spans } }, measure);
    expect(expectDiagnostic(diagnostics, "overfull-line").origin).toMatchObject({ file: "test.yaml", line: 11 });
  });

  it("is reported in full only where it is short", () => {
    const { diagnostics } = set(shapeBoxes("b".repeat(60)), measure);
    expectDiagnostic(diagnostics, "overfull-line", `"${"b".repeat(39)}…"`);
  });

  it("does not take the good lines with it", () => {
    const { lines, diagnostics } = set(shapeBoxes("aa bb cccccccc dd ee"), measure);
    expect(lines.map(sketch)).toEqual(["aa bb", "cccccccc", "dd ee"]);
    expect(diagnostics).toHaveLength(1);
  });

  it("sticks out at the end side", () => {
    const latin = set(shapeBoxes("bbbbbbbb"), measure).lines[0];
    const right = set(shapeBoxes("\u05d0".repeat(8), hebrew), measure).lines[0];
    expect([latin?.x, right?.x]).toEqual([0, -30]);
  });

  it("is an unbreakable span wider than the measure", () => {
    const { diagnostics } = set(shapeBoxes([{ text: "aa bb cc", unbreakable: true }]), measure);
    expectDiagnostic(diagnostics, "overfull-line", '"aa bb cc"');
  });
});

describe("lines of real faces", () => {
  it.each([
    ["kerned capitals", "AV To Ty Va We Yo r. T. V, AVATAR Tomorrow Yes VAT. Wave Vowel Type", "Source Serif 4"],
    ["ligatures", "The official affiliates of an efficient office offer sufficient affirmation.", "Source Serif 4"],
    // a'lanat hay'at al-miyah "Water Authority" 'an mashru' jadid fi Bayrut
    ["Arabic with Latin", "أعلنت هيئة المياه Water Authority عن مشروع جديد في بيروت.", "IBM Plex Sans"],
  ])("are as wide as their runs together: %s", (_, text, family) => {
    for (let measure = 90; measure < 300; measure += 7.3) {
      for (const align of ["start", "justify"] as const) {
        const { lines } = set(shape(text, { fonts: { Latn: family }, align }).shaped, measure);
        for (const { runs, width } of lines) {
          expect(runs.reduce((sum, run) => sum + run.width, 0)).toBeCloseTo(width, 6);
        }
      }
    }
  });
});

describe("naturalWidth", () => {
  it("is the width of the text on one line", () => {
    expect(naturalWidth(shapeBoxes("aa bb"))).toBe(50);
  });

  it("is that of the widest line between hard breaks", () => {
    expect(naturalWidth(shapeBoxes("aa\nbbbb  \nc"))).toBe(40);
  });

  it("does not count spaces at the end", () => {
    expect(naturalWidth(shapeBoxes("aa   "))).toBe(20);
  });

  it("is nothing for an empty paragraph", () => {
    expect(naturalWidth(shapeBoxes(""))).toBe(0);
  });

  it("is a measure at which the text needs one line", () => {
    const shaped = shapeBoxes("aa bb \u05d0\u05d1 cc");
    expect(set(shaped, naturalWidth(shaped)).lines).toHaveLength(1);
  });
});
