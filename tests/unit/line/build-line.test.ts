/** Finished lines; in the box font every character is ten points wide, so that places can be checked by eye. */

import { describe, expect, it } from "vitest";
import type { BreakCandidate } from "../../../src/line/breaking/break-candidate.ts";
import { candidateAt } from "../../../src/line/breaking/break-candidate.ts";
import { buildLine } from "../../../src/line/build-line.ts";
import type { Line } from "../../../src/line/line.ts";
import { measureParagraph } from "../../../src/line/paragraph-measure.ts";
import type { ShapedParagraph } from "../../../src/text/shaped-paragraph.ts";
import type { Content, ParagraphChoices } from "../../support/blocks.ts";
import { color } from "../../support/styles.ts";
import { shape, shapeBoxes } from "../text/shaping.ts";
import { glyphEdges, sketch } from "./line-sketch.ts";

interface LineChoices extends ParagraphChoices {
  readonly measure?: number;
  /** Half-open range of the text; the whole of it unless said otherwise. */
  readonly from?: number;
  readonly to?: number;
  /** How the line ends; at the end of the text it is mandatory. */
  readonly kind?: BreakCandidate["kind"];
}

function line(content: Content, choices: LineChoices = {}): Line {
  return lineOf(shapeBoxes(content, choices), choices);
}

function lineOf(shaped: ShapedParagraph, choices: LineChoices = {}): Line {
  const { length } = shaped.paragraph.text;
  const { measure = 200, from = 0, to = length, kind = to === length ? "mandatory" : "allowed" } = choices;
  const ending = candidateAt(shaped, to, kind, 0, measureParagraph(shaped));
  return buildLine(shaped, from, ending, { left: 0, measure });
}

const hebrew = { language: "he", direction: "rtl" } as const;

describe("isolates side by side", () => {
  it("follow one another in the direction around them", () => {
    // UAX #9: the isolate controls between are at the level of the paragraph, and L2 reorders them with the text.
    const text = "\u05d0 \u206612\u2069\u20663\u2069 \u05d1";
    const starts = line(text, hebrew).runs.map(({ start, end }) => text.slice(start, end));
    expect(starts).toEqual([" \u05d1", "3", "12", "\u05d0 "]);
    const other = "a \u2067\u05d0\u2069\u2067\u05d1\u2069 b";
    expect(line(other).runs.map(({ start, end }) => other.slice(start, end))).toEqual(["a ", "\u05d0", "\u05d1", " b"]);
  });
});

describe("a line's place", () => {
  it("is the left of the measure in left-to-right paragraphs and the right in right-to-left ones", () => {
    expect(line("abc").x).toBe(0);
    expect(line("\u05d0\u05d1\u05d2", hebrew).x).toBe(170);
  });

  it("is the other side when the text is set at the end", () => {
    expect(line("abc", { align: "end" }).x).toBe(170);
    expect(line("\u05d0\u05d1\u05d2", { ...hebrew, align: "end" }).x).toBe(0);
  });

  it("is the middle when the text is centred", () => {
    expect(line("abc", { align: "center" }).x).toBe(85);
  });

  it("is both sides for the last line of a paragraph that justifies it", () => {
    const last = line("ab c d", { align: "justify", justifyLast: true });
    // Two spaces share what 60 points leave of 200.
    expect(glyphEdges(last)).toEqual([0, 10, 20, 100, 110, 190]);
  });

  it("is the start side for the last line of a justified paragraph", () => {
    expect(line("\u05d0\u05d1\u05d2", { ...hebrew, align: "justify" }).x).toBe(170);
  });
});

describe("a line's content", () => {
  it("leaves off the spaces at its end", () => {
    const first = line("one two", { to: 4 });
    expect(sketch(first)).toBe("one");
    expect(first.width).toBe(30);
  });

  it("covers the spaces it leaves off, so that lines concatenate to the text", () => {
    const first = line("one two", { to: 4 });
    expect([first.start, first.end]).toEqual([0, 4]);
  });

  it("leaves off the spaces at its end in right-to-left text too", () => {
    const first = line("\u05d0\u05d1 \u05d2\u05d3", { ...hebrew, to: 3 });
    expect(sketch(first)).toBe("\u05d1\u05d0");
    expect(first.x).toBe(180);
  });

  it("leaves off spaces before a closing isolate", () => {
    expect(line("\u2067\u05d0 \u2069b", { to: 4 }).width).toBe(10);
  });

  it("keeps no-break spaces", () => {
    expect(line("ab\u00a0").width).toBe(30);
  });

  it("is as high as the strut, whatever stands in it", () => {
    // Ascent 8 and descent 2 centred in a leading of 20.
    const { ascent, descent } = line(["a", { text: "B", size: 30 }]);
    expect([ascent, descent]).toEqual([13, 7]);
  });

  it("is nothing in an empty paragraph, which keeps its height", () => {
    const empty = line("");
    expect(empty.runs).toEqual([]);
    expect([empty.width, empty.ascent + empty.descent]).toEqual([0, 20]);
  });
});

