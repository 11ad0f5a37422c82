/** Interleaved pixels as a decoded image: alpha taken out of the samples, and two of three equal channels. */

import { createHash } from "node:crypto";
import type { DecodedImage } from "./decoded-image.ts";
import type { RgbaPixels } from "./image-codec.ts";

export function separateAlpha({ width, height, samples: interleaved }: RgbaPixels): DecodedImage {
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
