/** The numbers of footnotes: texts of notes line up, also where the numbers grow. A character is 10 points wide. */

import { describe, expect, it } from "vitest";
import type { Note } from "../../../src/document/block.ts";
import type { Paragraph } from "../../../src/document/paragraph.ts";
import { list, type TestBlock } from "../../support/blocks.ts";
import { boxed } from "../text/shaping.ts";
import { lefts, pagesOf, text } from "./page-sketch.ts";

function note(marker: string, words: string): Note<Paragraph> {
  const group = list([{ marker, children: [text(words)] }], {
    ...boxed,
    direction: "ltr",
    markerWidth: 20,
    markerGap: 5,
  });
  const items: readonly TestBlock[] = group.kind === "group" ? group.children : [];
  return { offset: 0, language: "en", under: "region", children: items.map((item) => ({ ...item, role: "Note" })) };
}

function textLefts(...markers: readonly string[]): readonly (number | undefined)[] {
  const body = markers.map((marker, index) => ({ ...text(`t${index}`), notes: [note(marker, `n${index}`)] }));
  const [page] = pagesOf(body);
  const found = page ? lefts(page) : {};
  return markers.map((_, index) => found[`n${index}`]);
}

describe("texts of notes", () => {
  it("stand behind the room that the template reserves", () => {
    expect(textLefts("1", "2")).toEqual([25, 25]);
  });

  it("stand below each other where a number needs more", () => {
    // Four characters are 40 wide.
    const [first = 0, second] = textLefts("9.", "(10)");
    expect(first).toBeCloseTo(45, 1);
    expect(second).toBe(first);
  });
});