describe("visual order", () => {
  it("reverses a right-to-left line", () => {
    expect(sketch(line("\u05d0\u05d1 \u05d2", hebrew))).toBe("\u05d2 \u05d1\u05d0");
  });

  it("keeps Latin words and numbers in their own order in a right-to-left line", () => {
    expect(sketch(line("\u05d0\u05d1 abc 12 \u05d2", hebrew))).toBe("\u05d2 abc 12 \u05d1\u05d0");
  });

  it("keeps a right-to-left phrase in place in a left-to-right line", () => {
    expect(sketch(line("ab \u05d0\u05d1 \u05d2\u05d3 cd"))).toBe("ab \u05d3\u05d2 \u05d1\u05d0 cd");
  });

  it("reorders what is on the line only", () => {
    // Of a phrase broken after its first word, that word stands on the first line.
    const content = "ab \u05d0\u05d1 \u05d2\u05d3 cd";
    expect(sketch(line(content, { to: 6 }))).toBe("ab \u05d1\u05d0");
    expect(sketch(line(content, { from: 6 }))).toBe("\u05d3\u05d2 cd");
  });

  it("keeps a phone number whole in its isolate", () => {
    const content = ["\u05d0: ", { text: "+961 1 30", field: "phone" }, " \u05d1"] as const;
    expect(sketch(line(content, hebrew))).toBe("\u05d1 +961 1 30 :\u05d0");
  });

  it("places each run where the one to its left ends", () => {
    const { runs, width } = line("ab \u05d0\u05d1 cd");
    expect(runs.map(({ x, width: own }) => [x, own])).toEqual([
      [0, 30],
      [30, 20],
      [50, 30],
    ]);
    expect(width).toBe(80);
  });
});

describe("a justified line", () => {
  const justified = { align: "justify", measure: 100 } as const;

  it("fills its measure exactly", () => {
    // "aa bb cc" is 80 points wide; 20 more go to two spaces.
    const first = line("aa bb cc dddddd", { ...justified, to: 9 });
    expect(first.width).toBe(100);
    expect(glyphEdges(first)).toEqual([0, 10, 20, 40, 50, 60, 80, 90]);
    expect(first.fit.spaceFactor).toBe(2);
  });

  it("fills its measure exactly when it runs from right to left", () => {
    const first = line("\u05d0\u05d0 \u05d1\u05d1 \u05d2\u05d2 \u05d3", { ...hebrew, ...justified, to: 9 });
    expect([first.x, first.width]).toEqual([0, 100]);
    expect(glyphEdges(first)).toEqual([0, 10, 20, 40, 50, 60, 80, 90]);
  });

  it("takes room from its spaces, down to the limit", () => {
    const shrinking = { ...justified, to: 9, measure: 75, justification: { spaceShrink: 0.7 } };
    const first = line("aa bb cc dd", shrinking);
    expect([first.width, first.fit.spaceFactor, first.fit.overfull]).toEqual([75, 0.75, false]);
  });

  it("is overfull where its spaces would go below the limit, and keeps them as they are", () => {
    const shrinking = { ...justified, to: 9, measure: 73, justification: { spaceShrink: 0.7 } };
    const first = line("aa bb cc dd", shrinking);
    expect([first.width, first.fit.spaceFactor, first.fit.overfull]).toEqual([80, 1, true]);
  });

  it("is not stretched at the end of the paragraph", () => {
    const last = line("aa bb cc", justified);
    expect([last.width, last.fit.ending]).toEqual([80, "end"]);
  });

  it("is not stretched before a hard break", () => {
    const first = line("aa bb\ncc", { ...justified, to: 6, kind: "mandatory" });
    expect([first.width, first.fit.ending]).toEqual([50, "mandatory"]);
  });

  it("shrinks at the end of the paragraph rather than stick out", () => {
    expect(line("aa bb cc", { ...justified, measure: 76 }).width).toBe(76);
  });

  it("cannot stretch a single word", () => {
    const first = line("aa bb", { ...justified, to: 3 });
    expect([first.width, first.fit.overfull]).toEqual([20, false]);
  });

  it("leaves the spaces inside a phone number as they are", () => {
    // "a +1 2 b" with isolates: 80 points; both word spaces take 10 more, the one in the number none.
    const content = ["a ", { text: "+1 2", field: "phone" }, " b c"] as const;
    const first = line(content, { ...justified, to: 11 });
    expect(sketch(first)).toBe("a +1 2 b");
    expect(glyphEdges(first)).toEqual([0, 10, 30, 40, 50, 60, 70, 90]);
  });

  it("keeps the natural width for the record", () => {
    expect(line("aa bb cc dd", { ...justified, to: 9 }).fit.natural).toBe(80);
  });
});

