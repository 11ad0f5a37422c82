/** `SeparatedImages`: images in the inks of one profile, kept from one run to the next: the same logo stands on many releases. */

import { createHash } from "node:crypto";
import type { DecodedImage } from "../image/decoded-image.ts";
import type { InkConverter } from "./ink-converter.ts";
import { separateImage } from "./separate-image.ts";
import type { Ground, SeparatedImage } from "./separation.ts";

/** Samples held at most. */
const maximumBytes = 64_000_000;

export class SeparatedImages {
  readonly #converter: InkConverter;
  readonly #images = new Map<string, SeparatedImage>();
  #bytes = 0;

  constructor(converter: InkConverter) {
    this.#converter = converter;
  }

  imageOf(image: DecodedImage, ground: Ground, transparency: boolean): SeparatedImage {
    const key = image.alpha ? keyOf(image.id, ground, transparency) : image.id;
    let separated = this.#images.get(key);
    this.#images.delete(key);
    if (!separated) {
      separated = { ...separateImage(image, this.#converter, { ground, transparency }), id: key };
      this.#bytes += sizeOf(separated);
    }
    this.#images.set(key, separated);
    for (const [oldest, old] of this.#images) {
      if (this.#bytes <= maximumBytes || oldest === key) break;
      this.#images.delete(oldest);
      this.#bytes -= sizeOf(old);
    }
    return separated;
  }
}

function keyOf(id: string, ground: Ground, transparency: boolean): string {
  if (transparency) return `${id} over`;
  return ground.length === 0
    ? `${id} flat`
    : `${id} ${createHash("sha256").update(JSON.stringify(ground)).digest("hex")}`;
}

function sizeOf({ samples, opaque, alpha }: SeparatedImage): number {
  return samples.byteLength + (opaque?.byteLength ?? 0) + (alpha?.byteLength ?? 0);
}
