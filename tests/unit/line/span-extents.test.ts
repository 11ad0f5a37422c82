/** Where a span stands on a line; in the box font every character is ten points wide. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { breakLines } from "../../../src/line/break-lines.ts";
import { spanExtents } from "../../../src/line/span-extents.ts";
import type { Content, ParagraphChoices } from "../../support/blocks.ts";
import { shapeBoxes } from "../text/shaping.ts";

/** Left edges and widths of the spans that have a link, line by line. */
function extents(content: Content, measure = 500, choices: ParagraphChoices = {}): [number, number][][] {
  const shaped = shapeBoxes(content, choices);
  const linked = new Set(shaped.paragraph.spans.filter(({ href }) => href !== undefined));
  return breakLines(shaped, measure, new DiagnosticLog()).map((line) =>
    spanExtents(line, linked).map(({ x, width }) => [x, width]),
  );
}

const link = (text: string) => ({ text, href: "https://example.org" });

describe("spanExtents", () => {
  it("covers the glyphs of the span and nothing else", () => {
    expect(extents(["ab ", link("cd"), " ef"])).toEqual([[[30, 20]]]);
  });

  it("counts from the right in a right-to-left line", () => {
    // alef bet, a blank, the link, a blank, two more: seven letters before it from the left
    expect(extents(["\u05d0\u05d1 ", link("\u05d2\u05d3\u05d4"), " \u05d5"], 500, { direction: "rtl" })).toEqual([
      [[20, 30]],
    ]);
  });

  it("has one stretch on each line the span reaches", () => {
    expect(extents(["aaa ", link("bbb ccc"), " ddd"], 70, { breaking: "first-fit" })).toEqual([[[40, 30]], [[0, 30]]]);
  });

  it("has two stretches where other text stands between its parts", () => {
    // The link's Latin half stands left of its Hebrew half, the rest of the Hebrew between them.
    expect(extents([link("ab \u05d0"), "\u05d1"], 500, { direction: "ltr" })).toEqual([
      [
        [0, 30],
        [40, 10],
      ],
    ]);
  });

  it("joins the spans it is asked for where they touch", () => {
    expect(extents([link("ab"), link("cd")])).toEqual([[[0, 40]]]);
  });

  it("widens with the spaces of a justified line", () => {
    // "aa bb cc" fills 100 points with two spaces of 20.
    const [first] = extents(["aa ", link("bb cc"), " dddddddd"], 100, { align: "justify" });
    expect(first).toEqual([[40, 60]]);
  });

  it("is empty on a line without the span", () => {
    expect(extents(["aaa ", link("bbb")], 30)).toEqual([[], [[0, 30]]]);
  });
});
