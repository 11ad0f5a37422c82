/** The template's page, or another size on request, as lengths in points. */

import { millimetres } from "../../geometry/length.ts";
import type { Template } from "../../template/template.ts";
import type { PageGeometry } from "../document.ts";

export type PageSize = "a4" | "letter";

/** ISO 216 A4, and ANSI A ("US Letter"). */
const sizes: Readonly<Record<PageSize, { readonly width: number; readonly height: number }>> = {
  a4: { width: millimetres(210), height: millimetres(297) },
  letter: { width: 612, height: 792 },
};

export function pageGeometry({ settings }: Template, size?: PageSize): PageGeometry {
  const { page } = settings;
  const wanted = size ?? page.size;
  const { width, height } = typeof wanted === "string" ? sizes[wanted] : wanted;
  const { margin, bleed, headerGap, footerGap } = page;
  return { width, height, margin, bleed, headerGap, footerGap };
}
