import { describe, expect, it } from "vitest";
import { writePdf } from "../../../src/export/pdf/write-pdf.ts";
import type { Line } from "../../../src/line/line.ts";
import { charactersOfPage, type PlacedCharacter, rasterisePage, readWithPdfium } from "../../support/pdfium.ts";
import { glyphsOfPage, readWithPdfjs } from "../../support/pdfjs.ts";
import { hasPdftotext, readWithPdftotext } from "../../support/pdftotext.ts";
import { foldText } from "../../support/text-comparison.ts";
import { documentOf, line } from "./support/build-page.ts";
import { plain, samples, urdu, vowelled } from "./support/samples.ts";

const pdfOf = (...lines: Line[]) => writePdf(documentOf(lines));
const all = samples();
const sample = (name: string): Line => all[name] as Line;

const sources: Record<string, string> = {
  plain,
  vowelled,
  vowelledNaskh: vowelled,
  vowelledScheherazade: vowelled,
  vowelledQuran: vowelled,
  nastaliq: urdu,
  kufi: plain,
  stretched: plain,
  latin: "All human beings are born free, AVATAR To Ty office fi.",
};

/** PDFium gives a row of marks in canonical order, whatever order they were written in. */
const canonical = (text: string) => foldText(text).normalize("NFC");

const isNoMark = ({ character }: PlacedCharacter) => !/[\u064b-\u0652]/.test(character);

/** Where layout put the left edges of the clusters of a line of one run, in points from the page's left edge. */
function placesOf({ runs: [run], width }: Line): number[] {
  if (!run) throw new Error("the line has no run");
  const unit = run.item.size / run.item.face.metrics.unitsPerEm;
  const places: number[] = [];
  let x = 560 - width;
  for (let glyph = 0; glyph < run.glyphEnd; glyph++) {
    if (run.item.run.clusters[glyph] !== run.item.run.clusters[glyph - 1]) places.push(x);
    x += (run.item.run.advances[glyph] as number) * unit + (run.adjustments?.[glyph] ?? 0);
  }
  return places;
}

