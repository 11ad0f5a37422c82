/** `PageSheet`: the sheet a page stands on in an edition, with what is around the page. */

import type { PrinterMark } from "../../../document/document.ts";
import type { Page } from "../../../flow/paged-document.ts";
import type { PageContent } from "../content/page-content.ts";
import type { PdfDictionary } from "../file/pdf-value.ts";
import { drawMarks } from "./draw-marks.ts";
import { printBoxes, screenBoxes } from "./page-boxes.ts";
import { printerMarks, type SpotInk } from "./printer-marks.ts";

export interface PageSheet {
  boxesOf(page: Page): PdfDictionary;
  /** Draws what stands outside the page, after its content. */
  finish(page: Page, content: PageContent): void;
}

/** Screens and archives show the trimmed page alone. */
export const screenSheet: PageSheet = { boxesOf: screenBoxes, finish: () => {} };

/** `spots`: the inks of their own that the document uses, for the colour bar. */
export function printSheet(marks: readonly PrinterMark[], spots: readonly SpotInk[]): PageSheet {
  return {
    boxesOf: (page) => printBoxes(page, printerMarks(page, marks, spots).room),
    finish: (page, content) => drawMarks(content, printerMarks(page, marks, spots)),
  };
}
