import { describe, expect, test } from "vitest";
import type { Block, TextBlock } from "../../../../../src/document/block.ts";
import type { Paragraph } from "../../../../../src/document/paragraph.ts";
import { bilingual, composed, inOneLanguage } from "../../composed.ts";

function textBlocks(blocks: readonly Block<Paragraph>[]): readonly TextBlock<Paragraph>[] {
  return blocks.flatMap((block) =>
    block.kind === "text" ? [block] : "children" in block ? textBlocks(block.children) : [],
  );
}

/** The marks of each text that has any: text without isolates, offsets, numbers. */
async function noted(content: object) {
  const { document, log } = await composed(content);
  expect(log.entries).toEqual([]);
  return textBlocks(document.body).filter(({ notes }) => notes);
}

describe("the marks of notes", () => {
  test("count in the digits of their language, each series from one", async () => {
    const body = { ar: "أ[^a] ب[^b]\n\n[^a]: ح\n\n[^b]: ط", en: "One[^a] two[^b]\n\n[^a]: n\n\n[^b]: m" };
    const blocks = await noted({ ...bilingual, body });
    expect(blocks.map(({ paragraph }) => paragraph.text)).toEqual([
      "أ\u2066١\u2069 ب\u2066٢\u2069",
      "One\u20661\u2069 two\u20662\u2069",
    ]);
    expect(blocks.map(({ notes }) => notes?.map(({ offset }) => offset))).toEqual([
      [1, 6],
      [3, 10],
    ]);
  });

  test("show the number of their note again, and the note stands once", async () => {
    const [first, second, ...others] = await noted(
      inOneLanguage("en", "One[^a]\n\nTwo[^b] three[^a]\n\n[^a]: n\n\n[^b]: m"),
    );
    expect(first?.notes).toHaveLength(1);
    expect(second?.notes).toHaveLength(1);
    expect(others).toEqual([]);
    expect(second?.paragraph.text).toBe("Two\u20662\u2069 three\u20661\u2069");
  });

  test("are no part of a telephone number before them", async () => {
    const [block] = await noted(inOneLanguage("en", "Call +961 1 307594[^a] today.\n\n[^a]: n"));
    const spans = block?.paragraph.spans ?? [];
    const phone = spans.filter(({ field, source }) => field === "phone" && source === "text");
    expect(phone.map(({ start, end }) => block?.paragraph.text.slice(start, end))).toEqual(["+961 1 307594"]);
  });

  test("are raised and smaller than the text they stand in, hold to it, and lead to their note", async () => {
    const [block] = await noted(inOneLanguage("en", "## Title[^a]\n\n[^a]: n"));
    const mark = block?.paragraph.spans.find(({ field }) => field === "number");
    const size = block?.paragraph.textStyle.size ?? 0;
    expect(mark?.style.size).toBeCloseTo(0.66 * size);
    expect(mark?.style.rise).toBeGreaterThan(0);
    expect(mark?.attached).toBe(true);
    const [item] = block?.notes?.[0]?.children ?? [];
    expect(mark?.href).toBe(`#${item?.anchor}`);
    expect(item?.role).toBe("Note");
    const back = item?.kind === "item" ? item.marker.spans.find(({ field }) => field === "number")?.href : undefined;
    expect(back).toBe(`#${block?.notes?.[0]?.anchor}`);
  });
});
