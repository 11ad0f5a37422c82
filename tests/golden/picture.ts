/** Pictures of golden cases: pages cropped and set side by side, in few colours, and small PNG files of them. */

import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import type { Picture } from "../support/pdfium.ts";

/** Pixels of white kept around the ink, and of grey between pages. */
const padding = 6;
const gutter = 8;
const grey = 0xbb;

/** One page is cropped to its ink; several stand whole, side by side on grey, so that page breaks can be seen. */
export function pictureOfPages(pages: readonly Picture[]): Picture {
  const [only] = pages;
  if (only && pages.length === 1) return inFewColors(croppedToInk(only));
  const width = pages.reduce((sum, page) => sum + page.width + gutter, gutter);
  const height = Math.max(...pages.map((page) => page.height)) + 2 * gutter;
  const rgba = new Uint8Array(width * height * 4).fill(grey);
  for (let at = 3; at < rgba.length; at += 4) rgba[at] = 255;
  let left = gutter;
  for (const page of pages) {
    for (let row = 0; row < page.height; row++) {
      const from = row * page.width * 4;
      rgba.set(page.rgba.subarray(from, from + page.width * 4), ((row + gutter) * width + left) * 4);
    }
    left += page.width + gutter;
  }
  return inFewColors({ width, height, rgba });
}

function croppedToInk({ width, height, rgba }: Picture): Picture {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if (rgba[at] === 255 && rgba[at + 1] === 255 && rgba[at + 2] === 255) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  if (right === 0) return { width: 1, height: 1, rgba: new Uint8Array([255, 255, 255, 255]) };
  left = Math.max(0, left - padding);
  top = Math.max(0, top - padding);
  const cropped = { width: Math.min(width, right + padding) - left, height: Math.min(height, bottom + padding) - top };
  const pixels = new Uint8Array(cropped.width * cropped.height * 4);
  for (let row = 0; row < cropped.height; row++) {
    const from = ((row + top) * width + left) * 4;
    pixels.set(rgba.subarray(from, from + cropped.width * 4), row * cropped.width * 4);
  }
  return { ...cropped, rgba: pixels };
}

/** Sixteen levels a channel: enough to see every edge, and few enough for a palette. */
function inFewColors({ width, height, rgba }: Picture): Picture {
  return { width, height, rgba: rgba.map((value) => Math.round(value / 17) * 17) };
}

export function samePixels(one: Picture, other: Picture): boolean {
  return one.width === other.width && one.height === other.height && Buffer.compare(one.rgba, other.rgba) === 0;
}

export async function decodePng(file: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgba: new Uint8Array(data) };
}

/** An indexed PNG of the fewest bits a pixel, exact: quantising encoders may change a colour. */
export function encodePng({ width, height, rgba }: Picture): Uint8Array {
  const indexes = new Map<number, number>();
  const pixels = new Uint8Array(width * height);
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    const at = pixel * 4;
    const color = ((rgba[at] as number) << 16) | ((rgba[at + 1] as number) << 8) | (rgba[at + 2] as number);
    let index = indexes.get(color);
    if (index === undefined) {
      index = indexes.size;
      indexes.set(color, index);
    }
    pixels[pixel] = index;
  }
  if (indexes.size > 256) return encodeTrueColor({ width, height, rgba });
  const depth = indexes.size <= 2 ? 1 : indexes.size <= 4 ? 2 : indexes.size <= 16 ? 4 : 8;
  const stride = Math.ceil((width * depth) / 8);
  const rows = new Uint8Array(height * (stride + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = x * depth;
      const at = y * (stride + 1) + 1 + (bit >> 3);
      rows[at] = (rows[at] as number) | ((pixels[y * width + x] as number) << (8 - depth - (bit & 7)));
    }
  }
  const palette = Uint8Array.from(
    [...indexes.keys()].flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]),
  );
  return pngFile(width, height, depth, 3, [chunk("PLTE", palette)], rows);
}

function encodeTrueColor({ width, height, rgba }: Picture): Uint8Array {
  const rows = new Uint8Array(height * (width * 3 + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      rows.set(rgba.subarray(from, from + 3), y * (width * 3 + 1) + 1 + x * 3);
    }
  }
  return pngFile(width, height, 8, 2, [], rows);
}

function pngFile(
  width: number,
  height: number,
  depth: number,
  colorType: number,
  extra: Uint8Array[],
  rows: Uint8Array,
): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, depth);
  header.setUint8(9, colorType);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const parts = [
    signature,
    chunk("IHDR", new Uint8Array(header.buffer)),
    ...extra,
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", new Uint8Array()),
  ];
  return Buffer.concat(parts);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(content.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return frame;
}
