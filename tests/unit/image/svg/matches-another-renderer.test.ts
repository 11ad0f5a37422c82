/** Our outlines in a PDF, drawn by PDFium, beside librsvg's own drawing of the same file. */

import pixelmatch from "pixelmatch";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { writePdf } from "../../../../src/export/pdf/write-pdf.ts";
import { readSvg } from "../../../../src/image/svg/read-svg.ts";
import { rasterisePage } from "../../../support/pdfium.ts";
import { documentOf } from "../../export/support/build-page.ts";

const side = 200;

function svg(body: string, attributes = ""): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100" ${attributes}>${body}</svg>`;
}

/** Pixels that differ by more than the softness of an edge. */
async function difference(text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const reading = readSvg(bytes);
  if (reading.kind !== "drawing") throw new Error(JSON.stringify(reading));
  const box = { x: 0, y: 0, width: 100, height: 100 };
  const frames = [{ kind: "drawing" as const, box, drawing: reading.drawing, node: null }];
  const pages = [{ width: 100, height: 100, bleed: 0, number: 1, filled: 100, frames }];
  const ours = await rasterisePage(await writePdf(documentOf([], { pages })), 0, side / 100);
  const { data } = await sharp(bytes, { density: 144 })
    .resize(side, side)
    .flatten({ background: "#ffffff" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([ours.width, ours.height]).toEqual([side, side]);
  return pixelmatch(ours.rgba, data, undefined, side, side, { threshold: 0.25 });
}

describe("a drawing looks as in librsvg:", () => {
  it.each([
    [
      "shapes",
      '<rect x="5" y="5" width="40" height="30" rx="8" ry="4" fill="#0e4d64"/><circle cx="75" cy="25" r="18" fill="tomato"/><ellipse cx="25" cy="70" rx="20" ry="10" fill="#4f94a6"/><polygon points="60,60 95,70 70,95" fill="gold"/>',
    ],
    [
      "arcs of every kind",
      '<g fill="none" stroke="#000" stroke-width="2"><path d="M10 40A30 20 30 0 1 50 20"/><path d="M10 40A30 20 30 1 0 50 20" stroke="red"/><path d="M60 80a25 10-45 1 1 20 5" stroke="green"/><path d="M10 90A1 1 0 0 0 40 80" stroke="blue"/></g>',
    ],
    ["flags run together", '<path d="M50 50a25 25 0 10.1 0zm-30 0a10 10 0 0110-10" fill="teal"/>'],
    [
      "curves",
      '<path d="M10 50C20 0 40 0 50 50S80 100 90 50" fill="none" stroke="#333" stroke-width="4"/><path d="M10 80Q30 60 50 80T90 80L90 95H10Z" fill="#86b8c4"/>',
    ],
    ["winding", '<path d="M50 5 80 95 5 35H95L20 95Z" fill="#2f7488"/>'],
    ["crossings", '<path d="M50 5 80 95 5 35H95L20 95Z" fill="#2f7488" fill-rule="evenodd"/>'],
    [
      "caps, joins and dashes",
      '<g fill="none" stroke="#111" stroke-width="8"><path d="M15 15H60L30 40" stroke-linejoin="round" stroke-linecap="round"/><path d="M70 15V60L95 40" stroke-linejoin="bevel" stroke-linecap="square"/><path d="M10 75H90" stroke-width="4" stroke-dasharray="10 5 2" stroke-dashoffset="3"/><path d="M10 95 20 60 30 95" stroke-miterlimit="10" stroke-width="3"/></g>',
    ],
    [
      "transforms within transforms",
      '<g transform="translate(50 50) rotate(30)"><rect x="-20" y="-20" width="40" height="40" fill="#c33"/><g transform="scale(.5) skewX(20)"><rect x="-20" y="-20" width="40" height="40" fill="#fff"/></g><g transform="matrix(0 1 -1 0 30 0)"><rect width="20" height="6" stroke="#00f" fill="none"/></g></g>',
    ],
    [
      "uses and symbols",
      '<defs><g id="leaf"><path d="M0 0C10-15 25-15 30 0 25 15 10 15 0 0Z"/></g><symbol id="dot" viewBox="0 0 10 10"><circle cx="5" cy="5" r="7"/></symbol></defs><g transform="translate(50 50)" fill="#4b7"><use href="#leaf"/><use href="#leaf" transform="rotate(120)"/><use xlink:href="#leaf" transform="rotate(240)" fill="#063"/></g><use href="#dot" x="5" y="5" width="20" height="20" fill="#a00"/>',
    ],
    [
      "clips",
      '<clipPath id="a"><circle cx="50" cy="50" r="40"/></clipPath><clipPath id="b" clip-path="url(#a)"><rect x="20" y="0" width="60" height="60" transform="rotate(10 50 50)"/></clipPath><g clip-path="url(#b)"><rect width="100" height="100" fill="#39c"/><path d="M0 0 100 100" stroke="#fff" stroke-width="6"/></g>',
    ],
    [
      "an inner drawing",
      '<svg x="10" y="20" width="80" height="40" viewBox="0 0 10 10" preserveAspectRatio="xMaxYMid slice"><circle cx="5" cy="5" r="5" fill="purple"/></svg>',
    ],
    [
      "styles",
      '<style>.a{fill:#e91}.b{stroke:#036;stroke-width:3;fill:none}</style><g class="a"><rect x="10" y="10" width="30" height="30"/><circle class="b" cx="70" cy="70" r="20"/></g>',
    ],
  ])("%s", async (_, body) => {
    expect(await difference(svg(body))).toBeLessThan(12);
  });

  it("a viewBox of small units", async () => {
    const body =
      '<path d="M.1.1h.8v.8h-.8z" fill="#246"/><circle cx=".5" cy=".5" r=".2" stroke="#fff" stroke-width=".05"/>';
    expect(await difference(svg(body, 'viewBox="0 0 1 1"'))).toBeLessThan(12);
  });
});
