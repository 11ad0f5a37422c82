import jsqr from "jsqr";
import { expect, it } from "vitest";
import { writePdf } from "../../../src/export/pdf/write-pdf.ts";
import type { Frame } from "../../../src/flow/paged-document.ts";
import { black, type Color } from "../../../src/geometry/color.ts";
import type { Path } from "../../../src/geometry/path.ts";
import { PathBuilder } from "../../../src/geometry/path-builder.ts";
import type { Shape, Stroke } from "../../../src/image/drawing.ts";
import { makeDrawing } from "../../../src/image/make-drawing.ts";
import { qrCode } from "../../../src/image/qr-code.ts";
import { rasterisePage } from "../../support/pdfium.ts";
import { documentOf } from "./support/build-page.ts";
import { objectsOf, streamsOf } from "./support/pdf-parts.ts";

const red: Color = { rgb: [1, 0, 0] };
const blue: Color = { rgb: [0, 0, 1] };

function rectangle(x: number, y: number, width: number, height: number): Path {
  const pen = new PathBuilder()
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineTo(x + width, y + height)
    .lineTo(x, y + height);
  return pen.close().finish();
}

function stroke(width: number, more: Partial<Stroke> = {}): Stroke {
  return { color: blue, width, cap: "butt", join: "miter", miterLimit: 4, dashes: [], dashOffset: 0, ...more };
}

/** A drawing of 10 x 10 units at 10, 10 of a page of 100 x 100 points, 80 points wide and high: a unit is eight points. */
function page(shapes: readonly Shape[], boxes = [{ x: 10, y: 10, width: 80, height: 80 }]) {
  const drawing = makeDrawing(10, 10, shapes);
  const frames = boxes.map((box): Frame => ({ kind: "drawing", box, drawing, node: null }));
  return writePdf(documentOf([], { pages: [{ width: 100, height: 100, bleed: 0, number: 1, filled: 0, frames }] }));
}

async function colourAt(pdf: Uint8Array, x: number, y: number): Promise<readonly number[]> {
  const { width, rgba } = await rasterisePage(pdf, 0, 1);
  return [...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
}

const white = [255, 255, 255];

it("stands where its box is, y downwards, and nothing shows beyond the box", async () => {
  const pdf = await page([{ path: rectangle(-5, 0, 10, 5), fill: red, fillRule: "nonzero" }]);
  expect(await colourAt(pdf, 12, 12)).toEqual([255, 0, 0]);
  expect(await colourAt(pdf, 48, 48)).toEqual([255, 0, 0]);
  expect(await colourAt(pdf, 52, 48)).toEqual(white);
  expect(await colourAt(pdf, 48, 52)).toEqual(white);
  expect(await colourAt(pdf, 8, 12)).toEqual(white);
});

it("is written once however often it is placed", async () => {
  const boxes = [0, 30, 60].map((x) => ({ x, y: 0, width: 20, height: 20 }));
  const pdf = await page([{ path: rectangle(0, 0, 10, 10), fill: red, fillRule: "nonzero" }], boxes);
  expect(objectsOf(pdf).match(/\/Subtype \/Form/g)).toHaveLength(1);
  expect(await colourAt(pdf, 70, 10)).toEqual([255, 0, 0]);
});

it("fills by the winding number or by crossings", async () => {
  const [outer, inner] = [rectangle(0, 0, 10, 10), rectangle(3, 3, 4, 4)];
  const path: Path = {
    operators: Uint8Array.from([...outer.operators, ...inner.operators]),
    coordinates: Float32Array.from([...outer.coordinates, ...inner.coordinates]),
  };
  expect(await colourAt(await page([{ path, fill: red, fillRule: "nonzero" }]), 50, 50)).toEqual([255, 0, 0]);
  expect(await colourAt(await page([{ path, fill: red, fillRule: "evenodd" }]), 50, 50)).toEqual(white);
});

it("strokes over the fill, as wide as said, with caps and dashes", async () => {
  const both = await page([{ path: rectangle(3, 3, 4, 4), fill: red, fillRule: "nonzero", stroke: stroke(1) }]);
  expect(await colourAt(both, 50, 50)).toEqual([255, 0, 0]);
  expect(await colourAt(both, 36, 50)).toEqual([0, 0, 255]); // half a unit inside the edge at 34 points
  expect(await colourAt(both, 32, 50)).toEqual([0, 0, 255]);
  const line = new PathBuilder().moveTo(3, 5).lineTo(7, 5).finish();
  const butt = await page([{ path: line, fillRule: "nonzero", stroke: stroke(2) }]);
  const square = await page([{ path: line, fillRule: "nonzero", stroke: stroke(2, { cap: "square" }) }]);
  expect(await colourAt(butt, 30, 50)).toEqual(white);
  expect(await colourAt(square, 30, 50)).toEqual([0, 0, 255]);
  const dashed = await page([
    { path: line, fillRule: "nonzero", stroke: stroke(2, { dashes: [1, 2], dashOffset: 0 }) },
  ]);
  expect(await colourAt(dashed, 38, 50)).toEqual([0, 0, 255]);
  expect(await colourAt(dashed, 50, 50)).toEqual(white);
});

it("shows a shape only inside its clips, and what follows without them", async () => {
  const clips = [
    { path: rectangle(0, 0, 6, 10), rule: "nonzero" as const },
    { path: rectangle(4, 0, 6, 10), rule: "nonzero" as const },
  ];
  const pdf = await page([
    { path: rectangle(0, 0, 10, 8), fill: red, fillRule: "nonzero", clips },
    { path: rectangle(0, 8, 10, 2), fill: black, fillRule: "nonzero" },
  ]);
  expect(await colourAt(pdf, 50, 30)).toEqual([255, 0, 0]);
  expect(await colourAt(pdf, 30, 30)).toEqual(white);
  expect(await colourAt(pdf, 70, 30)).toEqual(white);
  expect(await colourAt(pdf, 15, 85)).toEqual([0, 0, 0]);
});

it("prints a QR code that can be scanned", async () => {
  const address = "https://water.example/releases/1439-010";
  const frames: Frame[] = [
    { kind: "drawing", box: { x: 20, y: 20, width: 60, height: 60 }, drawing: qrCode(address), node: null },
  ];
  const pages = [{ width: 100, height: 100, bleed: 0, number: 1, filled: 100, frames }];
  const { width, height, rgba } = await rasterisePage(await writePdf(documentOf([], { pages })), 0, 3);
  expect(jsqr.default(Uint8ClampedArray.from(rgba), width, height)?.data).toBe(address);
});

it("raises quadratic curves to cubic ones", async () => {
  const path = new PathBuilder().moveTo(0, 0).quadraticTo(3, 6, 6, 0).finish();
  const streams = streamsOf(await page([{ path, fill: black, fillRule: "nonzero" }]));
  // Two thirds from either end to the control point, in hundredths of the drawing's units, y upwards.
  expect(streams.join("\n")).toContain("0 1000 m 200 600 400 600 600 1000 c f");
});
