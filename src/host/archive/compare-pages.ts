/** Compares two files page by page as readers show them: size, text as it is copied, picture, and what lies upon the page. */

/** Pixels per inch: fine enough for every vowel mark. */
const resolution = 150;

export interface PageDifference {
  /** From 1. */
  readonly page: number;
  readonly what: "missing" | "added" | "size" | "text" | "picture" | "links" | "unreadable";
}

/** `given` comes from anyone, `expected` from this program. Nothing is drawn that is not of the expected size. */
export async function comparePages(
  given: Uint8Array,
  expected: Uint8Array,
  count: number,
): Promise<readonly PageDifference[]> {
  const { rasterisePdf, readPageSizes, readPagesWithPdfium } = await import("../../reader/pdfium.ts");
  const { withPdfjs } = await import("../../reader/pdfjs.ts");
  const wanted = await readPageSizes(expected);
  if (count !== wanted.length) {
    const differing = Array.from(
      { length: Math.min(Math.abs(count - wanted.length), wanted.length + 1) },
      (_, index) => index + 1,
    );
    const [first, what] = count < wanted.length ? ([count, "missing"] as const) : ([wanted.length, "added"] as const);
    return differing.map((offset) => ({ page: first + offset, what }));
  }
  const textsOf = async (pdf: Uint8Array) => {
    const texts: string[] = [];
    await readPagesWithPdfium(pdf, (text) => void texts.push(text));
    return texts;
  };
  // PDFium draws no fields to fill in, and no picture shows where a link leads.
  const annotationsOf = (pdf: Uint8Array) =>
    withPdfjs(pdf, async (document) => {
      const pages: string[] = [];
      for (let page = 1; page <= document.pages; page++) {
        pages.push(JSON.stringify(await document.annotationsOf(page)));
      }
      return pages;
    });
  const differences: PageDifference[] = [];
  try {
    const sizes = await readPageSizes(given);
    const [texts, wantedTexts] = [await textsOf(given), await textsOf(expected)];
    const [annotations, wantedAnnotations] = [await annotationsOf(given), await annotationsOf(expected)];
    for (const [index, size] of wanted.entries()) {
      const page = index + 1;
      const found = sizes[index];
      if (!found || Math.abs(found.width - size.width) > 0.01 || Math.abs(found.height - size.height) > 0.01) {
        differences.push({ page, what: "size" });
        continue;
      }
      if (texts[index] !== wantedTexts[index]) differences.push({ page, what: "text" });
      if (annotations[index] !== wantedAnnotations[index]) differences.push({ page, what: "links" });
      const [picture] = await rasterisePdf(given, resolution, [page]);
      const [wantedPicture] = await rasterisePdf(expected, resolution, [page]);
      if (!picture || !wantedPicture || Buffer.compare(picture, wantedPicture) !== 0) {
        differences.push({ page, what: "picture" });
      }
    }
  } catch {
    return [{ page: 1, what: "unreadable" }]; // what pdf.js reads, PDFium may not
  }
  return differences;
}
