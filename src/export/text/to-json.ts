/** Gives a layout as plain JSON data: the facts of the readable dump, for programs. */

import type { PagedDocument } from "../../flow/paged-document.ts";
import { type LayoutFacts, layoutFacts } from "./layout-facts.ts";

export function toLayoutJson(document: PagedDocument): LayoutFacts {
  return layoutFacts(document);
}
