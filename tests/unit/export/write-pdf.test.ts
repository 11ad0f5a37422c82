import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { writePdf } from "../../../src/export/pdf/write-pdf.ts";
import type { Frame, Page, PagedDocument } from "../../../src/flow/paged-document.ts";
import { pressFolder } from "../../../src/host/press-folder.ts";
import type { DecodedImage } from "../../../src/image/decoded-image.ts";
import { separateDocument } from "../../../src/press/separate-document.ts";
import { countPages, rasterisePage } from "../../support/pdfium.ts";
import { documentOf, line, type Piece } from "./support/build-page.ts";
import { contentOf, objectsOf, streamsOf } from "./support/pdf-parts.ts";
import { plain } from "./support/samples.ts";

const arabic: Piece = { text: plain, face: "amiri", script: "Arab", rtl: true };
const red = { rgb: [1, 0, 0] } as const;

/** A document of one page, 100 points square, with these frames. */
function square(frames: readonly Frame[], more: Partial<Page> = {}): PagedDocument {
  return documentOf([], { pages: [{ width: 100, height: 100, bleed: 0, number: 1, filled: 0, frames, ...more }] });
}

function image(id: string, pixel: readonly number[], alpha?: number): DecodedImage {
  return {
    id,
    width: 1,
    height: 1,
    channels: pixel.length === 1 ? 1 : 3,
    samples: Uint8Array.from(pixel),
    ...(alpha === undefined ? {} : { alpha: Uint8Array.of(alpha) }),
  };
}

