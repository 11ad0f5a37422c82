/** Verse in the box font: a character is ten points wide, a line twenty high, the gap between hemistichs 40. */

import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../../../src/document/paragraph.ts";
import { paragraph, type TestBlock } from "../../../support/blocks.ts";
import { boxed } from "../../text/shaping.ts";
import { lineFrames, outlineOf, paged, pagesOf, written } from "../page-sketch.ts";

const direction = { ltr: { language: "en", direction: "ltr" }, rtl: { language: "he", direction: "rtl" } } as const;

type Way = keyof typeof direction;

/** `|` parts hemistichs. */
function poem(
  stanzas: readonly (readonly string[])[],
  way: Way = "ltr",
  single: "start" | "center" = "center",
): TestBlock {
  const leaf = (text: string, isPaired: boolean): Paragraph =>
    paragraph(text, {
      ...boxed,
      ...direction[way],
      ...(isPaired ? { align: "justify", justifyLast: true } : { align: single }),
    });
  return {
    kind: "poem",
    role: "Div",
    ...direction[way],
    spaceBefore: 0,
    spaceAfter: 0,
    indentStart: 0,
    indentEnd: 0,
    keepWithNext: false,
    keepTogether: false,
    gap: 40,
    lineGap: 0,
    stanzaGap: 10,
    align: "center",
    stanzas: stanzas.map((lines) =>
      lines.map((line) => {
        const hemistichs = line.split("|");
        return hemistichs.map((hemistich) => leaf(hemistich, hemistichs.length > 1));
      }),
    ),
  };
}

/** Left edge, width and baseline of each line. */
function places(body: TestBlock, measure: number): number[][] {
  const [page] = pagesOf([body], { measure });
  return page ? lineFrames(page).map(({ x, baseline, line }) => [x, line.width, baseline]) : [];
}

describe("a line of two hemistichs", () => {
  it("sets both to the widest of the poem, side by side on one baseline, in the middle of the measure", () => {
    expect(places(poem([["a b c|d e", "f g|h i"]]), 200)).toEqual([
      [30, 50, 13],
      [120, 50, 13],
      [30, 50, 33],
      [120, 50, 33],
    ]);
  });

  it("has its first hemistich at the right in a right-to-left poem", () => {
    expect(places(poem([["\u05d0 \u05d1 \u05d2|\u05d3 \u05d4"]], "rtl"), 200)).toEqual([
      [120, 50, 13],
      [30, 50, 13],
    ]);
  });

  it("stands on two lines where two do not fit, the second at the end side", () => {
    expect(places(poem([["a b c|d e"]]), 90)).toEqual([
      [0, 50, 13],
      [40, 50, 33],
    ]);
    expect(places(poem([["\u05d0 \u05d1 \u05d2|\u05d3 \u05d4"]], "rtl"), 90)).toEqual([
      [40, 50, 13],
      [0, 50, 33],
    ]);
  });

  it("is broken where a hemistich is wider than the measure, and not stretched", () => {
    expect(places(poem([["abc def gh|i"]]), 70)).toEqual([
      [0, 70, 13],
      [0, 20, 33],
      [0, 10, 53],
    ]);
  });

  it("is a group of two paragraphs of the structure, read with a rest between them", () => {
    expect(outlineOf(paged([poem([["a|b", "c"]])]).value)).toBe("Document(Div(Div(P P) P))");
  });
});

describe("a line of one hemistich", () => {
  it("keeps its width and stands as the style says", () => {
    expect(places(poem([["a b|c d", "efgh"]]), 200).at(-1)).toEqual([80, 40, 33]);
  });
});

describe("verse of single lines", () => {
  it("stands in the middle as a whole, its lines beginning at one edge", () => {
    const lines = ["abcdef", "gh"];
    expect(places(poem([lines], "ltr", "start"), 200)).toEqual([
      [70, 60, 13],
      [70, 20, 33],
    ]);
    expect(places(poem([["\u05d0\u05d1\u05d2\u05d3", "\u05d4"]], "rtl", "start"), 200)).toEqual([
      [80, 40, 13],
      [110, 10, 33],
    ]);
  });

  it("breaks a line that is wider than the measure", () => {
    expect(places(poem([["abc def"]], "ltr", "start"), 50)).toEqual([
      [0, 30, 13],
      [0, 30, 33],
    ]);
  });
});

describe("a stanza", () => {
  it("stands on one page, with space before the next", () => {
    // Three lines of 20 and the gap of 10 leave no room for a fourth line and its neighbour.
    const pages = pagesOf(
      [
        poem([
          ["a", "b"],
          ["c", "d"],
        ]),
      ],
      { height: 75 },
    );
    expect(written(pages)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("is broken where it is long, but not after its first line or before its last", () => {
    const pages = pagesOf([poem([["a", "b", "c", "d", "e", "f", "g"]])], { height: 125 });
    expect(written(pages)).toEqual([
      ["a", "b", "c", "d", "e"],
      ["f", "g"],
    ]);
  });
});
