/**
 * The boxes of a page (ISO 32000-1 14.11.2). The trimmed page's lower left corner is the origin of user space in every
 * edition, so that what is drawn stands at the same coordinates in all of them; bleed and marks lie outside.
 */

import type { Page } from "../../../flow/paged-document.ts";
import type { PdfDictionary } from "../file/pdf-value.ts";

/** Screens show the trimmed page; what runs into the bleed ends at its edge. */
export function screenBoxes({ width, height }: Page): PdfDictionary {
  return { MediaBox: [0, 0, width, height] };
}

export function printBoxes({ width, height, bleed }: Page): PdfDictionary {
  const withBleed = [-bleed, -bleed, width + bleed, height + bleed];
  return { MediaBox: withBleed, BleedBox: withBleed, TrimBox: [0, 0, width, height] };
}
