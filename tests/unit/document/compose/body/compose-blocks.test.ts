/** The smaller blocks of a body as blocks of the document. */

import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../../../src/diagnostics/diagnostic.ts";
import type { Block, PoemBlock } from "../../../../../src/document/block.ts";
import type { Paragraph } from "../../../../../src/document/paragraph.ts";
import { parseTemplate } from "../../../../../src/template/parse-template.ts";
import { minimalTemplate } from "../../../template/minimal-template.ts";
import { bilingual, type Composed, composed, everyBlock, inOneLanguage, plain, sections } from "../../composed.ts";

async function bodyOf(body: unknown): Promise<Composed & { readonly blocks: readonly Block<Paragraph>[] }> {
  const result = await composed(inOneLanguage("ar", body));
  return { ...result, blocks: sections(result.document).flatMap(({ children }) => everyBlock(children)) };
}

/** Roles and words in order: `P نص`. */
function shown(blocks: readonly Block<Paragraph>[]): readonly string[] {
  return blocks.map((block) => {
    if (block.kind === "text") return `${block.role} ${plain(block.paragraph)}`;
    return block.kind === "item" ? `${block.role} ${plain(block.marker)}` : block.role;
  });
}

/** The blocks from the first of a role on. */
function from(role: string, blocks: readonly Block<Paragraph>[]): readonly Block<Paragraph>[] {
  return blocks.slice(blocks.findIndex((block) => block.role === role));
}

function poemIn(blocks: readonly Block<Paragraph>[]): PoemBlock<Paragraph> {
  const poem = blocks.find((block) => block.kind === "poem");
  if (poem?.kind !== "poem") throw new Error("there is no poem");
  return poem;
}

describe("definitions", () => {
  it("are a list of labels and bodies, a term kept with what it means", async () => {
    const { blocks } = await bodyOf([{ definitions: [{ term: ["التعرفة", "السعر"], text: "ثمن المتر المكعب." }] }]);
    const list = from("L", blocks);
    expect(shown(list).slice(0, 6)).toEqual(["L", "LI", "Lbl التعرفة", "Lbl السعر", "LBody", "P ثمن المتر المكعب."]);
    expect(list.filter(({ role }) => role === "Lbl").map(({ keepWithNext }) => keepWithNext)).toEqual([true, true]);
  });
});

describe("a quotation", () => {
  it("has its attribution in it, after a dash, on the page of its last words", async () => {
    const { blocks } = await bodyOf([{ quote: { text: "قول.", attribution: "فلان" } }]);
    const [quote, words, attribution] = from("BlockQuote", blocks);
    expect([quote, words, attribution].map((block) => block?.role)).toEqual(["BlockQuote", "P", "P"]);
    expect(attribution && shown([attribution])).toEqual(["P —\u00A0فلان"]);
    expect(words?.keepWithNext).toBe(true);
  });
});

describe("a list in a quotation", () => {
  it("speaks in the style of the quotation's words", async () => {
    const { blocks } = await bodyOf([{ quote: { blocks: [{ text: "قول." }, { list: { items: ["بند"] } }] } }]);
    const texts = from("BlockQuote", blocks).flatMap((block) => (block.kind === "text" ? [block.paragraph] : []));
    expect(texts.map(plain)).toEqual(["قول.", "بند"]);
    expect(texts[1]?.style).toEqual(texts[0]?.style);
  });
});

describe("a callout", () => {
  it("takes the style of its variety, and the plain one for a variety that there is not, which is reported", async () => {
    const { blocks, log } = await bodyOf([
      { callout: { variety: "warning", title: "تنبيه", text: "نص." } },
      { callout: { variety: "warming", text: "نص." } },
    ]);
    const boxes = blocks.filter((block) => block.kind === "group" && block.decoration);
    expect(boxes.map(({ role, keepTogether }) => [role, keepTogether])).toEqual([
      ["Div", true],
      ["Div", true],
    ]);
    expect(shown(from("Div", blocks)).slice(0, 3)).toEqual(["Div", "P تنبيه", "P نص."]);
    expect(log.entries.map(({ code, message, hint }) => [code, message, hint])).toEqual([
      ["missing-style", 'the template defines no style "callout-warming"', 'did you mean "warning"?'],
    ]);
  });
});

