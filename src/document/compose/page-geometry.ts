/** The template's page, or another size on request, as lengths in points. */

import { type Direction, physicalInsets } from "../../geometry/direction.ts";
import { millimetres } from "../../geometry/length.ts";
import type { Template } from "../../template/template.ts";
import type { PageGeometry } from "../document.ts";

export type PageSize = "a4" | "letter";

/** ISO 216 A4, and ANSI A ("US Letter"). */
const sizes: Readonly<Record<PageSize, { readonly width: number; readonly height: number }>> = {
  a4: { width: millimetres(210), height: millimetres(297) },
  letter: { width: 612, height: 792 },
};

/** `direction`: the document's, by which margins at the start and the end are left and right. */
export function pageGeometry({ settings }: Template, direction: Direction, size?: PageSize): PageGeometry {
  const { page } = settings;
  const wanted = size ?? page.size;
  const { width, height } = typeof wanted === "string" ? sizes[wanted] : wanted;
  const { bleed, headerGap, footerGap } = page;
  const { top, bottom, left = 0, right = 0, start, end } = page.margin;
  const sides = start === undefined || end === undefined ? { left, right } : physicalInsets(direction, start, end);
  const margin = { top, bottom, ...sides };
  return { width, height, margin, bleed, headerGap, footerGap };
}
