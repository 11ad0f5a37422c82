/** A release in parallel columns: what stands beside what, and what across all columns. */

import { describe, expect, it } from "vitest";
import type { Block, ParallelBlock, ParallelRow } from "../../../../src/document/block.ts";
import type { Document } from "../../../../src/document/document.ts";
import type { Paragraph } from "../../../../src/document/paragraph.ts";
import { expectNoDiagnostics } from "../../../support/expect-diagnostic.ts";
import { bilingual, composed, everyBlock, letterhead, plain } from "../composed.ts";

const parallel = { ...bilingual, layout: "parallel" } as const;

function parallelOf(document: Document): ParallelBlock<Paragraph> {
  const block = document.body.find(({ kind }) => kind === "parallel");
  if (block?.kind !== "parallel") throw new Error("the document has no parallel columns");
  return block;
}

function words(blocks: readonly Block<Paragraph>[]): string {
  return everyBlock(blocks)
    .flatMap((block) => (block.kind === "text" ? [plain(block.paragraph)] : []))
    .join(" / ");
}

/** A paired row as the words of each cell, a spanning one as one text. */
function shown(row: ParallelRow<Paragraph>): string | string[] {
  return row.kind === "spanning" ? words(row.children) : row.cells.map(words);
}

/** Rows of the body, behind those of kind and title. */
async function bodyRows(body: unknown, template = letterhead()) {
  const { document, log } = await composed({ ...parallel, body }, {}, template);
  expectNoDiagnostics(log.entries);
  return parallelOf(document).rows.slice(2);
}

function withSpanning(kinds: string) {
  return letterhead(["layout: stacked\n", `layout: stacked\nparallel: { spanning: [${kinds}] }\n`]);
}

describe("bodies whose blocks do not correspond", () => {
  const body = { ar: "نص", en: "# Heading" };
  const codes = async (content: object, options = {}, template = letterhead()) =>
    (await composed({ ...bilingual, body, ...content }, options, template)).log.entries.map(({ code }) => code);

  it("are reported whoever chooses parallel columns: release, options or template", async () => {
    expect(await codes({ layout: "parallel" })).toEqual(["unaligned-body"]);
    expect(await codes({}, { layout: "parallel" })).toEqual(["unaligned-body"]);
    const template = letterhead(["layout: stacked\n", "layout: parallel\n"]);
    expect(await codes({}, {}, template)).toEqual(["unaligned-body"]);
    expect(await codes({ layout: "stacked" }, {}, template)).toEqual([]);
    expect(await codes({})).toEqual([]);
  });
});

