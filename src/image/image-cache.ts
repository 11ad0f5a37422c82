/** Decoded images kept from one run to the next, by their content and how they were decoded. */

import { createHash } from "node:crypto";
import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { type DecodeOptions, decodeImage, type ImageSource } from "./decode-image.ts";
import type { DecodedImage } from "./decoded-image.ts";

/** Samples held at most: some tens of logos and signatures. */
const defaultMaximumBytes = 64_000_000;

/** The least recently used go first when the bound is reached. Images that cannot be decoded are not kept. */
export class ImageCache {
  readonly #maximumBytes: number;
  readonly #images = new Map<string, DecodedImage>();
  #bytes = 0;

  constructor(maximumBytes = defaultMaximumBytes) {
    this.#maximumBytes = maximumBytes;
  }

  async decode(source: ImageSource, options: DecodeOptions, log: DiagnosticLog): Promise<DecodedImage | undefined> {
    const { width, height } = options.drawingPixels;
    const key = `${createHash("sha256").update(source.bytes).digest("hex")} ${width} ${height} ${options.maximumPixels}`;
    const known = this.#images.get(key);
    if (known) {
      this.#images.delete(key);
      this.#images.set(key, known);
      return known;
    }
    const image = await decodeImage(source, options, log);
    if (image) this.#keep(key, image);
    return image;
  }

  #keep(key: string, image: DecodedImage): void {
    if (sizeOf(image) > this.#maximumBytes) return;
    this.#images.set(key, image);
    this.#bytes += sizeOf(image);
    for (const [oldest, old] of this.#images) {
      if (this.#bytes <= this.#maximumBytes) return;
      this.#images.delete(oldest);
      this.#bytes -= sizeOf(old);
    }
  }
}

function sizeOf({ samples, alpha }: DecodedImage): number {
  return samples.byteLength + (alpha?.byteLength ?? 0);
}
