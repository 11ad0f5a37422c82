/** Quotations read back from the PDF, mark for mark, in every face that is drawn for them. */

import { beforeAll, describe, expect, test } from "vitest";
import { documentOf, rtlParagraph } from "../support/blocks.ts";
import { readWithPdfium } from "../support/pdfium.ts";
import { glyphsOfPage, readWithPdfjs } from "../support/pdfjs.ts";
import { type Rendering, renderDocument } from "../support/render.ts";
import { characterCounts, foldText } from "../support/text-comparison.ts";
import { readers } from "./readers.ts";
import { sourceLines } from "./source-lines.ts";
import { verses } from "./verses.ts";

const quotations: readonly string[] = [
  ...verses,
  "\uFD3Fاقْرَأْ بِاسْمِ رَبِّكَ\uFD3E",
  "فَمَنْ يَعْمَلْ مِثْقَالَ ذَرَّةٍ خَيْرًا يَرَهُ \u06DD٧ وَمَنْ يَعْمَلْ مِثْقَالَ ذَرَّةٍ شَرًّا يَرَهُ \u06DD٨",
  "وَٱلۡعَصۡرِ إِنَّ ٱلۡإِنسَٰنَ لَفِي خُسۡرٍ",
];

/** A quotation by itself on a page, justified over lines where it is long. */
async function rendered(face: string, text: string): Promise<Rendering> {
  const piece = { text, field: "scripture", unbreakable: false } as const;
  const block = rtlParagraph([piece], { fonts: { Arab: face, Zyyy: face }, size: 15, leading: 40, align: "justify" });
  const rendering = await renderDocument(documentOf([block], { measure: 200 }));
  expect(rendering.diagnostics).toEqual([]);
  return rendering;
}

function levelerOf(name: string) {
  const reader = readers.find((candidate) => candidate.name === name);
  return (text: string) => reader?.leveled(text, { bilingual: false }) ?? text;
}

describe.each(["Amiri", "Amiri Quran", "Scheherazade New", "Noto Naskh Arabic"])("quotations in %s", (face) => {
  const renderings: Rendering[] = [];

  beforeAll(async () => {
    for (const text of quotations) renderings.push(await rendered(face, text));
  });

  test("are what PDFium reads, verse ends and brackets too", async () => {
    const level = (text: string) => foldText(levelerOf("PDFium")(text));
    for (const [index, text] of quotations.entries()) {
      const extracted = await readWithPdfium((renderings[index] as Rendering).pdf);
      expect(level(extracted.join("\n"))).toBe(level(text));
    }
  });

  test("are what pdf.js reads, line by line where no number turns it around", async () => {
    const level = (text: string) => foldText(levelerOf("pdf.js")(text));
    let compared = 0;
    for (const { pdf, paged } of renderings) {
      const extracted = (await readWithPdfjs(pdf)).map(level).join(" ");
      for (const { text, oneDirection } of paged.pages.flatMap(sourceLines)) {
        if (!oneDirection) continue;
        expect(extracted).toContain(level(text));
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(quotations.length);
  });

  // pdf.js leaves the ornament (U+06DD, a format character) out of what it copies: here it is asked what it was shown.
  test("have every code point in the text layer once, as pdf.js decodes it", async () => {
    for (const [index, text] of quotations.entries()) {
      const glyphs = await glyphsOfPage((renderings[index] as Rendering).pdf, 1);
      const shown = glyphs.map(({ character }) => character).join("");
      expect(Object.fromEntries(characterCounts(shown))).toEqual(Object.fromEntries(characterCounts(text)));
    }
  });
});
