/** The smaller blocks as data: what they read as, and what is said of bad ones. */

import { describe, expect, test } from "vitest";
import type { ContentBlock } from "../../../../src/release/content.ts";
import { head, read, sketch, sketchBlock } from "../reading.ts";

async function blocksOf(yaml: string) {
  const { release, found } = await read(`${head}body:${yaml}`);
  const arabic = (release?.body ?? []).flatMap((row): readonly ContentBlock[] => {
    const block = row.get("ar");
    return block ? [block] : [];
  });
  return { release, found, arabic };
}

function lists(blocks: readonly ContentBlock[]) {
  return blocks.flatMap((block) => (block.kind === "list" ? [block] : []));
}

describe("a list", () => {
  test("is ordered where its numbering, start or marker says so", async () => {
    const { arabic, found } = await blocksOf(`
  - list: {items: [{ar: أ, en: a}], numbering: abjad}
  - list: {items: [{ar: أ, en: a}], start: 3}
  - list: {items: [{ar: أ, en: a}], marker: {ar: "المادة {n}:", en: "Article {n}:"}}
  - list: {items: [{ar: أ, en: a}], marker: "✓"}
`);
    expect(found).toEqual([]);
    expect(
      lists(arabic).map(({ ordered, start, numbering, marker }) => [ordered, start, numbering, marker?.text]),
    ).toEqual([
      [true, 1, "abjad", undefined],
      [true, 3, undefined, undefined],
      [true, 1, undefined, "المادة {n}:"],
      [false, 1, undefined, "✓"],
    ]);
  });

  test("continues the last one of its numbering and depth, in each language by itself", async () => {
    const { release, found } = await blocksOf(`
  - list: {ordered: true, items: [{ar: أ, en: a}, [{text: {ar: ب, en: b}}, {list: {numbering: letters, items: [{ar: ج, en: c}]}}]]}
  - text: {ar: نص, en: Text}
  - list: {numbering: letters, items: [{ar: د, en: d}]}
  - list: {ordered: true, continue: true, items: [[{list: {numbering: letters, continue: true, items: [{ar: ه, en: e}]}}]]}
`);
    expect(found).toEqual([]);
    const last = release?.body.at(-1);
    expect([...(last ?? [])].map(([tag, block]) => `${tag} ${sketchBlock(block)}`)).toEqual([
      "ar ordered3(ordered2(paragraph(ه)))",
      "en ordered3(ordered2(paragraph(e)))",
    ]);
  });

  test("reports a number that nothing precedes, and a placeholder that is none", async () => {
    expect(
      (
        await blocksOf(`
  - list: {continue: true, items: [{ar: أ, en: a}]}
  - list: {marker: "{m}.", items: [{ar: أ, en: a}]}
  - list: {numbering: abjed, items: [{ar: أ, en: a}]}
`)
      ).found.map((line) => line.replace(/^(\S+) \S+ /, "$1 ")),
    ).toEqual([
      "9:11 invalid-value: The list continues none: no list of its numbering and marker stands before it.",
      '10:21 invalid-value: A list\'s marker has no placeholder "{m}".',
      '11:23 invalid-value: body[2].list.numbering: expected one of decimal, abjad, letters, lower-roman, upper-roman, found the text "abjed".',
    ]);
  });
});