describe("composing parallel columns", () => {
  it("stands the leading language at its start side, the other beside it", async () => {
    const arabicLed = parallelOf((await composed(parallel)).document);
    expect(arabicLed.direction).toBe("rtl");
    expect(arabicLed.columns).toEqual([
      { language: "ar", direction: "rtl", width: { kind: "auto" } },
      { language: "en", direction: "ltr", width: { kind: "auto" } },
    ]);
    const englishLed = parallelOf((await composed({ ...parallel, languages: ["en", "ar"] })).document);
    expect(englishLed.direction).toBe("ltr");
    expect(englishLed.columns.map(({ language }) => language)).toEqual(["en", "ar"]);
  });

  it("pairs titles with titles and blocks with blocks", async () => {
    const { document, log } = await composed({ ...parallel, body: { ar: "أول.\n\nثان.", en: "One.\n\nTwo." } });
    expectNoDiagnostics(log.entries);
    expect(parallelOf(document).rows.map(shown)).toEqual([
      ["بيان صحفي", "Press Release"],
      ["عنوان", "Title"],
      ["أول.", "One."],
      ["ثان.", "Two."],
    ]);
  });

  it("leaves a cell empty where a language has nothing to say", async () => {
    expect((await bodyRows([{ text: { ar: "أول.", en: "One." } }, { text: { ar: "ثان." } }])).map(shown)).toEqual([
      ["أول.", "One."],
      ["ثان.", ""],
    ]);
  });

  it("sets no section for each language, and nothing between them", async () => {
    const { document } = await composed(parallel);
    expect(document.body.filter(({ role }) => role === "Sect").map(({ kind }) => kind)).toEqual(["parallel"]);
  });

  it("keeps the last row with the signature", async () => {
    const { document } = await composed({ ...parallel, signature: { name: { ar: "سلمى", en: "Salma" } } });
    const rows = parallelOf(document).rows.slice(-2);
    expect(rows.map(shown)).toEqual([
      ["نص.", "Text."],
      ["سلمى", "Salma"],
    ]);
    const [body] = rows;
    expect(body?.kind === "paired" && body.cells.flat().every(({ keepWithNext }) => keepWithNext)).toBe(true);
  });

  it("draws a thematic break once, across all columns", async () => {
    const rows = await bodyRows({ ar: "أول.\n\n---\n\nثان.", en: "One.\n\n---\n\nTwo." });
    expect(rows.map(({ kind }) => kind)).toEqual(["paired", "spanning", "paired"]);
    const [, rule] = rows;
    expect(rule?.kind === "spanning" && rule.children.map(({ kind }) => kind)).toEqual(["rule"]);
  });

  it("begins a page in all columns", async () => {
    const rows = await bodyRows([
      { text: { ar: "أول.", en: "One." } },
      { break: "page" },
      { text: { ar: "ثان.", en: "Two." } },
    ]);
    expect(rows.map(shown)).toEqual([
      ["أول.", "One."],
      ["ثان.", "Two."],
    ]);
    const begun = rows.map((row) => row.kind === "paired" && row.cells.flat().map(({ pageBreak }) => pageBreak));
    expect(begun).toEqual([
      [undefined, undefined],
      [true, true],
    ]);
  });

  it("ranks headings in each language and pairs them, or sets them across when the template says so", async () => {
    const body = { ar: "## عنوان\n\nنص.", en: "## Heading\n\nText." };
    expect((await bodyRows(body)).map(shown)).toEqual([
      ["عنوان", "Heading"],
      ["نص.", "Text."],
    ]);
    const [heading] = await bodyRows(body, withSpanning("headings"));
    expect(heading && shown(heading)).toBe("عنوان / Heading");
    expect(heading?.kind === "spanning" && heading.children.map(({ role }) => role)).toEqual(["H2", "H2"]);
  });

  it("sets a quotation across all columns once, its translation and both sources below it", async () => {
    const text = "وَجَعَلْنَا مِنَ الْمَاءِ كُلَّ شَيْءٍ حَيٍّ";
    const scripture = {
      language: "ar",
      text,
      translation: { en: "“and We made from water every living thing”" },
      citation: { ar: "[الأنبياء: ٣٠]", en: "[Al-Anbiya: 30]" },
    };
    const across = `\uFD3F${text}\uFD3E / [الأنبياء: ٣٠] / ${scripture.translation.en} / [Al-Anbiya: 30]`;
    expect((await bodyRows([{ scripture }], withSpanning("scripture"))).map(shown)).toEqual([across]);
    expect((await bodyRows([{ scripture }])).map(shown)).toEqual([
      [`\uFD3F${text}\uFD3E / [الأنبياء: ٣٠]`, `\uFD3F${text}\uFD3E / ${scripture.translation.en} / [Al-Anbiya: 30]`],
    ]);
  });

  it("puts the quotation before its translation where the translation leads", async () => {
    const scripture = { language: "ar", text: "نص", translation: { en: "Words" }, citation: {} };
    const release = { ...parallel, languages: ["en", "ar"], body: [{ scripture }] };
    const { document } = await composed(release, {}, withSpanning("scripture"));
    expect(parallelOf(document).rows.slice(2).map(shown)).toEqual(["\uFD3Fنص\uFD3E / Words"]);
  });

  it("takes gap, rule and widths from the template", async () => {
    const choices = "{ gap: 12pt, rule: { thickness: 0.5pt, color: line }, widths: { ar: 2fr, en: 90pt } }";
    const template = letterhead(["layout: stacked\n", `layout: parallel\nparallel: ${choices}\n`]);
    const { document, log } = await composed(bilingual, {}, template);
    expectNoDiagnostics(log.entries);
    const block = parallelOf(document);
    expect(block).toMatchObject({ gap: 12, rule: { thickness: 0.5 } });
    expect(block.columns.map(({ width }) => width)).toEqual([
      { kind: "fraction", value: 2 },
      { kind: "fixed", value: 90 },
    ]);
  });
});
