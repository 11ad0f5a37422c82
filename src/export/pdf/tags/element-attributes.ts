/** The attributes of an element: how a list is numbered, what a header cell heads, how far a cell reaches, where an illustration stands (ISO 32000-1 14.8.5). */

import type { StructureNode } from "../../../flow/paged-document.ts";
import type { PdfDictionary } from "../file/pdf-value.ts";
import type { Bounds } from "./element-content.ts";

export function elementAttributes(node: StructureNode, bounds: Bounds | undefined): PdfDictionary | undefined {
  const { role, numbering, scope, columnSpan, rowSpan } = node;
  if (role === "Figure" && bounds) {
    return { O: "Layout", Placement: "Block", BBox: bounds.map((value) => Math.round(value * 1000) / 1000) };
  }
  // Labels without a numbering are the terms of definitions.
  if (role === "L" && (numbering || hasLabels(node))) return { O: "List", ListNumbering: numbering ?? "None" };
  if (scope === undefined && columnSpan === undefined && rowSpan === undefined) return undefined;
  return {
    O: "Table",
    ...(scope === undefined ? {} : { Scope: scope === "row" ? "Row" : "Column" }),
    ...(columnSpan === undefined ? {} : { ColSpan: columnSpan }),
    ...(rowSpan === undefined ? {} : { RowSpan: rowSpan }),
  };
}

function hasLabels({ children }: StructureNode): boolean {
  return children.some((item) => item.children.some(({ role }) => role === "Lbl"));
}
