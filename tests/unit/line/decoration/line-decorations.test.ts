/** Strokes under, over and through a line; in the box font every character is ten points wide and stands on the baseline. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../../src/diagnostics/diagnostic.ts";
import { breakLines } from "../../../../src/line/break-lines.ts";
import { type DecorationStroke, lineDecorations } from "../../../../src/line/decoration/line-decorations.ts";
import type { Line } from "../../../../src/line/line.ts";
import type { Content, ParagraphChoices } from "../../../support/blocks.ts";
import { repositoryFace } from "../../../support/fonts.ts";
import { shape, shapeBoxes } from "../../text/shaping.ts";

function lines(content: Content, measure = 500, choices: ParagraphChoices = {}): readonly Line[] {
  return breakLines(shapeBoxes(content, choices), measure, new DiagnosticLog());
}

/** Left edges and widths on the first line. */
function extents(content: Content, choices: ParagraphChoices = {}): [number, number][] {
  const [line] = lines(content, 500, choices);
  return lineDecorations(line as Line).map(({ x, width }) => [x, width]);
}

/** The strokes of a text in the repository's fonts, all on one line. */
function strokes(content: Content, choices: ParagraphChoices = {}): readonly DecorationStroke[] {
  const [line] = breakLines(shape(content, choices).shaped, 5000, new DiagnosticLog());
  return lineDecorations(line as Line);
}

const underlined = (text: string) => ({ text, underline: true });

describe("the extent of a stroke", () => {
  it("is that of the text and nothing else", () => {
    expect(extents(["ab ", underlined("cd ef"), " gh"])).toEqual([[30, 50]]);
  });

  it("is nothing for a line without decorations", () => {
    expect(extents(["ab ", { text: "cd", color: "#c00" }])).toEqual([]);
  });

  it("is one over neighbours of one paint, and as many as there are colours", () => {
    expect(extents([underlined("ab"), { text: "cd", underline: true, size: 20 }])).toEqual([[0, 60]]);
    expect(extents([underlined("ab"), { text: "cd", underline: true, color: "#c00" }])).toEqual([
      [0, 20],
      [20, 20],
    ]);
  });

  it("counts from the right in a right-to-left line", () => {
    expect(extents(["\u05d0\u05d1 ", underlined("\u05d2\u05d3")], { direction: "rtl" })).toEqual([[0, 20]]);
  });

  it("is two where other text stands between its parts", () => {
    expect(extents([underlined("ab \u05d0"), "\u05d1"])).toEqual([
      [0, 30],
      [40, 10],
    ]);
  });

  it("grows with the spaces of a justified line, and goes on under the hyphen of a divided word", () => {
    const [justified] = lines(["aa ", underlined("bb cc"), " dddddddd"], 100, { align: "justify" });
    expect(lineDecorations(justified as Line)).toMatchObject([{ x: 40, width: 60 }]);
    const [divided] = lines([underlined("aaaa\u00adbbbb")], 60, { breaking: "first-fit" });
    expect(lineDecorations(divided as Line)).toMatchObject([{ x: 0, width: 50 }]);
  });

  it("is that of the script the style means, without the space to the next script", () => {
    const style = { underline: true, scripts: { Hebr: { underline: false, overline: true, color: "#c00" } } };
    const [line] = lines([{ text: "\u05d0\u05d1 ab", ...style }], 500, { direction: "rtl" });
    const drawn = lineDecorations(line as Line);
    expect(drawn.map(({ x, width, color }) => [x, width, color.rgb[0]])).toEqual([
      [0, 20, 0],
      [30, 20, 0.8],
    ]);
    expect(drawn[0]?.y).toBeGreaterThan(0);
    expect(drawn[1]?.y).toBeLessThan(-7);
  });
});

