/** Draws the pages of a finished PDF as PNG images with PDFium: what a reader's viewer would show. The only file that knows PDFium. */

import { PDFiumLibrary } from "@hyzyla/pdfium";
import { encodeOpaquePng } from "../../image/image-codec.ts";

/** One PNG a page. `resolution` in pixels per inch; `pages` counts from 1 and defaults to all. */
export async function rasterisePdf(
  pdf: Uint8Array,
  resolution: number,
  pages?: readonly number[],
): Promise<Uint8Array[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    try {
      const wanted = pages ?? Array.from({ length: document.getPageCount() }, (_, index) => index + 1);
      const images: Uint8Array[] = [];
      for (const number of wanted) {
        const { data } = await document.getPage(number - 1).render({
          scale: resolution / 72,
          // PDFium's bitmap is BGRA; the wrapper hands it over as RGBA.
          render: ({ data: samples, width, height }) => encodeOpaquePng({ width, height, samples }),
        });
        images.push(data);
      }
      return images;
    } finally {
      document.destroy();
    }
  } finally {
    library.destroy();
  }
}
