/** Attributes of elements (ISO 32000-1 14.8.5), and the types they are written as. */

import { describe, expect, it } from "vitest";
import { beginArtifact } from "../../../../src/export/pdf/tags/begin-artifact.ts";
import { elementAttributes } from "../../../../src/export/pdf/tags/element-attributes.ts";
import { standardType } from "../../../../src/export/pdf/tags/standard-type.ts";
import type { StructureNode } from "../../../../src/flow/paged-document.ts";

const node = (choices: Partial<StructureNode>): StructureNode => ({
  id: 1,
  role: "P",
  language: "en",
  children: [],
  ...choices,
});

describe("attributes", () => {
  it("are none for most elements", () => {
    expect(elementAttributes(node({}), undefined)).toBeUndefined();
    expect(elementAttributes(node({ role: "TD" }), undefined)).toBeUndefined();
  });

  it("say what a header cell heads, and how far cells reach", () => {
    expect(elementAttributes(node({ role: "TH", scope: "row" }), undefined)).toEqual({ O: "Table", Scope: "Row" });
    const wide = node({ role: "TH", scope: "column", columnSpan: 2, rowSpan: 3 });
    expect(elementAttributes(wide, undefined)).toEqual({ O: "Table", Scope: "Column", ColSpan: 2, RowSpan: 3 });
  });

  it("say where a figure stands, in thousandths of a point", () => {
    const attributes = elementAttributes(node({ role: "Figure" }), [10, 20.00049, 110, 70]);
    expect(attributes).toEqual({ O: "Layout", Placement: "Block", BBox: [10, 20, 110, 70] });
  });

  it("say how a list is numbered, and that the labels of definitions are no numbers", () => {
    const list = (label: boolean, numbering?: StructureNode["numbering"]) => {
      const item = node({ role: "LI", children: label ? [node({ role: "Lbl" })] : [] });
      return node({ role: "L", children: [item], ...(numbering ? { numbering } : {}) });
    };
    expect(elementAttributes(list(true, "Decimal"), undefined)).toEqual({ O: "List", ListNumbering: "Decimal" });
    expect(elementAttributes(list(true), undefined)).toEqual({ O: "List", ListNumbering: "None" });
    expect(elementAttributes(list(false), undefined)).toBeUndefined();
  });
});

it("writes emphasis as Span, since PDF 1.7 has no type for it", () => {
  expect(["Em", "Strong", "Code", "Link", "H1"].map((role) => standardType(role as "Em"))).toEqual([
    "Span",
    "Span",
    "Code",
    "Link",
    "H1",
  ]);
});

it("says of artifacts what they are (ISO 32000-1 table 330)", () => {
  expect(beginArtifact("footer")).toBe("/Artifact <</Type /Pagination /Subtype /Footer>> BDC");
  expect(beginArtifact("repetition")).toBe("/Artifact <</Type /Pagination>> BDC");
  expect(beginArtifact("decoration")).toBe("/Artifact <</Type /Layout>> BDC");
  expect(beginArtifact("page-ground")).toBe("/Artifact <</Type /Background>> BDC");
  expect(beginArtifact(null)).toBe("/Artifact BMC");
});
