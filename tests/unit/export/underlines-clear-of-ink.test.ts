/** Underlines and overlines as PDFium draws them: no stroke touches a letter, and none breaks for nothing. */

import { expect, it } from "vitest";
import { writePdf } from "../../../src/export/pdf/write-pdf.ts";
import type { Box } from "../../../src/geometry/box.ts";
import { documentOf, ltrParagraph, type ParagraphChoices, rtlParagraph } from "../../support/blocks.ts";
import { repositoryFonts } from "../../support/fonts.ts";
import { type Picture, rasterisePage } from "../../support/pdfium.ts";
import { typeset } from "../../support/typeset.ts";

const english = "The gauging jeopardises equipment (by July, pay), æqually; Øystein’s Qajar quays";
const arabic = "حجم المياه في ربيع وجودة مخزون الينابيع ﴿وَجَعَلْنَا مِنَ الْمَاءِ كُلَّ شَيْءٍ حَيٍّ﴾ پژوهش گچی";

/** Pixels a point; strokes are about half a point thick. */
const scale = 16;

interface Sample {
  readonly name: string;
  readonly choices: ParagraphChoices;
}

const samples: readonly Sample[] = [
  { name: "ragged lines in the book faces", choices: {} },
  { name: "justified lines", choices: { align: "justify" } },
  { name: "bold sans", choices: { bold: true, fonts: { Arab: "IBM Plex Sans Arabic", Latn: "IBM Plex Sans" } } },
  { name: "italic beside Kufi", choices: { italic: true, fonts: { Arab: "Noto Kufi Arabic" } } },
  { name: "Noto Naskh Arabic", choices: { fonts: { Arab: "Noto Naskh Arabic" } } },
  { name: "Scheherazade New, of 2048 units", choices: { fonts: { Arab: "Scheherazade New" }, leading: 40 } },
  { name: "Noto Nastaliq Urdu", choices: { fonts: { Arab: "Noto Nastaliq Urdu" }, leading: 60 } },
];

function body(choices: ParagraphChoices) {
  const own = { size: 10, leading: 26, ...choices };
  return documentOf(
    [
      ltrParagraph([english, " and ", { text: arabic, isolate: "rtl", language: "ar" }], own),
      rtlParagraph([arabic, " ثم ", { text: english, isolate: "ltr", language: "en" }], own),
    ],
    { measure: 240 },
  );
}

function isInk({ width, rgba }: Picture, x: number, y: number): boolean {
  // Any pixel that is more ink than paper; lighter ones are the fringe of an edge.
  return (rgba[(y * width + x) * 4] as number) < 128;
}

/** PDFium sets the bitmaps of small glyphs on whole pixels. */
const rounding = 2;

/** Whether there is ink in a box, by column of pixels; `grown` by some pixels on each side. */
function inkColumns(picture: Picture, { x, y, width, height }: Box, grown: number): boolean[] {
  const columns: boolean[] = [];
  for (let column = Math.ceil(x * scale) - grown; column < Math.floor((x + width) * scale) + grown; column++) {
    let found = false;
    for (let row = Math.ceil(y * scale) - grown; row < Math.floor((y + height) * scale) + grown; row++) {
      found ||= isInk(picture, column, row);
    }
    columns.push(found);
  }
  return columns;
}

it.each(samples.flatMap((sample) => ["underline" as const, "overline" as const].map((kind) => ({ ...sample, kind }))))(
  "$kind in $name keeps clear of ink, and only of ink",
  async ({ choices, kind }) => {
    const { value: decorated } = typeset(body({ ...choices, [kind]: true }), repositoryFonts());
    const { value: bare } = typeset(body(choices), repositoryFonts());
    const letters = await rasterisePage(await writePdf(bare), 0, scale);
    let previous: Box | undefined;
    let gaps = 0;
    const { frames } = decorated.pages[0] ?? { frames: [] };
    for (const frame of frames) {
      if (frame.kind !== "fill") continue;
      const { x, y, width, height } = frame.box;
      // Half a thickness above and below is clear, and the thickness to both sides.
      const clear = { x: x - height, y: y - height / 2, width: width + 2 * height, height: 2 * height };
      expect(inkColumns(letters, clear, -rounding), `stroke at ${x}, ${y}`).not.toContain(true);
      if (previous?.y === y) {
        const from = previous.x + previous.width;
        const gap = { ...clear, x: from, width: x - from };
        expect(inkColumns(letters, gap, rounding), `gap at ${from}, ${y}`).toContain(true);
        // A gap is ink, clear space and what is too short to be drawn: no stretch of it could have held a piece.
        const free = inkColumns(letters, gap, rounding)
          .map((ink) => (ink ? "#" : "."))
          .join("")
          .split("#")
          .map(({ length }) => length / scale);
        for (const stretch of free)
          expect(stretch, `gap at ${from}, ${y}`).toBeLessThan((3 + 2) * height + (4 * rounding) / scale);
        gaps++;
      }
      previous = frame.box;
    }
    if (kind === "underline") expect(gaps).toBeGreaterThan(10);
  },
);
