import { describe, expect, it } from "vitest";
import { writePdf } from "../../../../src/export/pdf/write-pdf.ts";
import type { Frame, PagedDocument } from "../../../../src/flow/paged-document.ts";
import type { Color } from "../../../../src/geometry/color.ts";
import { PathBuilder } from "../../../../src/geometry/path-builder.ts";
import { makeDrawing } from "../../../../src/image/make-drawing.ts";
import { rasterisePage } from "../../../support/pdfium.ts";
import { presses, separated } from "../../../support/presses.ts";
import { documentOf, line, type Piece } from "../support/build-page.ts";
import { objectsOf, streamsOf } from "../support/pdf-parts.ts";
import { plain } from "../support/samples.ts";

const white: Color = { rgb: [1, 1, 1] };
const cmyk = [1, 0, 0.31, 0.07] as const;
const spot: Color = { rgb: [0, 0.49, 0.57], cmyk, spot: { name: "حبر Pantone 320 C", tint: 1 } };

async function print(document: PagedDocument): Promise<Uint8Array> {
  const { separation } = await separated(document);
  return writePdf(document, { name: "print", separation });
}

function square(frames: readonly Frame[], more: Partial<PagedDocument> = {}): PagedDocument {
  return documentOf([], { pages: [{ width: 100, height: 100, bleed: 0, number: 1, filled: 0, frames }], ...more });
}

function fill(color: Color): Frame {
  return { kind: "fill", box: { x: 0, y: 0, width: 100, height: 100 }, color, node: null };
}

/** The page's operators. */
async function contentOf(document: PagedDocument): Promise<string> {
  return streamsOf(await print(document)).find((stream) => / (re f|Tf)$/m.test(stream)) ?? "";
}

function words(color: Color): Frame {
  const piece: Piece = { text: plain, face: "amiri", script: "Arab", rtl: true, style: { color } };
  const set = line([piece]);
  return { kind: "line", line: set, x: 5, baseline: 50, node: null };
}

describe("colours of a print edition", () => {
  it("are set in the four process inks, and never in red, green and blue", async () => {
    const content = await contentOf(square([fill({ rgb: [1, 0, 0], cmyk: [0, 0.95, 1, 0] })]));
    expect(content).toContain("/Knock gs 0 0.95 1 0 k");
    expect(content).not.toMatch(/ (rg|RG|g|G)\n/);
  });

  it("let type in black alone print over what is under it, and nothing else", async () => {
    const black: Color = { rgb: [0, 0, 0] };
    const rich: Color = { rgb: [0, 0, 0], cmyk: [0.4, 0, 0, 1] };
    expect(await contentOf(square([words(black)]))).toContain("/Over gs 0 0 0 1 k");
    expect(await contentOf(square([words(rich)]))).toContain("/Knock gs 0.4 0 0 1 k");
    expect(await contentOf(square([words(white)]))).toContain("/Knock gs 0 0 0 0 k");
    expect(await contentOf(square([fill(black)]))).toContain("/Knock gs 0 0 0 1 k");
    const after = await contentOf(square([words(black), words(white)]));
    expect(after.indexOf("/Knock gs 0 0 0 0 k")).toBeGreaterThan(after.indexOf("/Over gs"));
  });

  it("say in the graphics state what prints over (ISO 32000-1 8.6.7)", async () => {
    const objects = objectsOf(await print(square([words({ rgb: [0, 0, 0] }), words(white)]))).replaceAll("\n", " ");
    expect(objects).toContain("/Over << /Type /ExtGState /OP true /op true /OPM 1 >>");
    expect(objects).toContain("/Knock << /Type /ExtGState /OP false /op false /OPM 0 >>");
  });

  it("name a spot ink whatever its letters are, with process inks for those who lack it", async () => {
    const objects = objectsOf(await print(square([fill(spot)]))).replaceAll("\n", " ");
    // The name in UTF-8: ISO 32000-1 7.3.5.
    expect(objects).toContain("[/Separation /#D8#AD#D8#A8#D8#B1#20Pantone#20320#20C /DeviceCMYK");
    expect(objects).toMatch(/\/C0 \[0 0 0 0\] \/C1 \[1 0 0.31 0.07\]/);
  });

  it("draw a spot ink as its process inks where there is no such ink", async () => {
    const light: Color = { ...spot, spot: { name: "حبر", tint: 0.4 } };
    for (const [inked, equivalent] of [
      [spot, cmyk],
      [light, cmyk.map((ink) => ink * 0.4) as unknown as typeof cmyk],
    ] as const) {
      const one = await rasterisePage(await print(square([fill(inked)])), 0, 1);
      const other = await rasterisePage(await print(square([fill({ rgb: inked.rgb, cmyk: equivalent })])), 0, 1);
      const [here, there] = [one, other].map(({ rgba }) => [...rgba.subarray(20_000, 20_003)]);
      for (const [index, value] of (here ?? []).entries()) {
        expect(Math.abs(value - (there?.[index] as number))).toBeLessThanOrEqual(1);
      }
    }
  });

  it("stand in a drawing's own resources", async () => {
    const path = new PathBuilder().moveTo(0, 0).lineTo(10, 0).lineTo(10, 10).close().finish();
    const drawing = makeDrawing(10, 10, [{ path, fill: spot, fillRule: "nonzero" }]);
    const frame: Frame = { kind: "drawing", box: { x: 0, y: 0, width: 10, height: 10 }, drawing, node: null };
    const pdf = await print(square([frame]));
    const form = /<<[^<]*\/Subtype \/Form[\s\S]*?endobj/.exec(objectsOf(pdf))?.[0] ?? "";
    expect(form).toContain("/Separation");
    expect(form).toContain("/Knock");
  });
});

