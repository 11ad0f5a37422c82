/**
 * One layout, several editions: every sample's files for screen, archive and press show the same glyphs at the same places,
 * and what is drawn differs in colour alone.
 */

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../src/diagnostics/diagnostic.ts";
import { writePdf } from "../../src/export/pdf/write-pdf.ts";
import type { Frame, Page, PagedDocument } from "../../src/flow/paged-document.ts";
import { pressFolder } from "../../src/host/press-folder.ts";
import { createEngine } from "../../src/index.ts";
import { separateDocument } from "../../src/press/separate-document.ts";
import { gallerySamples, root } from "../gallery/gallery.ts";
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

describe("a sheet with all its marks", () => {
  it("is the same file from another engine", async () => {
    const file = join(root, "templates", "modern", "sample.yaml");
    const print = { marks: ["crop", "registration", "color-bar"], press: "newspaper", bleed: 14 } as const;
    const [one, other] = [engine, createEngine()].map((made) =>
      made.render(file, { edition: "print", print, keepGoing: true }),
    );
    const [first, second] = [(await one)?.pdf, (await other)?.pdf];
    expect(first?.length).toBeGreaterThan(10_000);
    expect(Buffer.compare(first as Uint8Array, second as Uint8Array)).toBe(0);
  });
});

/** Pixels a point; fine enough to tell the bleed's last half point. */
const fine = 4;

/** Where a page's edge bears paint and where the same paint ends before the edge of the bleed. */
async function bleedOf(pdf: Uint8Array, page: number) {
  const [[left = 0, bottom = 0, right = 0, top = 0] = []] = boxesOf(pdf, "MediaBox").slice(page);
  const [[, , width = 0, height = 0] = []] = boxesOf(pdf, "TrimBox").slice(page);
  const [[bleedLeft = 0] = []] = boxesOf(pdf, "BleedBox").slice(page);
  const bleed = -bleedLeft;
  const picture = await rasterisePage(pdf, page, fine);
  const colorAt = (x: number, y: number) => {
    const column = Math.floor(((x - left) / (right - left)) * picture.width);
    const row = Math.floor(((top - y) / (top - bottom)) * picture.height);
    const at = (row * picture.width + column) * 4;
    return [...picture.rgba.subarray(at, at + 3)];
  };
  const [inside, outside] = [0.5, bleed - 0.5];
  /** Points just within the trimmed edge, and those straight across from them in the bleed; corners are across both ways. */
  const pairs: [number, number, number, number][] = [];
  for (let x = 1.5; x < width; x += 3) {
    pairs.push([x, inside, x, -outside], [x, height - inside, x, height + outside]);
  }
  for (let y = 1.5; y < height; y += 3) {
    pairs.push([inside, y, -outside, y], [width - inside, y, width + outside, y]);
  }
  for (const [x, far] of [
    [inside, -outside],
    [width - inside, width + outside],
  ] as const) {
    pairs.push([x, inside, far, -outside], [x, height - inside, far, height + outside]);
  }
  const painted = pairs.filter(([x, y]) => Math.min(...colorAt(x, y)) < paper);
  const short = painted.filter(([x, y, farX, farY]) => colorAt(x, y).join() !== colorAt(farX, farY).join());
  return { painted: painted.length, short };
}

describe("art at the page's edge", () => {
  it.each(samples)("reaches the end of the bleed: %s", async (name, file) => {
    const { pdf, pages } = await engine.render(file, { edition: "print", print: { marks: [] }, keepGoing: true });
    if (!pdf) throw new Error("no file");
    for (let page = 0; page < pages; page++) {
      const { painted, short } = await bleedOf(pdf, page);
      expect(short, `page ${page + 1}`).toEqual([]);
      // These have bands and panels at their edges.
      if (/^(modern|circular)/.test(name)) expect(painted).toBeGreaterThan(100);
    }
  });

  it("is found wanting where it ends at the page's edge", async () => {
    const { document } = await engine.layout(join(root, "templates", "modern", "sample.yaml"));
    if (!document) throw new Error("no document");
    const [first, ...rest] = document.pages as readonly [Page, ...Page[]];
    const within = (frame: Frame): Frame => {
      if (frame.kind !== "fill") return frame;
      const { x, y, width, height } = frame.box;
      const [left, top] = [Math.max(0, x), Math.max(0, y)];
      const [right, bottom] = [Math.min(first.width, x + width), Math.min(first.height, y + height)];
      return { ...frame, box: { x: left, y: top, width: right - left, height: bottom - top } };
    };
    const cut = { ...document, pages: [{ ...first, frames: first.frames.map(within) }, ...rest] };
    const separation = await separateDocument(cut, pressFolder().find("coated"), new DiagnosticLog());
    const { painted, short } = await bleedOf(await writePdf(cut, { name: "print", separation }), 0);
    expect(short).toHaveLength(painted);
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
