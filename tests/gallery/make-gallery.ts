/**
 * `npm run gallery`: renders every sample release beside every template, writes a picture of its first page beside it, and
 * puts the pictures with what they show into the README. A sample that does not render without a word stops it.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { createEngine } from "../../src/index.ts";
import { rasterisePdf } from "../../src/reader/pdfium.ts";
import { gallerySamples, galleryTable, root, type Sample } from "./gallery.ts";

/** Rasters finer than it is shown, so that the fine strokes of Arabic survive. */
const resolution = 150;
const shownWidth = { first: 800, other: 480 };
/** A white page on a white README has no edge of its own. */
const edge = "#c9d1d9";

async function picture({ file, isFirst }: Sample): Promise<{ readonly png: Uint8Array; readonly pages: number }> {
  const { pdf, pages, diagnostics } = await createEngine().render(file);
  const trouble = diagnostics.filter(({ severity }) => severity !== "hint");
  if (!pdf || trouble.length > 0) throw new Error(`${file}: ${trouble.map(({ message }) => message).join("; ")}`);
  const [page] = await rasterisePdf(pdf, resolution, [1]);
  const width = isFirst ? shownWidth.first : shownWidth.other;
  const png = await sharp(page)
    .resize({ width: width - 2, kernel: "lanczos3" })
    .extend({ top: 1, bottom: 1, left: 1, right: 1, background: edge })
    .png({ palette: true, colours: 128, compressionLevel: 9, effort: 10 })
    .toBuffer();
  return { png, pages };
}

const samples = gallerySamples();
const pages = new Map<Sample, number>();
for (const sample of samples) {
  const made = await picture(sample);
  pages.set(sample, made.pages);
  writeFileSync(sample.picture, made.png);
  console.log(
    `${sample.picture.slice(root.length + 1)}: ${made.pages} pages, ${Math.round(made.png.length / 1024)} KiB`,
  );
}
const readme = join(root, "README.md");
const marks = /(<!-- gallery -->\n)[\s\S]*?(<!-- \/gallery -->)/;
const text = readFileSync(readme, "utf8");
if (!marks.test(text)) throw new Error("the README has no place for the gallery");
writeFileSync(
  readme,
  text.replace(marks, (_, open: string, close: string) => `${open}${galleryTable(samples)}${close}`),
);
