/** The round trip: a finished file is read back by two independent readers and compared with what was laid out. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { PagedDocument } from "../flow/paged-document.ts";
import { readPagesWithPdfium } from "../reader/pdfium.ts";
import { withPdfjs } from "../reader/pdfjs.ts";
import { textWithin } from "../reader/structure-text.ts";
import { compareReadingOrder, readingOrder } from "./compare-reading-order.ts";
import { compareWithPdfium, countedByPdfium } from "./compare-with-pdfium.ts";
import { compareWithPdfjs, levelForPdfjs } from "./compare-with-pdfjs.ts";
import { countCharacters } from "./count-characters.ts";
import type { Mismatch, ReaderName } from "./mismatch.ts";
import { reportMismatches } from "./report-mismatches.ts";
import { type WrittenPage, writtenPage } from "./written-page.ts";

/** How much was compared. */
export interface RoundTripCount {
  readonly words: number;
  readonly fields: number;
}

/** Readers one after the other, each page by page, so that no more than a page's text is held. */
export async function checkRoundTrip(
  document: PagedDocument,
  pdf: Uint8Array,
  edition: string,
  log: DiagnosticLog,
): Promise<RoundTripCount> {
  const pages = document.pages.map((page) => () => writtenPage(page));
  const order = readingOrder(document.structure);
  const report = (mismatches: readonly Mismatch[]) => reportMismatches(mismatches, edition, log);

  await readPagesWithPdfium(pdf, (text, number) => {
    const page = pages[number - 1]?.();
    if (page) report(comparePdfium(page, text));
  });
  await withPdfjs(pdf, async (file) => {
    for (const [index, written] of pages.entries()) {
      const page = written();
      if (index >= file.pages) break;
      report(comparePdfjs(page, await file.textOf(index + 1), "pdf.js"));
      const structure = await file.structureOf(index + 1);
      if (!structure) continue;
      const structured = { ...page, lines: page.lines.filter(({ node }) => node) };
      const read = textWithin(structure);
      report(comparePdfjs(structured, read, "pdf.js, by structure"));
      report(compareReadingOrder(structured, read, order));
    }
  });
  return countOf(pages);
}

function comparePdfium(page: WrittenPage, text: string): readonly Mismatch[] {
  const mismatches = compareWithPdfium(page, text);
  // A lost word says more than the letters that it had.
  return mismatches.length > 0 ? mismatches : countCharacters(page, text, "PDFium", countedByPdfium);
}

function comparePdfjs(page: WrittenPage, text: string, reader: Exclude<ReaderName, "PDFium">): readonly Mismatch[] {
  const mismatches = compareWithPdfjs(page, text, reader);
  return mismatches.length > 0 ? mismatches : countCharacters(page, text, reader, levelForPdfjs);
}

function countOf(pages: readonly (() => WrittenPage)[]): RoundTripCount {
  const fields = new Set<string>();
  let count = 0;
  for (const page of pages) {
    for (const { words } of page().lines) {
      count += words.length;
      for (const { origin } of words) fields.add(`${origin.file}#${origin.pointer}`);
    }
  }
  return { words: count, fields: fields.size };
}
