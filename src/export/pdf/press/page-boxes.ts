/**
 * The boxes of a page (ISO 32000-1 14.11.2). The trimmed page's lower left corner is the origin of user space in every
 * edition, so that what is drawn stands at the same coordinates in all of them; bleed and marks lie outside.
 */

import type { Page } from "../../../flow/paged-document.ts";
import type { PdfDictionary } from "../file/pdf-value.ts";

/** Points of paper beyond the trimmed page on each side. */
export interface SheetRoom {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Screens show the trimmed page; what runs into the bleed ends at its edge. */
export function screenBoxes({ width, height }: Page): PdfDictionary {
  return { MediaBox: [0, 0, width, height] };
}

/** The medium holds bleed and marks; neither box reaches beyond it (ISO 15930-7 6.8). */
export function printBoxes(page: Page, room: SheetRoom): PdfDictionary {
  const { bleed } = page;
  return {
    MediaBox: grown(page, room),
    BleedBox: grown(page, { left: bleed, bottom: bleed, right: bleed, top: bleed }),
    TrimBox: grown(page, { left: 0, bottom: 0, right: 0, top: 0 }),
  };
}

/** Not rounded: the trimmed page is, to the last digit, the page on a screen. */
function grown({ width, height }: Page, { left, bottom, right, top }: SheetRoom): number[] {
  return [-left || 0, -bottom || 0, width + right, height + top];
}
