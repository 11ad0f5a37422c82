/** Elements within a paragraph: how far each reaches, what it stands in, and its language (ISO 32000-1 14.8.4.4). */

import { describe, expect, it } from "vitest";
import type { StructureNode } from "../../../src/flow/paged-document.ts";
import type { Content } from "../../support/blocks.ts";
import { lineFrames, linkFrames, paged, rtlText, text } from "./page-sketch.ts";

const href = "https://example.org";

/** Each element on the first line with its text, and the tree of the paragraph: `Link(Em)`. */
function read(content: Content, { rtl = false, measure = 400 } = {}) {
  const block = rtl ? rtlText(content, { language: "ar" }) : text(content, { language: "en" });
  const { value } = paged([block], { measure, language: rtl ? "ar" : "en" });
  const frames = value.pages.flatMap(lineFrames);
  const elements = frames.flatMap(({ line, inline = [] }) =>
    inline.map(({ start, end, node }) => {
      const { text } = line.paragraph.paragraph;
      return `${node.role} ${text.slice(Math.max(start, line.start), Math.min(end, line.end))}`;
    }),
  );
  const show = ({ role, language, children }: StructureNode, around: string): string => {
    const own = language === around ? role : `${role}:${language}`;
    return children.length > 0 ? `${own}(${children.map((child) => show(child, language)).join(" ")})` : own;
  };
  const [paragraph] = value.structure.children;
  return { value, elements, tree: paragraph ? show(paragraph, value.structure.language) : "" };
}

describe("a paragraph's text", () => {
  it("has no elements where it is plain", () => {
    expect(read("abc")).toMatchObject({ elements: [], tree: "P" });
  });

  it("has emphasis as elements, side by side", () => {
    const { elements, tree } = read(["a ", { text: "b", role: "Em" }, " c ", { text: "d", role: "Strong" }]);
    expect(elements).toEqual(["Em b", "Strong d"]);
    expect(tree).toBe("P(Em Strong)");
  });

  it("has a span for a stretch of another language, and none for numbers, which are of no language", () => {
    const { elements, tree } = read(["a ", { text: "\u0628", language: "ar" }, " ", { text: "12", language: "und" }]);
    expect(elements).toEqual(["Span \u0628"]);
    expect(tree).toBe("P(Span:ar)");
  });
});

describe("a link", () => {
  it("is one element over the emphasis in it", () => {
    const { elements, tree } = read([
      { text: "a ", href },
      { text: "b", href, role: "Em" },
      { text: " c", href },
    ]);
    expect(elements).toEqual(["Link a ", "Em b", "Link  c"]);
    expect(tree).toBe("P(Link(Em))");
  });

  it("is one element over the language that changes in it, and over a field", () => {
    const { tree } = read([
      { text: "a ", href },
      { text: "\u0628", href, language: "ar" },
      { text: " 12", href, field: "number" },
    ]);
    expect(tree).toBe("P(Link(Span:ar))");
  });

  it("is another element beside a link to elsewhere", () => {
    const { tree } = read([
      { text: "a", href },
      { text: "b", href: `${href}/b` },
    ]);
    expect(tree).toBe("P(Link Link)");
  });

  it("to a place in the document is a reference", () => {
    expect(read(["a", { text: "1", href: "#note" }]).tree).toBe("P(Reference(Link))");
  });

  it("is one element on all its lines, and all its boxes are the element's", () => {
    const { value, elements, tree } = read(["aaa ", { text: "bbb ccc ddd", href }], { measure: 70 });
    expect(elements).toEqual(["Link bbb ", "Link ccc ddd"]);
    expect(tree).toBe("P(Link)");
    const nodes = value.pages.flatMap(linkFrames).map(({ node }) => node?.role);
    expect(nodes).toEqual(["Link", "Link"]);
    expect(new Set(value.pages.flatMap(linkFrames).map(({ node }) => node)).size).toBe(1);
  });

  it("in a line from right to left is not parted by the controls around its field", () => {
    const phone = { text: "12", href: "tel:12", field: "phone", isolate: "ltr" } as const;
    const { elements, tree } = read(["\u0628 ", phone, " \u0628"], { rtl: true });
    expect(elements).toEqual(["Link 12"]);
    expect(tree).toBe("P(Link)");
  });
});