describe("verse", () => {
  it("justifies two hemistichs of a line whole and leaves one alone", async () => {
    const { blocks } = await bodyOf([{ poem: { lines: [["أ ب", "ج د"], "ه و"] } }]);
    const [pair, single] = poemIn(blocks).stanzas[0] ?? [];
    expect(pair?.map(({ style }) => [style.align, style.justifyLast])).toEqual([
      ["justify", true],
      ["justify", true],
    ]);
    expect(single?.map(({ style }) => [style.align, style.justifyLast])).toEqual([["center", undefined]]);
  });

  it("keeps its own language and direction in another's section, and its attribution close", async () => {
    const body = [{ poem: { language: "ar", lines: ["أ *** ب"], attribution: { en: "Somebody" } } }];
    const { document, log } = await composed(inOneLanguage("en", body));
    const blocks = sections(document).flatMap(({ children }) => everyBlock(children));
    expect(log.entries).toEqual([]);
    const poem = poemIn(blocks);
    expect([poem.language, poem.direction, poem.keepWithNext]).toEqual(["ar", "rtl", true]);
    expect(shown(blocks)).toContain("P —\u00A0Somebody");
  });
});

describe("list markers", () => {
  it("are the author's own, or of the numbering asked for, in the digits of the language", async () => {
    const { blocks } = await bodyOf([
      { list: { marker: "المادة {n}:", start: 12, items: ["نص"] } },
      { list: { numbering: "abjad", start: 2, items: ["نص"] } },
      { list: { numbering: "upper-roman", start: 9, items: ["نص"] } },
      { list: { marker: "✓", items: ["نص"] } },
    ]);
    expect(shown(blocks.filter(({ role }) => role === "LI"))).toEqual(["LI المادة ١٢:", "LI ب)", "LI IX.", "LI ✓"]);
  });
});

describe("a break before a block", () => {
  it("begins a page with it", async () => {
    const { blocks } = await bodyOf([{ text: "أ" }, { break: "page" }, { keep: [{ text: "ب" }] }]);
    expect(blocks.filter(({ pageBreak }) => pageBreak).map(({ role, keepTogether }) => [role, keepTogether])).toEqual([
      ["Div", true],
    ]);
  });

  it("begins it with the signature where the body ends with the break, in any layout", async () => {
    const signature = { name: { ar: "سلمى", en: "Salma" } };
    const single = { ...inOneLanguage("ar", [{ text: "أ" }, { break: "page" }]), signature: { name: "سلمى" } };
    const { document } = await composed(single);
    const begun = sections(document).flatMap(({ children }) =>
      everyBlock(children).filter(({ pageBreak }) => pageBreak),
    );
    expect(begun.map((block) => block.kind === "group" && shown(everyBlock(block.children)))).toEqual([["P سلمى"]]);

    const body = [{ text: { ar: "أ", en: "A" } }, { break: "page" }];
    const parallel = await composed({ ...bilingual, layout: "parallel", body, signature });
    const block = parallel.document.body.find(({ kind }) => kind === "parallel");
    const rows = block?.kind === "parallel" ? block.rows : [];
    const breaks = rows.map((row) =>
      (row.kind === "paired" ? row.cells.flat() : row.children).some((it) => it.pageBreak),
    );
    expect(breaks.filter(Boolean)).toHaveLength(1);
    expect(breaks.indexOf(true)).toBeGreaterThan(0);
  });
});

describe("a template that is older than these blocks", () => {
  it("has styles that stand in for those it does not define", async () => {
    const log = new DiagnosticLog();
    const template = parseTemplate(minimalTemplate({ labels: { ar: { "press-release": "بيان" } } }), "old.yaml", log);
    if (!template) throw new Error("no template");
    const body = [
      { callout: { variety: "note", title: "عنوان", text: "نص." } },
      { definitions: [{ term: "مصطلح", text: "شرح." }] },
      { poem: { lines: [["أ ب", "ج د"]], attribution: "شاعر" } },
      { quote: { text: "قول.", attribution: "فلان" } },
    ];
    const { document, log: found } = await composed(inOneLanguage("ar", body), {}, template);
    expect([...log.entries, ...found.entries]).toEqual([]);
    const term = sections(document)
      .flatMap(({ children }) => everyBlock(children))
      .find(({ role }) => role === "Lbl");
    expect(term?.kind === "text" && term.paragraph.textStyle.weight).toBe(700);
  });
});

describe("a marker of the author's own", () => {
  it("keeps its directional controls to itself, and says so", async () => {
    // An override that is never ended would turn the number behind it around.
    const list = { items: ["بند"], ordered: true, marker: "\u202Eمادة {n}" };
    const { blocks, log } = await bodyOf([{ list }]);
    const item = blocks.find(({ kind }) => kind === "item");
    const text = item?.kind === "item" ? item.marker.text : "";
    const closing = text.indexOf("\u202C");
    expect(text.indexOf("\u202E")).toBeLessThan(closing);
    expect(closing).toBeLessThan(text.search(/[\u0660-\u0669]/));
    expect(log.entries.map(({ code }) => code)).toContain("bidi-override");
  });
});
