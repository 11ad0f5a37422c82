/** Turns an image file into what can be placed: outlines, or samples in sRGB or grey no finer than their place asks for. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import type { DecodedImage } from "./decoded-image.ts";
import { decodePixels, encodeJpeg, readImageHeader } from "./image-codec.ts";
import { type PlaceableImage, pointsPerPixel } from "./placeable-image.ts";
import { type PlainJpeg, plainJpeg } from "./plain-jpeg.ts";
import { separateAlpha } from "./separate-alpha.ts";

export interface ImageSource {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly origin: Origin;
}

export interface DecodeOptions {
  /** The largest box it is fitted into, in points; a side that is left open is infinite. */
  readonly box: { readonly width: number; readonly height: number };
  /** Dots an inch in that box, to which photographs are reduced; they are never enlarged. */
  readonly resolution: number;
  /** Images with more pixels are refused before they are decoded. */
  readonly maximumPixels?: number;
}

/** What comes of an image's bytes, whatever the file is called and wherever it is named. */
export type Decoding =
  /** `inPixels` says what keeps a drawing from being outlines. */
  | { readonly ok: true; readonly placeable: PlaceableImage; readonly inPixels?: string }
  | { readonly ok: false; readonly unsafe: boolean; readonly reason: string; readonly hint?: string };

const rasterFormats = new Set(["png", "jpeg", "webp", "avif", "gif", "tiff"]);
/** 64 megapixels: an A4 page at 800 dots an inch. */
const defaultMaximumPixels = 64_000_000;
/** Of a drawing that is not kept as outlines; finer than any eye, and a press screens at half of it. */
const drawingResolution = 600;
const pointsPerInch = 72;

export async function decodeBytes(bytes: Uint8Array, options: DecodeOptions): Promise<Decoding> {
  try {
    return looksLikeMarkup(bytes) ? await decodeDrawing(bytes, options) : await decodeRaster(bytes, options);
  } catch (error) {
    return refused(error instanceof Error ? error.message.replaceAll(/\s+/g, " ").trim() : String(error));
  }
}

/** Says in the log what is to be said; `undefined` for an image that is not used. */
export function reportDecoding(
  decoding: Decoding,
  { path, origin }: Omit<ImageSource, "bytes">,
  log: DiagnosticLog,
): PlaceableImage | undefined {
  if (decoding.ok) {
    if (decoding.inPixels !== undefined) {
      log.report("drawing-rastered", `the drawing "${path}" is set in pixels: ${decoding.inPixels}`, {
        origin,
        hint: "convert text and effects to plain paths to keep it sharp at every size",
      });
    }
    return decoding.placeable;
  }
  const { unsafe, reason, hint } = decoding;
  if (unsafe) log.report("image-unsafe", `the drawing "${path}" is refused: ${reason}`, { origin, hint });
  else log.report("image-unreadable", `the image "${path}" cannot be used: ${reason}`, { origin, hint });
  return undefined;
}

/** The image, or `undefined` with a diagnostic that names the file. */
export async function decodeImage(
  source: ImageSource,
  options: DecodeOptions,
  log: DiagnosticLog,
): Promise<PlaceableImage | undefined> {
  return reportDecoding(await decodeBytes(source.bytes, options), source, log);
}

function refused(reason: string, hint?: string): Decoding {
  return { ok: false, unsafe: false, reason, ...(hint === undefined ? {} : { hint }) };
}

/** XML begins with `<`, behind a byte order mark or white space; no raster format does. */
function looksLikeMarkup(bytes: Uint8Array): boolean {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) at++;
  return bytes[at] === 0x3c;
}

async function decodeRaster(bytes: Uint8Array, options: DecodeOptions): Promise<Decoding> {
  const { box, resolution, maximumPixels = defaultMaximumPixels } = options;
  const { format, width, height, isPlain } = await readImageHeader(bytes);
  // A drawing that does not look like one was not looked at.
  if (!format || !rasterFormats.has(format)) {
    return refused(`it is of the kind "${format ?? "unknown"}"`, "use PNG, JPEG, WebP, AVIF, GIF, TIFF or SVG");
  }
  if (!(width * height <= maximumPixels)) return refused(`it has ${width} x ${height} pixels, too many to decode`);
  const scale = Math.min(box.width / width, box.height / height) * (resolution / pointsPerInch);
  const size = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
  const smaller = size.width < width && size.height < height ? { size } : {};
  const decoded = separateAlpha(await decodePixels(bytes, { maximumPixels, ...smaller }));
  const jpeg = format === "jpeg" ? await jpegOf(decoded, isPlain && !smaller.size ? bytes : undefined) : undefined;
  const image = jpeg ? { ...decoded, jpeg } : decoded;
  return { ok: true, placeable: { image, ...naturalSize(width, height), pixelsAcross: width } };
}

/**
 * `source`: the file itself, where the samples are its own. What was turned, reduced or came in other colours is coded
 * once more, which is seen as little as the coding it had; images that came without loss are kept without.
 */
async function jpegOf(image: DecodedImage, source: Uint8Array | undefined): Promise<PlainJpeg | undefined> {
  const kept = source && plainJpeg(source);
  if (kept && kept.width === image.width && kept.height === image.height) return kept;
  return plainJpeg(await encodeJpeg(image));
}

async function decodeDrawing(bytes: Uint8Array, options: DecodeOptions): Promise<Decoding> {
  // The reader of drawings is not loaded for photographs.
  const { readSvg } = await import("./svg/read-svg.ts");
  const reading = readSvg(bytes);
  switch (reading.kind) {
    case "drawing":
      return {
        ok: true,
        placeable: { image: reading.drawing, ...naturalSize(reading.drawing.width, reading.drawing.height) },
      };
    case "pixels":
      return {
        ok: true,
        placeable: await rasterDrawing(bytes, reading.embedded, options),
        inPixels: `outlines cannot show ${reading.what} (line ${reading.line})`,
      };
    case "refused":
      return {
        ok: false,
        unsafe: reading.unsafe,
        reason: `${reading.reason} (line ${reading.line})`,
        ...(reading.unsafe ? { hint: "save it as plain SVG, without scripts and with everything in one file" } : {}),
      };
    default:
      return reading satisfies never;
  }
}

/** Only for drawings that were found safe. */
async function rasterDrawing(
  bytes: Uint8Array,
  embedded: readonly Uint8Array[],
  options: DecodeOptions,
): Promise<PlaceableImage> {
  const { box, maximumPixels = defaultMaximumPixels } = options;
  // Images inside are decoded whole, however small they are shown.
  let inside = 0;
  for (const image of embedded) {
    const header = await readImageHeader(image);
    inside += header.width * header.height;
  }
  if (!(inside <= maximumPixels)) throw new Error(`the images it holds have ${inside} pixels, too many to decode`);
  const { width, height } = await readImageHeader(bytes);
  const fit = Math.min(box.width / width, box.height / height);
  const points = Number.isFinite(fit) ? fit : pointsPerPixel;
  const scale = points * (drawingResolution / pointsPerInch);
  const pixels = width * height * Math.max(1, scale) ** 2;
  if (!(pixels <= maximumPixels)) throw new Error(`it has ${width} x ${height} pixels, too many to decode`);
  const image = separateAlpha(await decodePixels(bytes, { maximumPixels, scale }));
  return { image, ...naturalSize(width, height) };
}

function naturalSize(width: number, height: number): { readonly width: number; readonly height: number } {
  return { width: width * pointsPerPixel, height: height * pointsPerPixel };
}
