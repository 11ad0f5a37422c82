import { describe, expect, test } from "vitest";
import type { Block, EntryBlock, TextBlock } from "../../../../../src/document/block.ts";
import type { Paragraph } from "../../../../../src/document/paragraph.ts";
import { bilingual, composed, inOneLanguage, letterhead } from "../../composed.ts";

type Leaf = TextBlock<Paragraph> | EntryBlock<Paragraph>;

function leaves(blocks: readonly Block<Paragraph>[]): readonly Leaf[] {
  return blocks.flatMap((block) =>
    block.kind === "text" || block.kind === "entry" ? [block] : "children" in block ? leaves(block.children) : [],
  );
}

function rowsOf(blocks: readonly Block<Paragraph>[]): readonly Leaf[] {
  return blocks.flatMap((block) =>
    block.kind === "row" ? block.cells.flatMap(({ children }) => leaves(children)) : leaves([block]),
  );
}

/** Texts without the controls that order them. */
function wordsOf({ paragraph }: Leaf): string {
  return paragraph.text.replace(/[\u2066-\u2069]/g, "");
}

async function body(content: object) {
  const { document, log } = await composed(content);
  const blocks = leaves(document.body);
  return {
    blocks,
    headings: blocks.filter((block) => block.kind === "text" && /^H[2-6]$/.test(block.role)),
    entries: blocks.filter((block) => block.kind === "entry"),
    found: log.entries.map(({ code, message, hint }) => `${code}: ${message}${hint ? ` (${hint})` : ""}`),
  };
}

describe("numbered headings", () => {
  const markdown = "## أ\n\n### ب\n\n### ج\n\n## د\n\n### هـ\n";

  test("count by depth in the digits of their language, and in the outline", async () => {
    const { headings } = await body({ ...inOneLanguage("ar", markdown), numbered: true });
    expect(headings.map(wordsOf)).toEqual([
      "١-\u00A0\u00A0أ",
      "١-١\u00A0\u00A0ب",
      "١-٢\u00A0\u00A0ج",
      "٢-\u00A0\u00A0د",
      "٢-١\u00A0\u00A0هـ",
    ]);
    expect(headings[2]?.kind === "text" && headings[2].outline?.title).toBe("١-٢ ج");
    const english = await body({ ...inOneLanguage("en", markdown), numbered: true });
    expect(english.headings.map(wordsOf)[2]).toBe("1.2\u00A0\u00A0ج");
  });

  test("begin at the highest depth in use, and are plain unless asked for", async () => {
    const deep = await body({ ...inOneLanguage("en", "### A\n\n##### B\n"), numbered: true });
    expect(deep.headings.map(wordsOf)).toEqual(["1.\u00A0\u00A0A", "1.1\u00A0\u00A0B"]);
    expect((await body(inOneLanguage("en", "## A\n"))).headings.map(wordsOf)).toEqual(["A"]);
  });

  test("may be the template's wish", async () => {
    const template = letterhead(["name: letterhead\n", "name: letterhead\nheadings: {numbered: true}\n"]);
    const { document } = await composed(inOneLanguage("en", "## A\n"), {}, template);
    expect(leaves(document.body).map(wordsOf)).toContain("1.\u00A0\u00A0A");
  });
});