describe("verse", () => {
  const shape = (block: ContentBlock | undefined) =>
    block?.kind === "poem"
      ? {
          lines: block.stanzas.map((stanza) => stanza.map((line) => line.map(({ text }) => text).join(" | "))),
          by: sketch(block.attribution),
        }
      : undefined;

  test("parts hemistichs at stars and slashes and stanzas at empty lines", async () => {
    const { arabic, found } = await blocksOf(`
  - poem: |
      أ ب *** ج د
      ه و // ز ح

      ط ي
  - text: {ar: نص, en: Text}
`);
    expect(found).toEqual([]);
    expect(shape(arabic[0])).toEqual({ lines: [["أ ب | ج د", "ه و | ز ح"], ["ط ي"]], by: "" });
  });

  test("stands in every language in its own, with the attribution of each", async () => {
    const { release, found } = await blocksOf(`
  - poem: {language: ar, lines: [[أ ب, ج د], "ه"], attribution: {ar: المتنبي, en: al-Mutanabbi}}
  - poem: {language: fa, lines: [گل], attribution: حافظ}
  - poem: {ar: {stanzas: [[أ], [ب]]}, en: One line}
`);
    expect(found).toEqual([]);
    expect(release?.body.map((row) => [shape(row.get("ar")), shape(row.get("en"))])).toEqual([
      [
        { lines: [["أ ب | ج د", "ه"]], by: "المتنبي" },
        { lines: [["أ ب | ج د", "ه"]], by: "al-Mutanabbi" },
      ],
      [
        { lines: [["گل"]], by: "<fa حافظ>" },
        { lines: [["گل"]], by: "<fa حافظ>" },
      ],
      [
        { lines: [["أ"], ["ب"]], by: "" },
        { lines: [["One line"]], by: "" },
      ],
    ]);
  });

  test("has two hemistichs a line", async () => {
    const { found } = await blocksOf("\n  - poem: أ *** ب *** ج\n  - text: {ar: نص, en: Text}\n");
    expect(found).toEqual(['9:11 /body/0/poem invalid-value: A line of verse has two hemistichs; "ج" is a third.']);
  });
});

test("quotations, callouts, definitions, kept blocks, columns and breaks hold what stands in them, in each language", async () => {
  const { release, found } = await blocksOf(`
  - quote: {text: {ar: قول, en: A saying}, attribution: {ar: فلان, en: Somebody}}
  - callout: {variety: note, title: {ar: تنبيه, en: Note}, text: {ar: نص, en: Text}}
  - callout: [{text: {ar: نص, en: Text}}]
  - definitions: [{term: [{ar: مصطلح, en: Term}, {ar: آخر, en: Other}], text: {ar: شرحه, en: What it means}}]
  - keep: [{heading: {ar: عنوان, en: Head}}, {text: {ar: نص, en: Text}}]
  - columns: {count: 3, blocks: [{text: {ar: نص, en: Text}}]}
  - break: page
`);
  expect(found).toEqual([]);
  expect(release?.body.map((row) => row.get("en")).map((block) => block && sketchBlock(block))).toEqual([
    "quote(paragraph(A saying))",
    "callout(paragraph(Text))",
    "callout(paragraph(Text))",
    "definitions()",
    "keep(heading1(Head) paragraph(Text))",
    "columns(paragraph(Text))",
    "page-break()",
  ]);
  const [quote, callout, , definitions, , columns] = (release?.body ?? []).map((row) => row.get("en"));
  expect(quote?.kind === "quote" && sketch(quote.attribution ?? [])).toBe("Somebody");
  expect(callout?.kind === "callout" && [callout.variety?.text, sketch(callout.title)]).toEqual(["note", "Note"]);
  expect(definitions?.kind === "definitions" && definitions.items[0]?.terms.map(sketch)).toEqual(["Term", "Other"]);
  expect(columns?.kind === "columns" && columns.count).toBe(3);
});

test("what is neither text nor blocks, or has no text in a language, is reported", async () => {
  const { found } = await blocksOf(`
  - callout: {title: {ar: تنبيه}, text: {ar: نص, en: Text}}
  - definitions: [{term: {ar: مصطلح, en: Term}, text: {ar: شرحه}}, {term: {ar: ب, en: b}, text: {ar: ب, en: b}}]
`);
  expect(found).toEqual([
    '9:22 /body/0/callout/title missing-translation: The callout\'s title has no text in the language "en".',
    '10:19 /body/1/definitions/0 missing-translation: The definition has no text in the language "en".',
  ]);
});
