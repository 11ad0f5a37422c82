/** The standard structure types of PDF 1.7 (ISO 32000-1 14.8.4) that this program's roles are written as. */

import type { StructureNode } from "../../../flow/paged-document.ts";

/** Emphasis has types of its own in PDF 2.0 only. */
export function standardType(role: StructureNode["role"]): string {
  return role === "Em" || role === "Strong" ? "Span" : role;
}
