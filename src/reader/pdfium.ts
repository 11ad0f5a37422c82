/** The door to PDFium, the reader within Chrome: it draws the pages of a finished file and reads their text. The only file that knows it. */

import { type PDFiumDocument, PDFiumLibrary } from "@hyzyla/pdfium";
import { encodeOpaquePng } from "../image/image-codec.ts";

/** A picture would be larger than is allowed. */
export class TooManyPixels extends Error {
  override readonly name = "TooManyPixels";
}

/**
 * One PNG a page: what a reader's viewer would show. `resolution` in pixels per inch; `pages` counts from 1 and defaults
 * to all. Throws `TooManyPixels` before it draws a page of more than `maximumPixels`.
 */
export async function rasterisePdf(
  pdf: Uint8Array,
  resolution: number,
  pages?: readonly number[],
  maximumPixels = Number.POSITIVE_INFINITY,
): Promise<Uint8Array[]> {
  return withDocument(pdf, async (document) => {
    const wanted = pages ?? Array.from({ length: document.getPageCount() }, (_, index) => index + 1);
    const images: Uint8Array[] = [];
    for (const number of wanted) {
      const page = document.getPage(number - 1);
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
      const pixels = Math.ceil((width * resolution) / 72) * Math.ceil((height * resolution) / 72);
      if (pixels > maximumPixels) {
        throw new TooManyPixels(`page ${number} would have ${pixels} pixels, and ${maximumPixels} are allowed`);
      }
      const { data } = await page.render({
        scale: resolution / 72,
        // PDFium's bitmap is BGRA; the wrapper hands it over as RGBA.
        render: ({ data: samples, width, height }) => encodeOpaquePng({ width, height, samples }),
      });
      images.push(data);
    }
    return images;
  });
}

/**
 * Hands over the text of each page, as copying it in a viewer gives it, one page at a time. Lines end in CR LF; a
 * hyphen at a line's end is U+FFFE.
 */
export async function readPagesWithPdfium(
  pdf: Uint8Array,
  visit: (text: string, page: number) => void | Promise<void>,
): Promise<void> {
  await withDocument(pdf, async (document) => {
    const count = document.getPageCount();
    for (let index = 0; index < count; index++) await visit(document.getPage(index).getText(), index + 1);
  });
}

/** Points, of each page: what it takes to draw it. */
export async function readPageSizes(
  pdf: Uint8Array,
): Promise<readonly { readonly width: number; readonly height: number }[]> {
  return withDocument(pdf, async (document) =>
    Array.from({ length: document.getPageCount() }, (_, index) => {
      const { originalWidth: width, originalHeight: height } = document.getPage(index).getOriginalSize();
      return { width, height };
    }),
  );
}

async function withDocument<Result>(
  pdf: Uint8Array,
  use: (document: PDFiumDocument) => Promise<Result>,
): Promise<Result> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    try {
      return await use(document);
    } finally {
      document.destroy();
    }
  } finally {
    library.destroy();
  }
}
