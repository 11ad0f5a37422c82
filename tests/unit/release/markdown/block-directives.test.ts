/** The directives of the smaller blocks in Markdown. */

import { describe, expect, test } from "vitest";
import type { ContentBlock } from "../../../../src/release/content.ts";
import { head, read, sketch, sketchBlock } from "../reading.ts";

/** Blocks of an English body, and diagnostics at lines of it. */
async function markdown(text: string) {
  const indented = text.replace(/^/gm, "    ");
  const { release, found } = await read(`${head.replace("[ar, en]", "[en]")}body:\n  en: |\n${indented}\n`);
  const blocks = (release?.body ?? []).flatMap((row): readonly ContentBlock[] => [...row.values()]);
  const here = found
    .filter((line) => line.includes("/body"))
    .map((line) => line.replace(/^(\d+):(\d+) \S+ /, (_, row, column) => `${Number(row) - 9}:${Number(column) - 4} `));
  return { blocks, found: here };
}

describe(":::poem", () => {
  test("has a verse a line, stanzas and an attribution", async () => {
    const { blocks, found } = await markdown(":::poem{lang=ar}\nأ ب *** ج د\nه و // ز *ح*\n\nط\n\n— المتنبي\n:::");
    expect(found).toEqual([]);
    const [poem] = blocks;
    expect(poem?.kind === "poem" && poem.language).toBe("ar");
    expect(
      poem?.kind === "poem" &&
        poem.stanzas.map((stanza) => stanza.map((line) => line.map(({ text }) => text).join(" | "))),
    ).toEqual([["أ ب | ج د", "ه و | ز *ح*"], ["ط"]]);
    expect(poem?.kind === "poem" && sketch(poem.attribution)).toBe("المتنبي");
  });

  test("says where a line has too much, and what a poem does not hold", async () => {
    const { found } = await markdown(":::poem{long=ar}\na *** b\nc *** d *** e\n\n- f\n:::");
    expect(found).toEqual([
      '1:1 unknown-key: Unknown attribute "long" of :::poem.',
      '3:1 invalid-value: A line of verse has two hemistichs; "e" is a third.',
      "5:1 unsupported-markup: :::poem holds lines of verse only.",
    ]);
  });
});

describe("a block quotation", () => {
  test("ends with who said it, behind a dash", async () => {
    const { blocks } = await markdown("> Words.\n>\n> — *Somebody*, 1948\n\n> — Only this");
    expect(blocks.map((block) => (block.kind === "quote" ? sketch(block.attribution ?? []) : ""))).toEqual([
      "<emphasis Somebody>, 1948",
      "",
    ]);
    expect(blocks.map(sketchBlock)).toEqual(["quote(paragraph(Words.))", "quote(paragraph(— Only this))"]);
  });
});

describe(":::callout, :::keep and :::columns", () => {
  test("hold blocks", async () => {
    const { blocks, found } = await markdown(
      ':::callout{title="Please note" variety=warning}\nBoil it.\n:::\n\n:::callout[With *care*]\nText.\n:::\n\n:::keep\n# Head\n\nText.\n:::\n\n:::columns{count=3}\nText.\n:::',
    );
    expect(found).toEqual([]);
    expect(blocks.map(sketchBlock)).toEqual([
      "callout(paragraph(Boil it.))",
      "callout(paragraph(Text.))",
      "keep(heading1(Head) paragraph(Text.))",
      "columns(paragraph(Text.))",
    ]);
    expect(blocks.map((block) => (block.kind === "callout" ? sketch(block.title) : ""))).toEqual([
      "Please note",
      "With <emphasis care>",
      "",
      "",
    ]);
    expect(blocks.map((block) => (block.kind === "columns" ? block.count : 0))).toEqual([0, 0, 0, 3]);
  });

  test("report attributes they do not know", async () => {
    const { found } = await markdown(":::callout{kind=note}\nText.\n:::\n\n:::columns{count=many}\nText.\n:::");
    expect(found).toEqual([
      '1:1 unknown-key: Unknown attribute "kind" of :::callout.',
      '5:1 invalid-value: The count of :::columns is "many", no whole number from 2 to 6.',
    ]);
  });
});

describe(":::definitions", () => {
  test("are terms and, behind colons, what they mean", async () => {
    const { blocks, found } = await markdown(
      ":::definitions\nTariff\n: What a *cubic metre*\ncosts.\n\nMeter\nGauge\n\n: A device.\n\n- old\n- new\n:::",
    );
    expect(found).toEqual([]);
    const [list] = blocks;
    expect(
      list?.kind === "definitions" &&
        list.items.map(({ terms, blocks: inner }) => [terms.map(sketch).join(", "), inner.map(sketchBlock).join(" ")]),
    ).toEqual([
      ["Tariff", "paragraph(What a <emphasis cubic metre> costs.)"],
      ["Meter, Gauge", "paragraph(A device.) bullets(paragraph(old); paragraph(new))"],
    ]);
  });

  test("report a term or a definition alone, at its place", async () => {
    expect((await markdown(":::definitions\n: Nothing\n\nTerm\n:::")).found).toEqual([
      "2:3 invalid-value: The definition has no term.",
      "4:1 invalid-value: The term has no definition.",
    ]);
  });
});

describe(":::list", () => {
  test("says how a list is numbered", async () => {
    const { blocks, found } = await markdown(
      ':::list{numbering=abjad}\n- a\n- b\n:::\n\n:::list{marker="Article {n}:" start=4}\n- c\n:::\n\nText.\n\n:::list{numbering=abjad continue}\n1. d\n:::',
    );
    expect(found).toEqual([]);
    expect(
      blocks.flatMap((block) =>
        block.kind === "list" ? [[sketchBlock(block), block.numbering, block.marker?.text]] : [],
      ),
    ).toEqual([
      ["ordered1(paragraph(a); paragraph(b))", "abjad", undefined],
      ["ordered4(paragraph(c))", undefined, "Article {n}:"],
      ["ordered3(paragraph(d))", "abjad", undefined],
    ]);
  });

  test("holds one list", async () => {
    expect((await markdown(":::list{numbering=roman}\nText.\n:::")).found).toEqual([
      '1:1 invalid-value: Lists know no numbering "roman".',
      "2:1 invalid-value: :::list holds one list and nothing else.",
    ]);
  });
});

describe("::page-break", () => {
  test("begins a page; other leaves stand as text", async () => {
    const { blocks } = await markdown("a\n\n::page-break\n\nb ::page-break\n\n::other");
    expect(blocks.map(sketchBlock)).toEqual([
      "paragraph(a)",
      "page-break()",
      "paragraph(b ::page-break)",
      "paragraph(::other)",
    ]);
  });
});
