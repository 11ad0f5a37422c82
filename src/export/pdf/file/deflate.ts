/** Compresses a stream for `/FlateDecode`. The one place to change should zlib's output ever differ between machines. */

import { deflateSync } from "node:zlib";

/** Glyph data at level 4 is 1 % larger than at zlib's default of 6 and takes half the time, a good part of a page's whole. */
const level = 4;

export function deflate(content: Uint8Array): Uint8Array {
  // zlib's default chunk of 16 KiB costs more to make than most of a page's streams to compress.
  return deflateSync(content, { level, chunkSize: Math.min(16_384, Math.max(256, content.length)) });
}

/** Compressed forms of contents that many files share (a logo's samples); dropped with the content. */
const kept = new WeakMap<Uint8Array, Uint8Array>();

/** The same for content that nobody changes and that other files will want again. */
export function deflateOnce(content: Uint8Array): Uint8Array {
  let compressed = kept.get(content);
  if (!compressed) {
    compressed = deflate(content);
    kept.set(content, compressed);
  }
  return compressed;
}
