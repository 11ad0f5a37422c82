/** A finished layout as text, as data and as pictures; each writer is loaded when it is asked for. */

import type { PagedDocument } from "../flow/paged-document.ts";

/** The readable dump: pages, frames, lines, runs and glyphs. */
export async function dumpLayout(document: PagedDocument): Promise<string> {
  return (await import("../export/text/write-dump.ts")).writeDump(document);
}

/** The same facts as plain data. */
export async function layoutData(document: PagedDocument): Promise<object> {
  return (await import("../export/text/to-json.ts")).toLayoutJson(document);
}

/**
 * One PNG a page, drawn from the PDF itself. `resolution` in pixels per inch; `pages` count from 1, default: all. Throws
 * an error of the name `TooManyPixels` before it draws a page of more than `maximumPixels`.
 */
export async function rasterise(
  pdf: Uint8Array,
  resolution: number,
  { pages, maximumPixels }: { readonly pages?: readonly number[]; readonly maximumPixels?: number } = {},
): Promise<Uint8Array[]> {
  return (await import("../reader/pdfium.ts")).rasterisePdf(pdf, resolution, pages, maximumPixels);
}
