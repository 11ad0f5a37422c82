/** Numbered captions: who asks for them, how they count, what refers to them. */

import { describe, expect, test } from "vitest";
import { DiagnosticLog } from "../../../../../src/diagnostics/diagnostic.ts";
import type { Block } from "../../../../../src/document/block.ts";
import type { Paragraph } from "../../../../../src/document/paragraph.ts";
import { parseTemplate } from "../../../../../src/template/parse-template.ts";
import { expectDiagnostic } from "../../../../support/expect-diagnostic.ts";
import { minimalTemplate } from "../../../template/minimal-template.ts";
import { bilingual, composed, inOneLanguage, letterhead } from "../../composed.ts";

/** Captions, lines of tables that go on, and paragraphs, without the controls that order them. */
function texts(blocks: readonly Block<Paragraph>[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.kind === "text") return [block.paragraph.text.replace(/[\u2066-\u2069\u061C]/g, "")];
    if (block.kind === "table") return [...texts(block.caption), ...texts(block.continued)];
    return "children" in block ? texts(block.children) : [];
  });
}

const table = (caption: string, id?: string) => ({
  table: { caption, rows: [["a"]], ...(id === undefined ? {} : { id }) },
});
const two = [table("One", "one"), table("Two", "two")];
const words = (markdown: string) => ({ markdown });

async function body(content: object, template = letterhead()) {
  const { document, log } = await composed(content, {}, template);
  return { all: texts(document.body), found: log.entries.map(({ code }) => code) };
}

describe("captions", () => {
  test("have no numbers unless somebody asks for them", async () => {
    const { all } = await body(inOneLanguage("en", [...two, words(":title[two], [there](#one)")]));
    expect(all).toEqual(expect.arrayContaining(["One", "One (continued)", "Two", "Two, there"]));
  });

  test("have them where one is referred to: every captioned one counts, in the order of the text", async () => {
    const uncaptioned = { table: { rows: [["a"]] } };
    const { all, found } = await body(
      inOneLanguage("en", [words("See :ref[two]."), table("One"), uncaptioned, table("Two", "two")]),
    );
    expect(found).toEqual([]);
    expect(all).toEqual(
      expect.arrayContaining([
        "See Table\u00A02.",
        "Table\u00A01: One",
        "Table\u00A01: One (continued)",
        "Table\u00A02: Two",
        "Table\u00A02: Two (continued)",
      ]),
    );
  });

  test("are numbered in the digits and words of each language, with the article in a sentence", async () => {
    const caption = { ar: "الضخ", en: "Pumping" };
    const text = { ar: "راجع :ref[t].", en: "See :ref[t] and :ref[ar:t]." };
    const { all } = await body({
      ...bilingual,
      body: [{ table: { id: "t", caption, rows: [[1]] } }, { markdown: text }],
    });
    expect(all).toEqual(
      expect.arrayContaining([
        "جدول\u00A0١: الضخ",
        "راجع الجدول\u00A0١.",
        "Table\u00A01: Pumping",
        "See Table\u00A01 and الجدول\u00A0١.",
      ]),
    );
  });

  test("are all numbered where the release or the template says so", async () => {
    const release = inOneLanguage("en", two);
    const template = letterhead(["name: letterhead\n", "name: letterhead\ncaptions: {numbered: true}\n"]);
    for (const { all } of [await body({ ...release, numbered: true }), await body(release, template)]) {
      expect(all).toEqual(expect.arrayContaining(["Table\u00A01: One", "Table\u00A02: Two"]));
    }
    expect((await body({ ...release, numbered: false }, template)).all).toContain("One");
  });

  test("never have numbers in a template that wants none, and references show their words", async () => {
    const template = letterhead(["name: letterhead\n", "name: letterhead\ncaptions: {numbered: false}\n"]);
    const { all } = await body(inOneLanguage("en", [...two, words("See :ref[two].")]), template);
    expect(all).toEqual(expect.arrayContaining(["One", "See Two."]));
  });

  test("may have their number first, which references then have too", async () => {
    const template = letterhead([
      "name: letterhead\n",
      'name: letterhead\ncaptions: {in: {en: "({n} {label}) – {caption}"}}\n',
    ]);
    const { all } = await body(inOneLanguage("en", [...two, words("See :ref[two].")]), template);
    expect(all).toEqual(expect.arrayContaining(["(1\u00A0Table) – One", "See 2\u00A0Table."]));
  });

  test("keep label and number in one piece, the number in its own isolate, the link on both", async () => {
    const { document } = await composed(inOneLanguage("ar", [table("ضخ", "t"), words("راجع :ref[t].")]));
    const paragraphs = document.body.flatMap(function all(block): readonly Paragraph[] {
      return block.kind === "text" ? [block.paragraph] : "children" in block ? block.children.flatMap(all) : [];
    });
    const paragraph = paragraphs.find(({ text }) => text.startsWith("راجع"));
    expect(paragraph?.text).toBe("راجع \u2067الجدول\u00A0\u2066١\u2069\u2069.");
    const linked = paragraph?.spans.filter(({ href }) => href === "#ar:t");
    expect(linked?.map(({ start, end }) => paragraph?.text.slice(start, end)).join("")).toBe("الجدول\u00A0١");
    expect(linked?.slice(1).every(({ attached }) => attached)).toBe(true);
  });
});

test("a template whose caption pattern lacks the number or the words is told", () => {
  const log = new DiagnosticLog();
  parseTemplate(minimalTemplate({ captions: { pattern: "{label} {n}" } }), "template.yaml", log);
  const { message } = expectDiagnostic(log.entries, "invalid-value");
  expect(message).toContain("a pattern that holds {n} and ends with {caption}");
});
