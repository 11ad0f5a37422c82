/** Decoded images kept from one run to the next, by their content and how they were decoded. */

import { createHash } from "node:crypto";
import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { type DecodeOptions, type Decoding, decodeBytes, type ImageSource, reportDecoding } from "./decode-image.ts";
import type { PlaceableImage } from "./placeable-image.ts";

/** Samples held at most: some tens of logos and signatures. */
const defaultMaximumBytes = 64_000_000;

/** The least recently used go first when the bound is reached. Images that cannot be decoded are not kept. */
export class ImageCache {
  readonly #maximumBytes: number;
  readonly #decodings = new Map<string, Extract<Decoding, { ok: true }>>();
  #bytes = 0;

  constructor(maximumBytes = defaultMaximumBytes) {
    this.#maximumBytes = maximumBytes;
  }

  /** What there is to say about an image is said each time. */
  async decode(source: ImageSource, options: DecodeOptions, log: DiagnosticLog): Promise<PlaceableImage | undefined> {
    const { box, resolution, maximumPixels } = options;
    const content = createHash("sha256").update(source.bytes).digest("hex");
    const key = `${content} ${box.width} ${box.height} ${resolution} ${maximumPixels}`;
    const known = this.#decodings.get(key);
    if (known) {
      this.#decodings.delete(key);
      this.#decodings.set(key, known);
      return reportDecoding(known, source, log);
    }
    const decoding = await decodeBytes(source.bytes, options);
    if (decoding.ok) this.#keep(key, decoding);
    return reportDecoding(decoding, source, log);
  }

  #keep(key: string, decoding: Extract<Decoding, { ok: true }>): void {
    if (sizeOf(decoding) > this.#maximumBytes) return;
    this.#decodings.set(key, decoding);
    this.#bytes += sizeOf(decoding);
    for (const [oldest, old] of this.#decodings) {
      if (this.#bytes <= this.#maximumBytes) return;
      this.#decodings.delete(oldest);
      this.#bytes -= sizeOf(old);
    }
  }
}

function sizeOf({ placeable: { image } }: Extract<Decoding, { ok: true }>): number {
  if (image.kind === undefined) {
    const { samples, alpha, jpeg } = image;
    return samples.byteLength + (alpha?.byteLength ?? 0) + (jpeg?.bytes.byteLength ?? 0);
  }
  return image.shapes.reduce((sum, { path }) => sum + path.coordinates.byteLength + path.operators.byteLength, 0);
}
