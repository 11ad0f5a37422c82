/** Hanging punctuation in the box font, where every character is ten points wide: shares can be read off the edges. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../../src/diagnostics/diagnostic.ts";
import { breakLines } from "../../../../src/line/break-lines.ts";
import type { Line } from "../../../../src/line/line.ts";
import type { ParagraphChoices } from "../../../support/blocks.ts";
import { shapeBoxes } from "../../text/shaping.ts";

const hebrew = { language: "he", direction: "rtl" } as const;

function lines(text: string, measure: number, choices: ParagraphChoices = {}): readonly Line[] {
  return breakLines(shapeBoxes(text, { hanging: true, ...choices }), measure, new DiagnosticLog());
}

function edges({ x, width }: Line): readonly [number, number] {
  return [Math.round(x * 100) / 100, Math.round((x + width) * 100) / 100];
}

describe("hanging punctuation", () => {
  it("puts a stop at a line's end outside by its share, and the word against the edge", () => {
    const [first] = lines("aa bb. cc", 60, { align: "justify" });
    expect(first && edges(first)).toEqual([0, 67]);
    expect(first?.fit).toMatchObject({ hangStart: 0, hangEnd: 7 });
  });

  it("puts an opening quotation mark outside the start", () => {
    const [first] = lines("“aa bb cc", 60, { align: "justify" });
    expect(first && edges(first)).toEqual([-5, 60]);
  });

  it("mirrors with the paragraph's direction", () => {
    const [first] = lines("\u05d0\u05d0 \u05d1\u05d1. \u05d2\u05d2", 60, { ...hebrew, align: "justify" });
    expect(first && edges(first)).toEqual([-7, 60]);
    const [ragged] = lines("“\u05d0\u05d0", 60, hebrew);
    expect(ragged && edges(ragged)).toEqual([35, 65]);
  });

  it("takes one more character into a line where that much hangs", () => {
    expect(lines("aa bbb, cc", 63)).toHaveLength(2);
    expect(lines("aa bbb, cc", 63)[0]?.end).toBe(8);
    expect(lines("aa bbb, cc", 63, { hanging: false })[0]?.end).toBe(3);
  });

  it("leaves alone what does not stand at an edge: text of the other direction ends inside the line", () => {
    // The full stop belongs to the English phrase between isolates, which stands at the line's left end … inside it.
    const [first] = lines("\u05d0\u05d0 \u2066bb.\u2069 \u05d2\u05d2", 60, { ...hebrew, align: "justify" });
    expect(first?.fit.hangEnd).toBe(0);
  });

  it("happens only where the style says so", () => {
    const [first] = lines("aa bb. cc", 60, { align: "justify", hanging: false });
    expect(first && edges(first)).toEqual([0, 60]);
  });

  it("hangs the hyphen the engine adds", () => {
    const [first] = lines("aa bb\u00adcc dd", 60, { align: "justify", measure: 60 } as ParagraphChoices);
    expect(first?.fit.ending).toBe("hyphen");
    expect(first && edges(first)).toEqual([0, 66]);
  });
});
