/**
 * Turns an image file into samples ready to be placed: oriented, in sRGB or grey, alpha apart. The only file that knows
 * sharp, which is loaded with the first image and not before.
 *
 * What it hides: sharp guesses formats (only those listed here are let through), reads a drawing at 72 dots an inch
 * unless told otherwise, and premultiplies nothing, but gives alpha interleaved.
 */

import { createHash } from "node:crypto";
import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import type { DecodedImage } from "./decoded-image.ts";

export interface ImageSource {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly origin: Origin;
}

export interface DecodeOptions {
  /** Drawings (SVG) are rastered to fit this many pixels; photographs keep their own. */
  readonly drawingPixels: { readonly width: number; readonly height: number };
  /** Images with more pixels are refused before they are decoded. */
  readonly maximumPixels?: number;
}

const formats = new Set(["png", "jpeg", "svg", "webp", "gif", "tiff"]);
/** 64 megapixels: an A4 page at 800 dots an inch. */
const defaultMaximumPixels = 64_000_000;
/** What sharp takes a drawing's own unit to be. */
const drawingDensity = 72;
/** The highest density that sharp accepts. */
const maximumDensity = 100_000;

/** The decoded image, or `undefined` with a diagnostic that names the file. */
export async function decodeImage(
  source: ImageSource,
  options: DecodeOptions,
  log: DiagnosticLog,
): Promise<DecodedImage | undefined> {
  const maximumPixels = options.maximumPixels ?? defaultMaximumPixels;
  try {
    const { default: sharp } = await import("sharp");
    const limits = { limitInputPixels: maximumPixels, failOn: "error" as const };
    const header = await sharp(source.bytes, { ...limits, limitInputPixels: false }).metadata();
    if (!header.format || !formats.has(header.format)) {
      return refuse(`it is of the kind "${header.format ?? "unknown"}"`, "use PNG, JPEG, SVG, WebP, GIF or TIFF");
    }
    if (header.width * header.height > maximumPixels) {
      return refuse(`it has ${header.width} x ${header.height} pixels, more than ${maximumPixels}`);
    }
    const density =
      header.format === "svg"
        ? Math.min(
            maximumDensity,
            drawingDensity *
              Math.min(options.drawingPixels.width / header.width, options.drawingPixels.height / header.height),
          )
        : undefined;
    const { data, info } = await sharp(source.bytes, { ...limits, ...(density ? { density } : {}) })
      .autoOrient()
      .toColourspace("srgb")
      .ensureAlpha()
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    return separate(data, info.width, info.height, info.channels);
  } catch (error) {
    return refuse(error instanceof Error ? error.message.replaceAll(/\s+/g, " ").trim() : String(error));
  }

  function refuse(reason: string, hint?: string): undefined {
    log.report("image-unreadable", `the image "${source.path}" cannot be used: ${reason}`, {
      origin: source.origin,
      hint,
    });
    return undefined;
  }
}

/** Takes alpha out of the samples, and two of three equal channels. */
function separate(interleaved: Uint8Array, width: number, height: number, channels: number): DecodedImage {
  if (channels !== 4 && channels !== 2) throw new Error(`${channels} channels after an alpha channel was ensured`);
  const pixels = width * height;
  const colors = channels - 1;
  let opaque = true;
  let grey = true;
  for (let pixel = 0, at = 0; pixel < pixels; pixel++, at += channels) {
    if (interleaved[at + colors] !== 255) opaque = false;
    if (colors === 3 && (interleaved[at] !== interleaved[at + 1] || interleaved[at] !== interleaved[at + 2])) {
      grey = false;
    }
  }
  const kept = grey ? 1 : 3;
  const samples = new Uint8Array(pixels * kept);
  const alpha = opaque ? undefined : new Uint8Array(pixels);
  for (let pixel = 0, at = 0; pixel < pixels; pixel++, at += channels) {
    for (let channel = 0; channel < kept; channel++) {
      samples[pixel * kept + channel] = interleaved[at + channel] as number;
    }
    if (alpha) alpha[pixel] = interleaved[at + colors] as number;
  }
  const hash = createHash("sha256").update(`${width}x${height}x${kept}\n`).update(samples);
  if (alpha) hash.update(alpha);
  return { id: hash.digest("hex"), width, height, channels: kept, samples, ...(alpha ? { alpha } : {}) };
}