describe("the text layer", () => {
  it.each(Object.keys(sources))("reads back letter for letter in PDFium: %s", async (name) => {
    const [text = ""] = await readWithPdfium(await pdfOf(sample(name)));
    expect(canonical(text)).toBe(canonical(sources[name] as string));
  });

  it.each(Object.keys(sources))("has every letter of the source, in its order, in pdf.js: %s", async (name) => {
    const [text = ""] = await readWithPdfjs(await pdfOf(sample(name)));
    // pdf.js puts a mark at a line's left edge into the line before it, and a space after it.
    const source = sources[name] as string;
    const lastMark = /[\u064b-\u0652]+$/;
    const expected = name.startsWith("vowelled") ? source.replace(lastMark, "") : source;
    const read = foldText(text);
    expect(name.startsWith("vowelled") ? read.replace(/^[\u064b-\u0652]+ ?|[\u064b-\u0652 ]+$/g, "") : read).toBe(
      expected,
    );
  });

  it.skipIf(!hasPdftotext).each(Object.keys(sources).filter((name) => name !== "latin"))(
    "reads back letter for letter in poppler: %s",
    async (name) => {
      const [text = ""] = readWithPdftotext(await pdfOf(sample(name)));
      expect(foldText(text)).toBe(sources[name]);
    },
  );

  it("has one code for each character and keeps the author's brackets", async () => {
    const glyphs = await glyphsOfPage(await pdfOf(sample("mixed")), 1);
    const { text } = sample("mixed").paragraph.paragraph;
    expect(glyphs.map(({ character }) => character).sort()).toEqual([...text].sort());
    const open = glyphs.find(({ character }) => character === "(");
    const close = glyphs.find(({ character }) => character === ")");
    expect(open?.x).toBeGreaterThan(close?.x as number);
  });

  it("shows the pieces of a line in logical order", async () => {
    const glyphs = await glyphsOfPage(await pdfOf(sample("mixed")), 1);
    const at = (character: string) => glyphs.findIndex((glyph) => glyph.character === character);
    expect(at("أ")).toBeLessThan(at("W"));
    expect(at("W")).toBeLessThan(at("ش"));
  });

  it("keeps every glyph of a line on one baseline, Nastaliq included", async () => {
    const glyphs = await glyphsOfPage(await pdfOf(sample("nastaliq")), 1);
    expect(new Set(glyphs.map(({ y }) => Math.round(y * 1000)))).toEqual(new Set([60000]));
  });

  it("sets each letter where layout put it, whatever the stretch of the spaces", async () => {
    const stretched = sample("stretched");
    const wanted = placesOf(stretched);
    const glyphs = (await glyphsOfPage(await pdfOf(stretched), 1)).filter(isNoMark);
    expect(glyphs).toHaveLength(wanted.length);
    // Half a thousandth of an em is the precision of a move.
    for (const [index, glyph] of glyphs.entries())
      expect(Math.abs(glyph.x - (wanted[index] as number))).toBeLessThan(0.02);
  });

  it("sets each letter of a face of 2048 units where layout put it, in PDFium too", async () => {
    const scheherazade = line(
      [{ text: `${plain} ${plain}`, face: "scheherazade", script: "Arab", rtl: true, language: "ar" }],
      { size: 14 },
    );
    expect(scheherazade.runs[0]?.item.face.metrics.unitsPerEm).toBe(2048);
    const wanted = placesOf(scheherazade);
    const pdf = await pdfOf(scheherazade);
    const places = (found: readonly PlacedCharacter[]) =>
      found
        .filter(isNoMark)
        .map(({ x }) => x)
        .sort((a, b) => a - b);
    for (const found of [places(await charactersOfPage(pdf, 0)), places(await glyphsOfPage(pdf, 1))]) {
      expect(found).toHaveLength(wanted.length);
      // One and a half thousandths of an em for rounded widths, and half of one for the next glyph's.
      for (const [index, x] of found.entries()) expect(Math.abs(x - (wanted[index] as number))).toBeLessThan(0.028);
    }
  });

  it("reads a supplementary character back as one character", async () => {
    // No face of ours has one, so a missing glyph stands for it.
    const pdf = await pdfOf(line([{ text: "a\u{1eef0}b", face: "serif", script: "Latn", rtl: false }]));
    const characters = await charactersOfPage(pdf, 0);
    expect(characters.map(({ character }) => character).join("")).toContain("\u{1eef0}");
  });

  it("reads a hyphen of the engine back as a soft hyphen", async () => {
    const pdf = await pdfOf(
      line([
        { text: "inalien", face: "serif", script: "Latn", rtl: false },
        { text: "\u2010", face: "serif", script: "Latn", rtl: false, hyphen: true },
      ]),
    );
    const glyphs = await glyphsOfPage(pdf, 1);
    expect(glyphs.map(({ character }) => character).join("")).toBe("inalien\u00ad");
  });

  it("leaves out bidi controls", async () => {
    const pdf = await pdfOf(
      line([
        { text: "هاتف ", face: "amiri", script: "Arab", rtl: true },
        { text: "\u2066", face: "amiri", script: "Arab", rtl: true, source: "control" },
        { text: "307594", face: "amiri", script: "Arab", rtl: false },
        { text: "\u2069", face: "amiri", script: "Arab", rtl: true, source: "control" },
        { text: "\u200f.", face: "amiri", script: "Arab", rtl: true },
      ]),
    );
    const glyphs = await glyphsOfPage(pdf, 1);
    expect([...new Set(glyphs.map(({ character }) => character))].sort().join("")).toBe(
      [..." .034579اتفه"].sort().join(""),
    );
  });

  it("draws the ink of a page where the text is", async () => {
    const { width, rgba } = await rasterisePage(await pdfOf(sample("vowelled")), 0, 2);
    let left = Number.POSITIVE_INFINITY;
    let right = 0;
    for (let pixel = 0; pixel < rgba.length; pixel += 4) {
      if ((rgba[pixel] as number) > 128) continue;
      const x = (pixel / 4) % width;
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
    expect(left / 2).toBeCloseTo(560 - sample("vowelled").width, -1);
    expect(right / 2).toBeCloseTo(560, -1);
  });
});