async function pixelAt(pdf: Uint8Array, x: number, y: number): Promise<number[]> {
  const { width, rgba } = await rasterisePage(pdf, 0, 1);
  return [...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("writePdf", () => {
  it("writes the same bytes for the same document", async () => {
    const once = await writePdf(documentOf([line([arabic])]));
    const again = await writePdf(documentOf([line([arabic])]));
    expect(hashOf(again)).toBe(hashOf(once));
  });

  it("identifies a file by its content, not by its title", async () => {
    const id = (pdf: Uint8Array) => /\/ID \[<([0-9a-f]{32})> <([0-9a-f]{32})>\]/.exec(objectsOf(pdf))?.[1];
    const one = id(await writePdf(documentOf([line([arabic])])));
    const other = id(await writePdf(documentOf([line([{ ...arabic, text: "بيروت" }])])));
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(other).not.toBe(one);
  });

  it("says PDF 1.7, its language, and that the title is to be shown", async () => {
    const pdf = await writePdf(documentOf([line([arabic])]));
    expect(Buffer.from(pdf.subarray(0, 8)).toString()).toBe("%PDF-1.7");
    expect(objectsOf(pdf)).toContain("/Lang (ar)");
    expect(objectsOf(pdf)).toContain("/DisplayDocTitle true");
  });

  it("never names a reading direction, which PDFium would take for that of every line", async () => {
    expect(objectsOf(await writePdf(documentOf([line([arabic])])))).not.toContain("R2L");
  });

  it("takes its dates from the metadata alone", async () => {
    const text = objectsOf(await writePdf(documentOf([])));
    expect(text.match(/D:\d+Z/g)).toEqual(["D:20180212000000Z", "D:20180212000000Z"]);
  });

  it("writes titles in all languages into XMP, the leading one as the default, with markup escaped", async () => {
    const xmp = streamsOf(await writePdf(documentOf([]))).find((stream) => stream.includes("x:xmpmeta")) ?? "";
    const text = Buffer.from(xmp, "latin1").toString("utf8");
    expect(text).toContain(
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">بيان صحفي</rdf:li><rdf:li xml:lang="ar">بيان صحفي</rdf:li>' +
        '<rdf:li xml:lang="en">Press &lt;Release&gt; &amp; more</rdf:li></rdf:Alt></dc:title>',
    );
    expect(text).toContain("<xmp:CreateDate>2018-02-12T00:00:00Z</xmp:CreateDate>");
    expect(text).toContain("<pdf:Producer>Tarwisa</pdf:Producer>");
  });

  it("writes one page object a page and labels them in the document's digits", async () => {
    const pages = [1, 2].map((number) => ({ width: 100, height: 100, bleed: 0, number, filled: 0, frames: [] }));
    const pdf = await writePdf(documentOf([], { pages }));
    expect(await countPages(pdf)).toBe(2);
    expect(objectsOf(pdf)).toContain(`/P (\xfe\xff\x06\x61)`); // U+0661 ARABIC-INDIC DIGIT ONE
    const latin = documentOf([], { pages });
    const metadata = { ...latin.metadata, pageLabelDigits: "latin" as const };
    expect(objectsOf(await writePdf({ ...latin, metadata }))).toMatch(/\/Nums \[0 <<\s*\/S \/D\s*\/St 1\s*>>\]/);
  });

  it("shows the trimmed page on screens, whose corner is the origin", async () => {
    const frame: Frame = { kind: "fill", box: { x: -9, y: 0, width: 19, height: 10 }, color: red, node: null };
    const pdf = await writePdf(square([frame], { bleed: 9 }));
    expect(objectsOf(pdf)).toContain("/MediaBox [0 0 100 100]");
    expect(contentOf(pdf)).toContain("-9 90 19 10 re f");
  });

  it("draws marks after a page's content, in all inks at once", async () => {
    const frame: Frame = { kind: "fill", box: { x: -9, y: 0, width: 19, height: 10 }, color: red, node: null };
    const print = { press: "coated", marks: ["crop", "color-bar"], transparency: false } as const;
    const press = pressFolder().find("coated");
    const document = { ...square([frame], { bleed: 9 }), print };
    const separation = await separateDocument(document, press, new DiagnosticLog());
    const pdf = await writePdf(document, { name: "print", separation });
    const content = contentOf(pdf);
    expect(content).toMatch(/-9 90 19 10 re f\n(?:.*\n)*q \/Registration CS 1 SCN 0\.25 w/);
    // 9 pt of bleed and 0.5 mm of gap; marks of 4 mm. The last patch is the grey of three inks.
    expect(content).toContain("-21.756 0 m -10.417 0 l");
    expect(content).toContain("q 0 1 1 0 k");
    expect(objectsOf(pdf)).toMatch(/\/Registration \[\/Separation \/All \/DeviceCMYK/);
  });

  it("writes a photograph as the JPEG file it has", async () => {
    const jpeg = { bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), width: 1, height: 1, channels: 3 } as const;
    const frame: Frame = {
      kind: "image",
      box: { x: 0, y: 0, width: 9, height: 9 },
      image: { ...image("photo", [9, 8, 7]), jpeg },
      node: null,
    };
    const pdf = await writePdf(square([frame]));
    expect(objectsOf(pdf)).toMatch(/\/ColorSpace \/DeviceRGB\s*\/Filter \/DCTDecode/);
    expect(Buffer.from(pdf).includes(Buffer.concat([jpeg.bytes, Buffer.from("\nendstream")]))).toBe(true);
  });

  it("nests the outline by depth", async () => {
    const entry = (title: string, depth: number) => ({ title, depth, language: "en", page: 1, y: 20 });
    const outline = [entry("One", 1), entry("One point one", 2), entry("Two", 1)];
    const text = objectsOf(await writePdf({ ...square([]), outline }));
    expect(text).toMatch(/\/Type \/Outlines\s*\/First \d+ 0 R\s*\/Last \d+ 0 R\s*\/Count 3/);
    expect(text).toMatch(/\/Title \(One\)[^>]*\/Count 1/);
    expect(text).toMatch(/\/Title \(Two\)[^>]*\/Dest \[\d+ 0 R \/XYZ null 80 null\]/);
  });

  it("writes links within the document as actions that go there, and none to what is not in it", async () => {
    const link = (href: string): Frame => ({
      kind: "link",
      box: { x: 10, y: 10, width: 30, height: 12 },
      href,
      text: "1",
      node: null,
    });
    const anchors = new Map([["ar:خلفية", { page: 1, y: 25 }]]);
    const text = objectsOf(await writePdf({ ...square([link("#ar:خلفية"), link("#en:other")]), anchors }));
    expect(text).toMatch(/\/S \/GoTo\s*\/D \[\d+ 0 R \/XYZ null 75 null\]/);
    expect(text.match(/\/Subtype \/Link/g)).toHaveLength(1);
  });

  it("writes links as borderless annotations with an ASCII URI", async () => {
    const href = 'https://example.org/مياه (1)?a="b"&c=%20';
    const frame: Frame = { kind: "link", box: { x: 10, y: 10, width: 30, height: 12 }, href, text: "مياه", node: null };
    const text = objectsOf(await writePdf(square([frame])));
    expect(text).toContain("/Rect [10 78 40 90]");
    expect(text).toContain("/Border [0 0 0]");
    expect(text).toContain("/URI (https://example.org/%D9%85%D9%8A%D8%A7%D9%87%20\\(1\\)?a=%22b%22&c=%20)");
  });

  it("paints boxes and images where the page has them, and an image once however often it stands there", async () => {
    const blue = image("blue", [0, 0, 255]);
    const frames: Frame[] = [
      { kind: "fill", box: { x: 0, y: 0, width: 20, height: 20 }, color: red, node: null },
      { kind: "image", box: { x: 30, y: 0, width: 20, height: 20 }, image: blue, node: null },
      { kind: "image", box: { x: 60, y: 50, width: 20, height: 20 }, image: blue, node: null },
      { kind: "image", box: { x: 0, y: 50, width: 20, height: 20 }, image: image("grey", [128]), node: null },
      {
        kind: "image",
        box: { x: 30, y: 50, width: 20, height: 20 },
        image: image("faint", [255, 0, 0], 0),
        node: null,
      },
    ];
    const pdf = await writePdf(square(frames));
    expect(await pixelAt(pdf, 10, 10)).toEqual([255, 0, 0]);
    expect(await pixelAt(pdf, 40, 10)).toEqual([0, 0, 255]);
    expect(await pixelAt(pdf, 70, 60)).toEqual([0, 0, 255]);
    expect(await pixelAt(pdf, 10, 60)).toEqual([128, 128, 128]);
    expect(await pixelAt(pdf, 40, 60)).toEqual([255, 255, 255]);
    expect(objectsOf(pdf).match(/\/Subtype \/Image/g)).toHaveLength(4); // three images and a soft mask
  });

  it("changes colour inside a run without moving what follows", async () => {
    const spans = [
      { length: 5, style: {} },
      { length: plain.length - 5, style: { color: red } },
    ];
    const coloured = await writePdf(documentOf([line([{ ...arabic, spans }])]));
    const black = await writePdf(documentOf([line([arabic])]));
    const ink = async (pdf: Uint8Array) => {
      const { rgba } = await rasterisePage(pdf, 0, 2);
      // Red and black ink alike leave no green.
      return rgba.filter((_, index) => index % 4 === 1);
    };
    expect(await ink(coloured)).toEqual(await ink(black));
    expect(contentOf(coloured)).toContain("1 0 0 rg");
    expect(contentOf(coloured).match(/Tm/g)).toHaveLength((contentOf(black).match(/Tm/g) ?? []).length);
  });

  it("embeds a face once and names it after its content", async () => {
    const pdf = await writePdf(documentOf([line([arabic]), line([{ ...arabic, text: "بيروت" }])]));
    expect(objectsOf(pdf).match(/\/Subtype \/CIDFontType2/g)).toHaveLength(1);
    expect(objectsOf(pdf)).toMatch(/\/FontName \/[A-Z]{6}\+Amiri-Regular/);
  });

  it("writes a page that has nothing on it", async () => {
    expect(await countPages(await writePdf(square([])))).toBe(1);
  });
});