describe("references", () => {
  const text = "## One {#one}\n\n### Two {#two}\n\nSee :ref[two], :title[one], :page[two] and [there](#one).\n";

  test("show numbers, words and pages, and lead there", async () => {
    const { blocks, found } = await body({ ...inOneLanguage("en", text), numbered: true });
    const paragraph = blocks.at(-1)?.paragraph;
    expect(blocks.map(wordsOf).at(-1)).toBe("See 1.1, One, \uFFFC and there.");
    expect(paragraph?.counters).toMatchObject([{ kind: "page-of", anchor: "en:two", digits: "latin" }]);
    const hrefs = paragraph?.spans.filter(({ source, href }) => source === "text" && href).map(({ href }) => href);
    expect(hrefs).toEqual(["#en:two", "#en:one", "#en:two", "#en:one"]);
    expect(found).toEqual([]);
  });

  test("show words where there is no number", async () => {
    const { blocks } = await body(inOneLanguage("en", "## One {#one}\n\nSee :ref[one].\n"));
    expect(blocks.map(wordsOf).at(-1)).toBe("See One.");
  });

  test("stay in their own language, unless they name another", async () => {
    const { blocks } = await body({
      ...bilingual,
      body: { ar: "## أ {#x}\n\n:title[x]", en: "## A {#x}\n\n:title[x]\n\n:title[ar:x]" },
    });
    const hrefs = blocks.flatMap(({ paragraph }) =>
      paragraph.spans.flatMap(({ href }) => (href?.[0] === "#" ? href : [])),
    );
    expect(hrefs).toEqual(["#ar:x", "#en:x", "#ar:x"]);
    expect(blocks.flatMap(({ anchor }) => anchor ?? [])).toEqual(["ar:x", "en:x"]);
  });

  test("to nothing, and two of one name, are reported at their place", async () => {
    expect((await body(inOneLanguage("en", "## A {#stages}\n\n:ref[stage] [x](#y)\n"))).found).toEqual([
      'unknown-anchor: Nothing in the document is called "stage". (did you mean "stages"?)',
      'unknown-anchor: Nothing in the document is called "y". (known names: stages)',
    ]);
    expect((await body(inOneLanguage("en", "## A {#x}\n\n## B {#x}\n"))).found).toEqual([
      'duplicate-anchor: Two things are called "x" in the language "en". (give one of them another name)',
    ]);
  });
});

describe("the table of contents", () => {
  const markdown = "## One[^n]\n\n### Two\n\n#### Three\n\n[^n]: note\n";

  test("lists the headings down to its depth, each with its page and a way there", async () => {
    const { blocks, entries, headings } = await body({ ...inOneLanguage("en", markdown), contents: { depth: 2 } });
    expect(blocks.map(wordsOf)).toContain("Contents");
    expect(entries.map(wordsOf)).toEqual(["One", "Two"]);
    for (const [index, entry] of entries.entries()) {
      const anchor = headings[index]?.anchor;
      expect(anchor).toBeDefined();
      expect(entry.kind === "entry" && entry.trail.counters).toMatchObject([{ kind: "page-of", anchor }]);
      expect(entry.paragraph.spans.every(({ href }) => href === `#${anchor}`)).toBe(true);
    }
  });

  test("stands where Markdown or a block asks for it, and is nothing without headings", async () => {
    const leaf = await body(inOneLanguage("en", `Before\n\n::contents{depth=1}\n\n${markdown}`));
    expect(leaf.entries.map(wordsOf)).toEqual(["One"]);
    const block = await body(inOneLanguage("en", [{ contents: true }, { heading: { text: "A", id: "a" } }]));
    expect(block.entries.map(wordsOf)).toEqual(["A"]);
    expect((await body({ ...inOneLanguage("en", "Text"), contents: true })).blocks.map(wordsOf)).not.toContain(
      "Contents",
    );
  });
});

describe("running heads", () => {
  test("wait for the headings of the page, by language and depth", async () => {
    const template = letterhead([
      'language: rtl, text: "{issuer.name}", style: running',
      'language: rtl, text: "{heading} – {heading.2}", style: running',
    ]);
    const { document } = await composed(inOneLanguage("ar"), {}, template);
    const head = rowsOf(document.laterPages.header).find(({ paragraph }) => paragraph.counters.length > 0);
    expect(head?.paragraph.text).toBe("\u2067\uFFFC\u2069 – \u2067\uFFFC\u2069");
    expect(head?.paragraph.counters).toEqual([
      { offset: 1, kind: "heading", language: "ar", depth: 1 },
      { offset: 7, kind: "heading", language: "ar", depth: 2 },
    ]);
  });
});
