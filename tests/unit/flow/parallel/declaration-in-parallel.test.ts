/** The Universal Declaration of Human Rights in Arabic and English, side by side over several pages. */

import { beforeAll, describe, expect, it } from "vitest";
import { toDigits } from "../../../../src/document/locale/digits.ts";
import type { Frame, Page, PagedDocument } from "../../../../src/flow/paged-document.ts";
import { createEngine } from "../../../../src/index.ts";
import { type Article, declarationArticles } from "../../../support/declaration.ts";

type LineFrame = Extract<Frame, { readonly kind: "line" }>;

const headings = {
  ar: (number: number) => `المادة ${toDigits(String(number), "arabic-indic")}`,
  en: (number: number) => `Article ${number}`,
};

function markdown(articles: readonly Article[], heading: (number: number) => string): string {
  return articles
    .map(({ clauses }, index) => {
      const numbered = clauses.map((clause, at) => `${at + 1}. ${clause}`);
      return `## ${heading(index + 1)}\n\n${clauses.length > 1 ? numbered.join("\n") : clauses[0]}`;
    })
    .join("\n\n");
}

const release = {
  template: "letterhead",
  kind: "statement",
  layout: "parallel",
  languages: ["ar", "en"],
  issuer: { name: { ar: "مكتبة المدينة العامة", en: "City Public Library" } },
  date: "1948-12-10",
  title: { ar: "الإعلان العالمي لحقوق الإنسان", en: "Universal Declaration of Human Rights" },
  body: {
    ar: markdown(declarationArticles("arb"), headings.ar),
    en: markdown(declarationArticles("eng"), headings.en),
  },
};

/** Where an article stands on a page: of each language, its first baseline and the foot of its last line. */
type Extents = Map<string, { readonly first: number; readonly foot: number }>;

function isBodyLine(frame: Frame): frame is LineFrame {
  return frame.kind === "line" && frame.node !== null;
}

/** The articles of each page, from 1; a paragraph belongs to the last heading of its language before it. */
function articlesByPage(pages: readonly Page[]): Map<number, Extents>[] {
  const current = { ar: 0, en: 0 };
  return pages.map(({ frames }) => {
    const found = new Map<number, Extents>();
    for (const { line, baseline } of frames.filter(isBodyLine)) {
      const { text, language } = line.paragraph.paragraph;
      if (language !== "ar" && language !== "en") continue;
      const at = Array.from({ length: 30 }, (_, index) => headings[language](index + 1)).indexOf(text);
      if (at >= 0) current[language] = at + 1;
      if (current[language] === 0) continue;
      const extents: Extents = found.get(current[language]) ?? new Map();
      const first = extents.get(language)?.first ?? baseline;
      extents.set(language, { first, foot: baseline + line.descent });
      found.set(current[language], extents);
    }
    return found;
  });
}

describe("the Declaration in parallel", () => {
  let document: PagedDocument;
  beforeAll(async () => {
    const layout = await createEngine().layout(release);
    expect(layout.diagnostics).toEqual([]);
    if (!layout.document) throw new Error("nothing was laid out");
    document = layout.document;
  });

  it("fills more than three pages, on which all thirty articles stand in order", () => {
    expect(document.pages.length).toBeGreaterThan(3);
    const numbers = articlesByPage(document.pages).flatMap((page) => [...page.keys()]);
    expect([...new Set(numbers)]).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it("begins an article in both columns on one baseline, on every page", () => {
    for (const [index, page] of articlesByPage(document.pages).entries()) {
      for (const [article, extents] of page) {
        const [one, other] = [extents.get("ar"), extents.get("en")];
        if (!one || !other) continue;
        expect(one.first, `article ${article} on page ${index + 1}`).toBeCloseTo(other.first, 6);
      }
    }
  });

  it("goes on with an article in both columns unless one of them has ended", () => {
    const pages = articlesByPage(document.pages);
    for (const [index, page] of pages.entries()) {
      for (const [article, extents] of page) {
        // An article of one column only is the end of one that stood in both on the page before.
        if (extents.size === 1) expect(pages[index - 1]?.get(article)?.size).toBe(2);
      }
    }
  });

  it("never begins an article above the end of the one before in either column", () => {
    for (const page of articlesByPage(document.pages)) {
      let foot = 0;
      for (const [, extents] of [...page].sort(([one], [other]) => one - other)) {
        for (const { first } of extents.values()) expect(first).toBeGreaterThan(foot);
        foot = Math.max(...[...extents.values()].map((extent) => extent.foot));
      }
    }
  });

  it("stands Arabic at the right and English at the left", () => {
    for (const { frames, width } of document.pages) {
      for (const { line, x } of frames.filter(isBodyLine)) {
        const { language } = line.paragraph.paragraph;
        const isColumn = line.paragraph.paragraph.style.align === "justify";
        if (!isColumn) continue;
        if (language === "ar") expect(x).toBeGreaterThan(width * 0.4);
        else expect(x + line.width).toBeLessThan(width * 0.6);
      }
    }
  });

  it("reads the whole of one language before the other", () => {
    const sections = document.structure.children.filter(({ role }) => role === "Sect");
    expect(sections.map(({ language }) => language)).toEqual(["ar", "en"]);
    const roles = sections.map(({ children }) => children.map(({ role }) => role));
    expect(roles[0]).toEqual(roles[1]);
    expect(roles[0]?.filter((role) => role === "H2")).toHaveLength(30);
  });
});