describe("the images of a print edition", () => {
  const box = { x: 0, y: 0, width: 100, height: 100 };
  const image = { id: "i", width: 2, height: 1, channels: 3, samples: Uint8Array.of(255, 0, 0, 0, 0, 0) } as const;
  const hole = { ...image, id: "h", alpha: Uint8Array.of(255, 0) };

  it("are in the four inks, or in black alone", async () => {
    const grey = { id: "g", width: 1, height: 1, channels: 1, samples: Uint8Array.of(0) } as const;
    const objects = objectsOf(
      await print(
        square([
          { kind: "image", box, image, node: null },
          { kind: "image", box, image: grey, node: null },
        ]),
      ),
    );
    expect(objects).toContain("/ColorSpace /DeviceCMYK");
    expect(objects).toMatch(/\/ColorSpace \/DeviceGray\n\/Decode \[1 0\]/);
    expect(objects).not.toContain("DeviceRGB");
  });

  it("leave holes by a stencil, without transparency", async () => {
    const pdf = await print(square([fill(spot), { kind: "image", box, image: hole, node: null }]));
    const objects = objectsOf(pdf);
    expect(objects).toContain("/ImageMask true");
    expect(objects).not.toMatch(/\/SMask|\/Group/);
    const { rgba } = await rasterisePage(pdf, 0, 1);
    const ground = await rasterisePage(await print(square([fill(spot)])), 0, 1);
    const right = (50 * 100 + 75) * 4;
    expect([...rgba.subarray(right, right + 3)]).toEqual([...ground.rgba.subarray(right, right + 3)]);
  });

  it("keep their transparency where the template lets it through, mixed in inks", async () => {
    const policy = { press: "coated", marks: [], transparency: true } as const;
    const objects = objectsOf(
      await print(square([{ kind: "image", box, image: hole, node: null }], { print: policy })),
    );
    expect(objects).toMatch(/\/SMask \d+ 0 R/);
    expect(objects.replaceAll("\n", " ")).toMatch(/\/Group << \/Type \/Group \/S \/Transparency \/CS \/DeviceCMYK >>/);
  });
});

describe("the output intent of a print edition", () => {
  it("names the printing condition and holds the profile", async () => {
    const pdf = await print(square([fill(spot)]));
    const objects = objectsOf(pdf);
    expect(objects).toContain("/S /GTS_PDFX");
    expect(objects).toContain("/OutputConditionIdentifier (FOGRA39)");
    expect(objects).toContain("/RegistryName (http://www.color.org)");
    const profile = Buffer.from(presses.find("coated").profile.bytes).toString("latin1");
    expect(streamsOf(pdf).some((stream) => stream === profile)).toBe(true);
  });
});
