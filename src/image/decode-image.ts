/** Turns an image file into samples ready to be placed: checked, in sRGB or grey, alpha apart. */

import { createHash } from "node:crypto";
import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import type { DecodedImage } from "./decoded-image.ts";
import { decodePixels, type RgbaPixels, readImageHeader } from "./image-codec.ts";

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

/** The decoded image, or `undefined` with a diagnostic that names the file. */
export async function decodeImage(
  { path, bytes, origin }: ImageSource,
  { drawingPixels, maximumPixels = defaultMaximumPixels }: DecodeOptions,
  log: DiagnosticLog,
): Promise<DecodedImage | undefined> {
  const refuse = (reason: string, hint?: string): undefined => {
    log.report("image-unreadable", `the image "${path}" cannot be used: ${reason}`, { origin, hint });
  };
  try {
    const { format, width, height } = await readImageHeader(bytes);
    if (!format || !formats.has(format)) {
      return refuse(`it is of the kind "${format ?? "unknown"}"`, "use PNG, JPEG, SVG, WebP, GIF or TIFF");
    }
    const scale = format === "svg" ? Math.min(drawingPixels.width / width, drawingPixels.height / height) : undefined;
    const pixels = width * height * Math.max(1, scale ?? 1) ** 2;
    if (!(pixels <= maximumPixels)) return refuse(`it has ${width} x ${height} pixels, too many to decode`);
    return separate(await decodePixels(bytes, { maximumPixels, ...(scale === undefined ? {} : { scale }) }));
  } catch (error) {
    return refuse(error instanceof Error ? error.message.replaceAll(/\s+/g, " ").trim() : String(error));
  }
}

/** Takes alpha out of the samples, and two of three equal channels. */
function separate({ width, height, samples: interleaved }: RgbaPixels): DecodedImage {
  const pixels = width * height;
  let opaque = true;
  let grey = true;
  for (let at = 0; at < interleaved.length; at += 4) {
    if (interleaved[at + 3] !== 255) opaque = false;
    if (interleaved[at] !== interleaved[at + 1] || interleaved[at] !== interleaved[at + 2]) grey = false;
  }
  const channels = grey ? 1 : 3;
  const samples = new Uint8Array(pixels * channels);
  const alpha = opaque ? undefined : new Uint8Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let channel = 0; channel < channels; channel++) {
      samples[pixel * channels + channel] = interleaved[pixel * 4 + channel] as number;
    }
    if (alpha) alpha[pixel] = interleaved[pixel * 4 + 3] as number;
  }
  const hash = createHash("sha256").update(`${width}x${height}x${channels}\n`).update(samples);
  if (alpha) hash.update(alpha);
  return { id: hash.digest("hex"), width, height, channels, samples, ...(alpha ? { alpha } : {}) };
}
