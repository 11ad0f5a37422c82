/** Bodies as lists of blocks, and the pairing of languages in rows. */

import { describe, expect, test } from "vitest";
import { head, read, sketchRows } from "./reading.ts";

async function rowsOf(yaml: string) {
  const { release, found } = await read(`${head}body:${yaml}`);
  return { rows: sketchRows(release), found };
}

describe("a list of blocks", () => {
  test("pairs the languages of each block", async () => {
    expect(
      await rowsOf(`
  - heading: {ar: الخلفية, en: Background}
  - heading: {text: {ar: ب, en: B}, level: 3}
  - text: {ar: "نص *حرفي*", en: "A *literal* [text](x) :name[y]"}
  - markdown: {ar: "*أ*", en: "*a*"}
  - list: [{ar: أولا, en: First}, [{text: {ar: ثانيا, en: Second}}]]
  - list: {ordered: true, start: 4, items: [{ar: رابعا, en: Fourth}]}
  - quote: {ar: قول, en: A saying}
  - quote: [{text: {ar: ق, en: Q}}]
  - break:
`),
    ).toEqual({
      rows: [
        "ar:heading1(الخلفية) en:heading1(Background)",
        "ar:heading3(ب) en:heading3(B)",
        "ar:paragraph(نص *حرفي*) en:paragraph(A *literal* [text](x) :name[y])",
        "ar:paragraph(<emphasis أ>) en:paragraph(<emphasis a>)",
        "ar:bullets(paragraph(أولا); paragraph(ثانيا)) en:bullets(paragraph(First); paragraph(Second))",
        "ar:ordered4(paragraph(رابعا)) en:ordered4(paragraph(Fourth))",
        "ar:quote(paragraph(قول)) en:quote(paragraph(A saying))",
        "ar:quote(paragraph(ق)) en:quote(paragraph(Q))",
        "ar:break en:break",
      ],
      found: [],
    });
  });

  test("keeps a literal text's line breaks", async () => {
    const { rows } = await rowsOf("\n  - text:\n      ar: |\n        أ\n        ب\n      en: x\n");
    expect(rows).toEqual(["ar:paragraph(أ<br>ب) en:paragraph(x)"]);
  });

  test("shows scripture in every language, a bare translation being in another than its own", async () => {
    const scripture = "{text: نص, translation: Text, citation: {ar: ١, en: '1'}}";
    const { rows, found } = await rowsOf(`\n  - scripture: ${scripture}\n`);
    expect(found).toEqual([]);
    const sketch = "scripture-ar(نص en: Text ar= ١ en= 1)";
    expect(rows).toEqual([`ar:${sketch} en:${sketch}`]);
  });

  test("reads Markdown in a style, in the languages it is written in", async () => {
    expect(await rowsOf(`\n  - styled: {style: large, text: {ar: "*أ*", en: "*a*"}}\n`)).toEqual({
      rows: ["ar:large(paragraph(<emphasis أ>)) en:large(paragraph(<emphasis a>))"],
      found: [],
    });
  });

  test("shows a styled text of another language in every language of the release", async () => {
    expect(await rowsOf(`\n  - styled: {style: large, language: fa, text: سلام}\n`)).toEqual({
      rows: ["ar:large-fa(paragraph(سلام)) en:large-fa(paragraph(سلام))"],
      found: [],
    });
  });

  test("takes a quotation's language from its mapping or from its own key", async () => {
    for (const scripture of ["{text: {he: שלום}}", "{text: שלום, language: he}"]) {
      expect((await rowsOf(`\n  - scripture: ${scripture}\n`)).rows[0]).toContain("scripture-he(שלום)");
    }
  });

  test("stands a table of contents in every language", async () => {
    expect(await rowsOf("\n  - contents: {}\n  - text: {ar: ن, en: x}\n")).toEqual({
      rows: ["ar:contents() en:contents()", "ar:paragraph(ن) en:paragraph(x)"],
      found: [],
    });
  });

  test("says which item of a list lacks a language", async () => {
    expect((await rowsOf("\n  - list: [{ar: أ, en: a}, {ar: ب}]\n")).found).toEqual([
      '9:28 /body/0/list/1 missing-translation: Item 2 of the list has no text in the language "en".',
    ]);
  });

  test("takes one key a block", async () => {
    expect((await rowsOf("\n  - {text: {ar: أ, en: a}, quote: b}\n  - {txet: x}\n")).found).toEqual([
      "9:5 /body/0 invalid-value: body[0] must have exactly one of text, markdown, heading, list, quote, scripture, styled, break, table, image, poem, definitions, callout, keep, columns, contents, footnote.",
      '10:6 /body/1/txet unknown-key: Unknown key "txet".',
    ]);
  });
});

describe("bodies written apart", () => {
  const paired = async (ar: string, en: string) =>
    (await rowsOf(` ${JSON.stringify({ en, ar })}\n`)).rows.map((row) => row.replace(/\(.*?\)/g, ""));

  test("are paired when their blocks correspond, the leading language first", async () => {
    expect(await paired("أ\n\n- ب", "a\n\n- b")).toEqual(["ar:paragraph en:paragraph", "ar:bullets) en:bullets)"]);
  });

  test("are paired section by section when their headings correspond", async () => {
    expect(await paired("أ\n\n# ب\n\nج\n\nد\n\n# ه\n\nو", "a\n\n# b\n\nc\n\n# e\n\nf")).toEqual([
      "ar:paragraph en:paragraph",
      "ar:heading1 en:heading1",
      "ar:paragraph",
      "ar:paragraph",
      "en:paragraph",
      "ar:heading1 en:heading1",
      "ar:paragraph en:paragraph",
    ]);
  });

  test("stand alone, each in its order, when they do not correspond", async () => {
    expect(await paired("أ\n\nب", "# a\n\nb")).toEqual(["ar:paragraph", "ar:paragraph", "en:heading1", "en:paragraph"]);
  });
});