describe("a hyphen at a line's end", () => {
  it("stands after the last letter and counts into the width", () => {
    const first = line("abcdef", { to: 3, kind: "hyphen" });
    expect(sketch(first)).toBe("abc\u2010");
    expect([first.width, first.fit.ending]).toEqual([40, "hyphen"]);
  });

  it("stands right of a Latin word in a right-to-left line", () => {
    expect(sketch(line("\u05d0 abcdef", { ...hebrew, to: 5, kind: "hyphen" }))).toBe("abc\u2010 \u05d0");
  });

  it("covers no text and is marked as added", () => {
    const { runs } = line("abcdef", { to: 3, kind: "hyphen" });
    const last = runs[runs.length - 1];
    expect([last?.hyphen, last?.start, last?.end]).toEqual([true, 3, 3]);
  });

  it("has the paint of the letter it follows", () => {
    const { runs } = line(
      [
        { text: "abc", color: "#00c" },
        { text: "def", color: "#c00" },
      ],
      { to: 3, kind: "hyphen" },
    );
    expect(runs[runs.length - 1]?.spans.map(({ style }) => style.color)).toEqual([color("#00c")]);
  });

  it("has the size of the letter it follows", () => {
    const { runs } = line([{ text: "abc", size: 20 }, "def"], { to: 3, kind: "hyphen" });
    expect(runs[runs.length - 1]?.width).toBe(20);
  });
});

describe("a break that changes the glyphs beside it", () => {
  const serif = { fonts: { Latn: "Source Serif 4" }, size: 10 } as const;

  it("gives the separate letters of a ligature", () => {
    const whole = shape("office", serif).shaped;
    expect(whole.items[0]?.run.length).toBe(4); // o, ffi, c, e
    const [of, fice] = [lineOf(whole, { to: 2, kind: "hyphen" }), lineOf(whole, { from: 2 })];
    const alone = (text: string) => shape(text, serif).shaped.items[0]?.run;
    expect([...(of.runs[0]?.item.run.ids ?? [])]).toEqual([...(alone("of")?.ids ?? [])]);
    expect([...(fice.runs[0]?.item.run.ids ?? [])]).toEqual([...(alone("fice")?.ids ?? [])]);
  });

  it("counts clusters in the paragraph's text after reshaping", () => {
    const { runs } = lineOf(shape("office", serif).shaped, { from: 2 });
    expect([...(runs[0]?.item.run.clusters ?? [])][0]).toBe(2);
  });

  it("leaves the glyphs of a whole item alone", () => {
    const { shaped } = shape("office", serif);
    expect(lineOf(shaped).runs[0]?.item).toBe(shaped.items[0]);
  });

  it("takes a part of the item's own glyphs where the break is safe", () => {
    const shaped = shapeBoxes("ab cd");
    const second = lineOf(shaped, { from: 3 });
    expect(second.runs[0]?.item).toBe(shaped.items[0]);
    expect([second.runs[0]?.glyphStart, second.runs[0]?.glyphEnd]).toEqual([3, 5]);
  });

  it("takes the left part of a right-to-left item for the second line", () => {
    const shaped = shapeBoxes("\u05d0\u05d1 \u05d2\u05d3", hebrew);
    const [first, second] = [lineOf(shaped, { to: 3 }), lineOf(shaped, { from: 3 })];
    expect([first.runs[0]?.glyphStart, first.runs[0]?.glyphEnd]).toEqual([3, 5]);
    expect([second.runs[0]?.glyphStart, second.runs[0]?.glyphEnd]).toEqual([0, 2]);
  });
});

describe("the spans of a run", () => {
  it("are those whose text is on the line, in order", () => {
    const content = ["ab ", { text: "cd", color: "#c00" }, { text: " ef", color: "#00c" }] as const;
    const { runs } = line(content, { to: 6 });
    expect(runs.flatMap(({ spans }) => spans.map(({ start }) => start))).toEqual([0, 3]);
  });
});
