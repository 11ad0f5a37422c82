/**
 * One layout, several editions: every sample's files for screen, archive and press show the same glyphs at the same places,
 * and what is drawn differs in colour alone.
 */

import { describe, expect, it } from "vitest";
import { writePdf } from "../../src/export/pdf/write-pdf.ts";
import type { Frame, Page, PagedDocument } from "../../src/flow/paged-document.ts";
import { createEngine } from "../../src/index.ts";
import { gallerySamples } from "../gallery/gallery.ts";
import { countPages, type Picture, rasterisePage } from "../support/pdfium.ts";
import { glyphsOfPage, type PlacedGlyph } from "../support/pdfjs.ts";

const scale = 1.5;
const editions = ["screen", "archive", "print"] as const;
const engine = createEngine();

type Files = Readonly<Record<(typeof editions)[number], Uint8Array>>;

async function editionsOf(file: string): Promise<Files> {
  const print = { marks: ["crop", "registration", "color-bar"] } as const;
  const { files } = await engine.renderEditions(file, { editions, print, keepGoing: true });
  return Object.fromEntries(files.map(({ edition, pdf }) => [edition, pdf])) as Files;
}

const boxPattern = (name: string) => new RegExp(`/${name} \\[([-\\d. ]+)\\]`, "g");

/** Page boxes in the order of the pages; objects are not compressed. */
function boxesOf(pdf: Uint8Array, name: string): number[][] {
  const text = Buffer.from(pdf).toString("latin1");
  return [...text.matchAll(boxPattern(name))].map(([, values = ""]) => values.split(" ").map(Number));
}

/** The file with its sheets cut to the trimmed page; no byte moves. */
function trimmed(pdf: Uint8Array): Uint8Array {
  const trims = boxesOf(pdf, "TrimBox");
  let page = 0;
  const text = Buffer.from(pdf)
    .toString("latin1")
    .replace(boxPattern("MediaBox"), (box) => `/MediaBox [${trims[page++]?.join(" ")}]`.padEnd(box.length));
  return Buffer.from(text, "latin1");
}

/** Each glyph in a line of its own. Fonts go by name, without the tag of the subset. */
async function glyphs(pdf: Uint8Array, heights: readonly number[]): Promise<string[][]> {
  const pages: string[][] = [];
  for (const [index, height] of heights.entries())
    pages.push((await glyphsOfPage(pdf, index + 1, height)).map(described));
  return pages;
}

function described({ character, x, y, advance, font, size, code }: PlacedGlyph): string {
  const places = [x, y, advance, size].map((value) => value.toFixed(4)).join(" ");
  return `${character} ${code} ${font.replace(/^[A-Z]{6}\+/, "")} ${places}`;
}

async function pictures(pdf: Uint8Array): Promise<Picture[]> {
  const pages: Picture[] = [];
  for (let page = 0; page < (await countPages(pdf)); page++) pages.push(await rasterisePage(pdf, page, scale));
  return pages;
}

/** Any channel of paper, and of ink that is plainly there: between them are edges and the lightest tints. */
const paper = 254;
const ink = 240;

/** How many pixels are bare paper in one picture and plainly inked in the other. */
function shapeDifferences(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return Number.POSITIVE_INFINITY;
  const lowest = ({ rgba }: Picture, at: number) =>
    Math.min(rgba[at] as number, rgba[at + 1] as number, rgba[at + 2] as number);
  let count = 0;
  for (let at = 0; at < one.rgba.length; at += 4) {
    const [a, b] = [lowest(one, at), lowest(other, at)];
    if ((a >= paper && b < ink) || (b >= paper && a < ink)) count++;
  }
  return count;
}

const samples = gallerySamples().map((sample) => [`${sample.template}/${sample.name}`, sample.file] as const);

describe("the editions of a release", () => {
  it.each(samples)("are one layout: %s", async (_, file) => {
    const { screen, archive, print } = await editionsOf(file);
    const heights = boxesOf(screen, "MediaBox").map(([, , , height]) => height as number);
    expect(heights.length).toBeGreaterThan(0);
    expect([await countPages(archive), await countPages(print)]).toEqual([heights.length, heights.length]);
    expect(boxesOf(print, "TrimBox")).toEqual(boxesOf(screen, "MediaBox"));

    const shown = await glyphs(screen, heights);
    expect(shown.flat().length).toBeGreaterThan(100);
    expect(await glyphs(archive, heights)).toEqual(shown);
    expect(await glyphs(print, heights)).toEqual(shown);

    const onScreen = await pictures(screen);
    const kept = await pictures(archive);
    for (const [page, picture] of onScreen.entries()) {
      expect(Buffer.compare(picture.rgba, kept[page]?.rgba ?? new Uint8Array()), `page ${page + 1}`).toBe(0);
    }
    const printed = await pictures(trimmed(print));
    expect(onScreen.map((picture, page) => shapeDifferences(picture, printed[page] as Picture))).toEqual(
      onScreen.map(() => 0),
    );
  });
});

describe("the comparison", () => {
  const [, file] = samples[0] as (typeof samples)[number];

  /** The document with its first frame of a kind changed. */
  function withChanged<Kind extends Frame["kind"]>(
    document: PagedDocument,
    kind: Kind,
    change: (frame: Extract<Frame, { kind: Kind }>) => Frame,
  ): PagedDocument {
    const [first, ...rest] = document.pages as readonly [Page, ...Page[]];
    const at = first.frames.findIndex((frame) => frame.kind === kind);
    expect(at).toBeGreaterThanOrEqual(0);
    const frames = first.frames.map((frame, index) =>
      index === at ? change(frame as Extract<Frame, { kind: Kind }>) : frame,
    );
    return { ...document, pages: [{ ...first, frames }, ...rest] };
  }

  it("finds a line moved by a hundredth of a point", async () => {
    const { document } = await engine.layout(file);
    if (!document) throw new Error("no document");
    const heights = document.pages.map(({ height }) => height);
    const moved = withChanged(document, "line", (line) => ({ ...line, x: line.x + 0.01 }));
    const [before, after] = [await writePdf(document), await writePdf(moved)];
    expect(await glyphs(after, heights)).not.toEqual(await glyphs(before, heights));
  });

  it("finds a drawing moved by two points, and overlooks another colour", async () => {
    const { document } = await engine.layout(file);
    if (!document) throw new Error("no document");
    const moved = withChanged(document, "drawing", (frame) => ({
      ...frame,
      box: { ...frame.box, x: frame.box.x + 2 },
    }));
    const colored = withChanged(document, "fill", (frame) => ({ ...frame, color: { rgb: [0, 0.2, 0.6] } }));
    const [before, shifted, tinted] = [
      await rasterisePage(await writePdf(document), 0, scale),
      await rasterisePage(await writePdf(moved), 0, scale),
      await rasterisePage(await writePdf(colored), 0, scale),
    ];
    expect(shapeDifferences(before, shifted)).toBeGreaterThan(20);
    expect(Buffer.compare(before.rgba, tinted.rgba)).not.toBe(0);
    expect(shapeDifferences(before, tinted)).toBe(0);
  });
});
