import { describe, expect, test } from "vitest";
import { head, read } from "../reading.ts";

async function blocks(markdown: string) {
  const source = head.replace("[ar, en]", "[ar]").replace(/, en: [^}]*/g, "");
  const { release, log } = await read(`${source}body: |\n${markdown.replace(/^(?=.)/gm, "  ")}\n`);
  const found = log.entries.map(({ origin, code }) => `${origin?.line}:${origin?.column} ${code}`);
  return { blocks: release?.body.map((row) => row.get("ar")) ?? [], found };
}

describe("names of headings", () => {
  test("stand in braces behind the words and are no part of them", async () => {
    const { blocks: found } = await blocks("## الخلفية {#background}\n\n### *Big* {#خلفية} ###\n");
    expect(found).toMatchObject([
      { inlines: [{ text: "الخلفية" }], id: { text: "background", origin: { line: 9, column: 16 } } },
      { inlines: [{ kind: "emphasis" }], id: { text: "خلفية" } },
    ]);
  });

  test("are words when escaped, or no names", async () => {
    const { blocks: found } = await blocks("## A \\{#b}\n\n## A {#b:c}\n\n## {b}\n");
    expect(found.map((block) => block?.kind === "heading" && block.id)).toEqual([undefined, undefined, undefined]);
    expect(found[0]).toMatchObject({ inlines: [{ text: "A {#b}" }] });
  });
});

describe("references", () => {
  test("are directives with a name, and links to one", async () => {
    expect((await blocks("أ :ref[a_b] :page[c] :title[d] [e](#f)\n")).blocks).toMatchObject([
      {
        inlines: [
          { text: "أ " },
          { kind: "reference", target: "a_b", show: "number" },
          { text: " " },
          { kind: "reference", target: "c", show: "page" },
          { text: " " },
          { kind: "reference", target: "d", show: "title" },
          { text: " " },
          { kind: "link", href: "#f" },
        ],
      },
    ]);
  });

  test("leave times and other colons alone", async () => {
    expect((await blocks("الساعة 9:30 ص: refer [x]\n")).blocks).toMatchObject([
      { inlines: [{ text: "الساعة 9:30 ص: refer [x]" }] },
    ]);
  });
});

describe("the contents in Markdown", () => {
  test("are a line of their own with a depth", async () => {
    expect(await blocks("::contents{depth=2}\n\n::contents\n")).toMatchObject({
      blocks: [
        { kind: "contents", depth: 2 },
        { kind: "contents", depth: 3 },
      ],
      found: [],
    });
    expect((await blocks("::contents{depth=9}\n")).found).toEqual(["9:3 invalid-value"]);
  });
});
