/** Compresses a stream for `/FlateDecode`. The one place to change should zlib's output ever differ between machines. */

import { deflateSync } from "node:zlib";

export function deflate(content: Uint8Array): Uint8Array {
  return deflateSync(content, { level: 6 });
}
