/** The logical structure, the outline and the links of a document. */

import { describe, expect, it } from "vitest";
import type { StructureNode } from "../../../src/flow/paged-document.ts";
import { group, list, row, rule } from "../../support/blocks.ts";
import { boxed } from "../text/shaping.ts";
import { lineFrames, lines, linkFrames, outlineOf, paged, pagesOf, rtlText, text } from "./page-sketch.ts";

const link = (content: string) => ({ text: content, href: "https://example.org" });

describe("structure", () => {
  it("follows the blocks, in reading order", () => {
    const body = [
      text("title", { role: "H1" }),
      group([text("head", { role: "H2" }), text("a")], { role: "Sect" }),
      group([text("quoted")], { role: "BlockQuote" }),
    ];
    expect(outlineOf(paged(body).value)).toBe("Document(H1 Sect(H2 P) BlockQuote(P))");
  });

  it("gives a list item its label and its body (ISO 32000-1 14.8.4.3.3)", () => {
    const items = ["1", "2"].map((marker) => ({ marker, children: [text("a")] }));
    expect(outlineOf(paged([list(items, boxed)]).value)).toBe("Document(L(LI(Lbl LBody(P)) LI(Lbl LBody(P))))");
  });

  it("reads the cells of a row from its start to its end, whichever side that is", () => {
    const block = row([{ children: [text("a", { role: "H1" })] }, { children: [text("b")] }], { direction: "rtl" });
    expect(outlineOf(paged([block]).value)).toBe("Document(Div(H1 P))");
  });

  it("has no element for decoration", () => {
    expect(outlineOf(paged([text("a"), rule(), text("b")]).value)).toBe("Document(P P)");
  });

  it("has no element for anything inside an artifact", () => {
    expect(outlineOf(paged([group([text("a", { role: "H1" })], { role: "Artifact" }), text("b")]).value)).toBe(
      "Document(P)",
    );
  });

  it("has one element for a paragraph that runs over pages, on all its lines", () => {
    const { value } = paged([lines("a", 3)], { height: 40 });
    expect(outlineOf(value)).toBe("Document(P)");
    const nodes = value.pages.flatMap((page) => lineFrames(page).map(({ node }) => node));
    expect(new Set(nodes).size).toBe(1);
  });

  it("keeps each element's language", () => {
    const { structure } = paged([text("a"), rtlText("\u05d0", { language: "he" })], { language: "en" }).value;
    expect([structure.language, ...structure.children.map(({ language }) => language)]).toEqual(["en", "en", "he"]);
  });

  it("numbers its elements without repetition", () => {
    const body = [text(["a ", link("b")]), list([{ marker: "1", children: [text("c")] }], boxed)];
    const ids: number[] = [];
    const visit = ({ id, children }: StructureNode): void => {
      ids.push(id);
      children.forEach(visit);
    };
    visit(paged(body).value.structure);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("links", () => {
  it("have a box where their glyphs are, as high as the line", () => {
    const [page] = pagesOf([text("x"), text(["ab ", link("cd"), " ef"])]);
    expect(page && linkFrames(page).map(({ box }) => box)).toEqual([{ x: 30, y: 20, width: 20, height: 20 }]);
  });

  it("have a box on each line they reach, and none on others", () => {
    const content = ["aaa ", link("bbb ccc"), " ddd eee"];
    const [page] = pagesOf([text(content, { breaking: "first-fit" })], { measure: 70 });
    expect(page && linkFrames(page).map(({ box: { x, y, width } }) => [x, y, width])).toEqual([
      [40, 0, 30],
      [0, 20, 30],
    ]);
  });

  it("have a box at the right place of a right-to-left line", () => {
    const [page] = pagesOf([rtlText(["\u05d0\u05d1 ", link("\u05d2")], { language: "he" })]);
    expect(page && linkFrames(page).map(({ box: { x, width } }) => [x, width])).toEqual([[360, 10]]);
  });

  it("have a box on each page they reach", () => {
    const pages = pagesOf([text([link("aaa\nbbb")])], { height: 20 });
    expect(pages.map((page) => linkFrames(page).length)).toEqual([1, 1]);
  });

  it("know their target and all their words", () => {
    const [page] = pagesOf([text([link("aaa"), { ...link(" bbb"), color: "#c00" }])]);
    expect(page && linkFrames(page).map(({ href, text: words }) => [href, words])).toEqual([
      ["https://example.org", "aaa bbb"],
    ]);
  });

  it("are elements inside their paragraph", () => {
    expect(outlineOf(paged([text(["a ", link("b")])]).value)).toBe("Document(P(Link))");
  });

  it("of two targets stay apart", () => {
    const [page] = pagesOf([text([link("aa"), { text: "bb", href: "https://example.com" }])]);
    expect(page && linkFrames(page).map(({ box: { x, width } }) => [x, width])).toEqual([
      [0, 20],
      [20, 20],
    ]);
  });
});

describe("the outline", () => {
  it("has the page and the height of each heading", () => {
    const heading = (title: string, depth: number) => text(title, { role: "H1", outline: { title, depth } });
    const { outline } = paged([heading("One", 1), text("a"), heading("Two", 2)], { height: 40 }).value;
    expect(outline).toEqual([
      { title: "One", depth: 1, language: "en", page: 1, y: 0 },
      { title: "Two", depth: 2, language: "en", page: 2, y: 0 },
    ]);
  });
});

describe("pages", () => {
  it("are numbered from 1 and have the document's size", () => {
    const pages = pagesOf([lines("a", 3)], { measure: 300, height: 20, margin: 0 });
    expect(pages.map(({ number, width, height, bleed }) => [number, width, height, bleed])).toEqual([
      [1, 300, 20, 0],
      [2, 300, 20, 0],
      [3, 300, 20, 0],
    ]);
  });
});