describe("the height of a stroke", () => {
  it("is below the baseline, above the letters, or through them", () => {
    const [under, over, through] = strokes([{ text: "nonsense", underline: true, overline: true, strike: true }]);
    const { metrics } = repositoryFace("Source Serif 4");
    const unit = 12 / metrics.unitsPerEm;
    expect(under?.y).toBeGreaterThan(0);
    expect(under?.height).toBeCloseTo(metrics.underlineThickness * unit, 6);
    expect((over as DecorationStroke).y + (over as DecorationStroke).height).toBeLessThan(-metrics.capHeight * unit);
    expect(through?.y).toBeLessThan(0);
    expect(through?.y).toBeGreaterThan(-metrics.xHeight * unit);
  });

  it("is one for both scripts of a line, for small and large letters, and the outermost of them", () => {
    const each = [
      underlined("nouns "),
      { text: "\u0645\u0627\u0621", underline: true, isolate: "rtl" as const },
      { text: " nouns", underline: true, bold: true, size: 18 },
    ];
    const heights = (content: Content) => [...new Set(strokes(content).map(({ y, height }) => `${y} ${height}`))];
    const together = strokes(each);
    expect(heights(each)).toHaveLength(1);
    const alone = each.flatMap((piece) => strokes([piece]));
    expect(new Set(alone.map(({ y }) => y)).size).toBeGreaterThan(1);
    expect(together[0]?.y).toBeCloseTo(Math.max(...alone.map(({ y }) => y)), 6);
    expect(together[0]?.height).toBeCloseTo(Math.max(...alone.map(({ height }) => height)), 6);
  });

  it.each(["Amiri", "Noto Naskh Arabic", "IBM Plex Sans Arabic", "Noto Nastaliq Urdu"])(
    "is below the dot of beh in %s, wherever the font's own tables have it",
    (family) => {
      const word = strokes([underlined("\u0628")], { fonts: { Arab: family }, direction: "rtl" });
      expect(word).toHaveLength(1);
    },
  );
});

describe("a stroke that letters cross", () => {
  it("breaks at their tails, with its own thickness of clear space at both sides", () => {
    const [left, right] = strokes([underlined("onpno")]);
    const face = repositoryFace("Source Serif 4");
    const { height } = left as DecorationStroke;
    const gap = (right as DecorationStroke).x - (left as DecorationStroke).x - (left as DecorationStroke).width;
    // The foot of p, a serif of which both ends reach the band, is between one and three stems wide.
    const { xMin, xMax } = face.boundsOf(face.glyphOf(0x70));
    expect(gap).toBeGreaterThan(2 * height);
    expect(gap).toBeLessThan(2 * height + ((xMax - xMin) * 12) / face.metrics.unitsPerEm);
  });

  it("does not break where no letter crosses", () => {
    expect(strokes([underlined("nouns and uses")])).toHaveLength(1);
  });

  it("leaves no specks between two tails", () => {
    for (const { width, height } of strokes([underlined("gypjypgqyjpgy")])) expect(width).toBeGreaterThan(2.9 * height);
  });

  it("gives way to a neighbour's tail that reaches under it", () => {
    // The tail of an italic f reaches under the letter before it.
    const plain = strokes([underlined("no")], { italic: true });
    const beside = strokes([underlined("no"), "f"], { italic: true });
    const width = (each: readonly DecorationStroke[]) => each.reduce((sum, stroke) => sum + stroke.width, 0);
    expect(width(beside)).toBeLessThan(width(plain));
  });

  it("crosses as a strike-out", () => {
    expect(strokes([{ text: "gypsy", strike: true }])).toHaveLength(1);
  });

  it("gives way above to the marks of capitals and of Arabic", () => {
    expect(strokes([{ text: "ALE", overline: true }])).toHaveLength(1);
    expect(strokes([{ text: "AL\u00c9L", overline: true }]).length).toBeGreaterThan(1);
    const arabic = (text: string) => strokes([{ text, overline: true }], { direction: "rtl", language: "ar" });
    expect(arabic("\u0643\u062a\u0628")).toHaveLength(1);
    expect(arabic("\u0643\u062a\u0644\u064c\u0643\u062a").length).toBeGreaterThan(1);
  });
});
