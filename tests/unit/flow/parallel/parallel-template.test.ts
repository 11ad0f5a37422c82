/** The template `parallel` on its sample: the articles of the Declaration, over three pages. */

import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Frame, PagedDocument, StructureNode } from "../../../../src/flow/paged-document.ts";
import { createEngine } from "../../../../src/index.ts";
import { declarationArticles } from "../../../support/declaration.ts";

type LineFrame = Extract<Frame, { readonly kind: "line" }>;

const folder = new URL("../../../../templates/parallel/", import.meta.url);
const sample = readFileSync(new URL("sample.yaml", folder), "utf8");

/** The lines of the body on each page, by language: not those of the letterhead, which is read too. */
function columnsOf({ pages, structure }: PagedDocument): Record<"ar" | "en", LineFrame[]>[] {
  const nodesOf = (node: StructureNode): StructureNode[] => [node, ...node.children.flatMap(nodesOf)];
  const body = new Set(structure.children.filter(({ role }) => role === "Sect").flatMap(nodesOf));
  return pages.map(({ frames }) => {
    const lines = frames.filter(
      (frame): frame is LineFrame => frame.kind === "line" && frame.node !== null && body.has(frame.node),
    );
    const of = (tag: string) => lines.filter(({ line }) => line.paragraph.paragraph.language === tag);
    return { ar: of("ar"), en: of("en") };
  });
}

describe("the sample of the template parallel", () => {
  let document: PagedDocument;
  beforeAll(async () => {
    const layout = await createEngine({ root: folder.pathname }).layout({ content: sample, file: "sample.yaml" });
    expect(layout.diagnostics.filter(({ severity }) => severity !== "hint")).toEqual([]);
    if (!layout.document) throw new Error("nothing was laid out");
    document = layout.document;
  });

  it("has the words of the Declaration, letter for letter", () => {
    const { body } = parse(sample);
    for (const [language, code] of [
      ["ar", "arb"],
      ["en", "eng"],
    ] as const) {
      const clauses = body.flatMap(({ text, list }: Record<string, Record<string, unknown>>) =>
        text ? [text[language]] : Array.isArray(list?.items) ? list.items.map((item) => item[language]) : [],
      );
      expect(clauses).toEqual(
        declarationArticles(code)
          .slice(0, 16)
          .flatMap((article) => article.clauses),
      );
    }
  });

  it("fills three pages and parts no article", () => {
    const articles = columnsOf(document).map(({ en }) =>
      en.flatMap(({ line }) => /^Article (\d+)$/.exec(line.paragraph.paragraph.text)?.[1] ?? []).map(Number),
    );
    expect(articles.flat()).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
    expect(articles).toHaveLength(3);
    for (const page of columnsOf(document).slice(1)) {
      expect(page.en[0]?.line.paragraph.paragraph.text).toMatch(/^Article \d+$/);
      expect(page.ar[0]?.line.paragraph.paragraph.text).toMatch(/^المادة /);
    }
  });

  it("stands the lines of both languages on the same baselines", () => {
    // The Arabic is the shorter text of every article: each of its lines has an English one beside it.
    for (const { ar, en } of columnsOf(document)) {
      const baselines = en.map(({ baseline }) => baseline);
      for (const { baseline } of ar)
        expect(Math.min(...baselines.map((at) => Math.abs(at - baseline)))).toBeLessThan(1e-6);
    }
  });
});
