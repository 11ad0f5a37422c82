/** The text layer of any mixed text: every character once, whatever its run, line and face. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { FontBook } from "../../src/font/font-book.ts";
import { documentOf, ltrParagraph, rtlParagraph } from "../support/blocks.ts";
import { boxFamily, boxFontSource } from "../support/box-font.ts";
import { manifestSources, repositoryFonts } from "../support/fonts.ts";
import { readWithPdfium } from "../support/pdfium.ts";
import { glyphsOfPage } from "../support/pdfjs.ts";
import { renderDocument } from "../support/render.ts";
import { characterCounts } from "../support/text-comparison.ts";
import { checked, plainText, seed, wildText } from "./arbitrary-text.ts";

console.log(`text layer: seed ${seed}`);

const direction = fc.constantFrom(ltrParagraph, rtlParagraph);

test("PDFium finds every character of any mixed text once", async () => {
  // PDFium mirrors brackets of right-to-left lines; which of a pair it found does not matter here.
  const counted = (text: string) =>
    characterCounts(text.replace(/[)\]»”]/g, (bracket) => "([«“"[")]»”".indexOf(bracket)] ?? ""));
  await fc.assert(
    fc.asyncProperty(plainText, direction, fc.integer({ min: 150, max: 400 }), async (text, inDirection, measure) => {
      const { pdf } = await renderDocument(documentOf([inDirection(text)], { measure }), repositoryFonts());
      expect(counted((await readWithPdfium(pdf)).join("\n"))).toEqual(counted(text));
    }),
    checked(100),
  );
});

test("the file shows every character of any text once, bidi controls apart", async () => {
  const fonts = new FontBook([...manifestSources(), boxFontSource()]);
  const families = { Hebr: boxFamily, Adlm: boxFamily, Zyyy: ["Source Serif 4", "Amiri", boxFamily] as const };
  await fc.assert(
    fc.asyncProperty(wildText, direction, async (text, inDirection) => {
      const { pdf } = await renderDocument(
        documentOf([inDirection(text, { fonts: families })], { measure: 300 }),
        fonts,
      );
      const shown = (await glyphsOfPage(pdf, 1)).map(({ character }) => character).join("");
      expect(inked(shown)).toEqual(inked(text));
    }),
    checked(100),
  );
});

/** Characters with ink: joiners and break hints of a line's end need not be in the file. */
function inked(text: string): ReadonlyMap<string, number> {
  return characterCounts(text.replace(/[\u200b-\u200d\u2060\u00ad]/g, ""));
}
