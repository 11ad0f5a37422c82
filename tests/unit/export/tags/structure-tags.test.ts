/** The tags of whole files, read back: what stands in which element, in which order, and what is an artifact. */

import { describe, expect, it } from "vitest";
import type { StructureElement, StructureKid } from "../../../conformance/pdf-rules/content/structure-tree.ts";
import { PdfDictionary } from "../../../conformance/pdf-rules/file/pdf-value.ts";
import { readPdf } from "../../../conformance/pdf-rules/file/read-pdf.ts";
import { Inspected } from "../../../conformance/pdf-rules/inspected.ts";
import {
  type DocumentChoices,
  documentOf,
  group,
  list,
  ltrParagraph,
  row,
  rtlParagraph,
  rule,
  type TestBlock,
} from "../../../support/blocks.ts";
import { taggedTexts } from "../../../support/pdfjs.ts";
import { renderDocument } from "../../../support/render.ts";

const href = "https://example.org";

async function tagged(body: readonly TestBlock[], choices: DocumentChoices = {}) {
  const { pdf } = await renderDocument(documentOf(body, { measure: 300, language: "en", ...choices }));
  const inspected = new Inspected(readPdf(pdf));
  const texts = await taggedTexts(pdf);
  const kidText = (kid: StructureKid): string => {
    if (kid.kind === "element") return show(kid.element);
    if (kid.kind === "object") return "@";
    return `"${(texts.get(`${kid.page}/${kid.mcid}`) ?? "").replace(/\s+/g, " ").trim()}"`;
  };
  const show = ({ type, kids }: StructureElement): string => `${type}(${kids.map(kidText).join(" ")})`;
  const [document] = inspected.structure?.top ?? [];
  const elements = inspected.structure?.elements ?? [];
  const artifacts = inspected.contents.map(({ painted }) =>
    painted.flatMap(({ marks }) =>
      marks.flatMap(({ tag, properties }) =>
        tag === "Artifact" ? [properties?.name("Subtype") ?? properties?.name("Type") ?? "none"] : [],
      ),
    ),
  );
  return { tree: document ? document.kids.map(kidText).join(" ") : "", elements, artifacts, inspected };
}

describe("the structure tree of a file", () => {
  it("holds each paragraph's text in its element, whatever lines it is on", async () => {
    const { tree } = await tagged([ltrParagraph("one two", { role: "H1" }), ltrParagraph("three", {})]);
    expect(tree).toBe('H1("one two") P("three")');
  });

  it("holds a link between the pieces of a left-to-right paragraph, with its annotation", async () => {
    const { tree } = await tagged([ltrParagraph(["See ", { text: "the page", href }, " now."])]);
    expect(tree).toBe('P("See" Link("the page" @) "now.")');
  });

  it("keeps the words of a right-to-left line together, and says those of the link in its alternative text", async () => {
    const { tree, elements } = await tagged([rtlParagraph(["انظر ", { text: "الصفحة", href }, " اليوم."])]);
    expect(tree).toBe('P("انظر الصفحة اليوم." Link(@))');
    expect(elements.find(({ type }) => type === "Link")?.dictionary.text("Alt")).toBe("الصفحة");
  });

  it("says the alternative text of a link's words on two lines once", async () => {
    const words = "صفحة خدمة المشتركين في هيئة المياه";
    const { elements, tree } = await tagged([rtlParagraph(["انظر ", { text: words, href }, " اليوم وغدًا."])], {
      measure: 150,
    });
    expect(tree.match(/@/g)?.length).toBeGreaterThan(1);
    const alternatives = elements.filter(({ type }) => type === "Link").map(({ dictionary }) => dictionary.text("Alt"));
    expect(alternatives.map((text) => text?.replace(/\s+/g, " ").trim())).toEqual([words]);
  });

  it("has one element for a paragraph over two pages, whose later content names its page", async () => {
    const { tree, elements, inspected } = await tagged([ltrParagraph("one\ntwo\nthree", { orphans: 1, widows: 1 })], {
      height: 30,
      margin: 0,
    });
    expect(inspected.file.pages.length).toBeGreaterThan(1);
    expect(tree).toBe('P("one" "two" "three")');
    const [, paragraph] = elements;
    const kids = paragraph?.dictionary.list("K") ?? [];
    expect(kids[0]).toBe(0);
    expect(kids[1] instanceof PdfDictionary && kids[1].name("Type")).toBe("MCR");
    expect(paragraph?.dictionary.get("Pg")).toBe(inspected.file.pages[0]);
  });

  it("states a language where it changes, and nowhere else", async () => {
    const { elements } = await tagged([ltrParagraph("a"), rtlParagraph("ب", { language: "ar" })]);
    expect(elements.map(({ type, dictionary }) => [type, dictionary.text("Lang")])).toEqual([
      ["Document", "en"],
      ["P", undefined],
      ["P", "ar"],
    ]);
  });

  it("reads cells side by side one after the other", async () => {
    const cells = [{ children: [ltrParagraph("a"), ltrParagraph("b")] }, { children: [ltrParagraph("c")] }];
    expect((await tagged([row(cells)])).tree).toBe('Div(P("a") P("b") P("c"))');
  });

  it("numbers lists, nested ones in the text of their item", async () => {
    const inner = list([{ marker: "a.", children: [ltrParagraph("x")] }]);
    const { tree, elements } = await tagged([list([{ marker: "1.", children: [ltrParagraph("y"), inner] }])]);
    expect(tree).toBe('L(LI(Lbl("1.") LBody(P("y") L(LI(Lbl("a.") LBody(P("x")))))))');
    const numberings = elements.flatMap(({ type, dictionary }) =>
      type === "L" ? dictionary.dictionary("A")?.name("ListNumbering") : [],
    );
    expect(numberings).toEqual(["Decimal", "LowerAlpha"]);
  });

  it("has no element without content", async () => {
    expect((await tagged([group([], { role: "Sect" }), ltrParagraph("a")])).tree).toBe('P("a")');
  });
});

describe("artifacts", () => {
  it("are rules, headers and footers of later pages, each by its kind", async () => {
    const marginals = { header: [ltrParagraph("head")], footer: [ltrParagraph("foot")] };
    const body = [ltrParagraph("a"), rule(), { ...ltrParagraph("b"), pageBreak: true as const }];
    const { tree, artifacts } = await tagged(body, { firstPage: marginals, laterPages: marginals });
    expect(tree).toBe('Div(P("head")) P("a") P("b") Div(P("foot"))');
    expect(artifacts).toEqual([["Layout"], ["Header", "Footer"]]);
  });

  it("may hold links, whose annotations stand in elements at the end", async () => {
    const laterPages = { footer: [ltrParagraph([{ text: "site", href }])] };
    const { tree, elements } = await tagged([ltrParagraph("a"), { ...ltrParagraph("b"), pageBreak: true as const }], {
      laterPages,
    });
    expect(tree).toBe('P("a") P("b") Div(Link(@))');
    expect(elements.at(-1)?.dictionary.text("Alt")).toBe("site");
  });
});
