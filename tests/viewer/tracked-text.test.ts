/** Letters moved apart are still words to every reader: no space comes between them, and none is lost. */

import { describe, expect, test } from "vitest";
import { documentOf, ltrParagraph, rtlParagraph } from "../support/blocks.ts";
import { renderDocument } from "../support/render.ts";
import { foldText, scoreWords } from "../support/text-comparison.ts";
import { readers } from "./readers.ts";

const heading = "Water Authority of the Nada Valley, Annual Report 2026: official figures";
const arabic = "تقرير الهيئة السنوي";

type Fonts = { readonly fonts?: { readonly Latn: string } };

/** A heading, one in capitals on justified lines, and a phrase in an Arabic line. */
async function render(tracking: number, fonts: Fonts): Promise<Uint8Array> {
  const blocks = [
    ltrParagraph(heading, { tracking, size: 8, ...fonts }),
    ltrParagraph(heading.toUpperCase(), { tracking, size: 18, leading: 30, align: "justify", ...fonts }),
    rtlParagraph([`${arabic} `, { text: "Nada Valley Water", tracking, isolate: "ltr" }, ` ${arabic}`], fonts),
  ];
  return (await renderDocument(documentOf(blocks, { measure: 360 }))).pdf;
}

describe.each([0.05, 0.1, 0.2, -0.03])("text tracked by %d em", (tracking) => {
  const faces: Readonly<Record<string, Fonts>> = {
    "Source Serif 4": {},
    "IBM Plex Sans": { fonts: { Latn: "IBM Plex Sans" } },
  };
  test.each(Object.entries(faces))("in %s reads back as the same text set solid does", async (_, fonts) => {
    const [tracked, solid] = await Promise.all([render(tracking, fonts), render(0, fonts)]);
    for (const { name, read, keepsLines } of readers) {
      if (!read) continue;
      const extracted = foldText((await read(tracked)).join("\n"));
      expect(scoreWords(`${heading} ${heading.toUpperCase()}`, extracted).missing, name).toEqual([]);
      const expected = foldText((await read(solid)).join("\n"));
      // poppler may take the wide gaps of short justified lines for those between columns: its words are compared.
      const order = (text: string) => (keepsLines ? text : text.split(" ").sort().join(" "));
      expect(order(extracted), name).toBe(order(expected));
    }
  });
});
