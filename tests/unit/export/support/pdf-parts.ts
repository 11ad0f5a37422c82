/** Looks into a written file: its streams inflated, and everything outside them as text. */

import { inflateSync } from "node:zlib";

/** Every stream of the file, decompressed where it is compressed, as Latin-1 text. */
export function streamsOf(pdf: Uint8Array): string[] {
  const file = Buffer.from(pdf);
  const streams: string[] = [];
  let at = 0;
  for (;;) {
    const start = file.indexOf("stream\n", at);
    if (start < 0) return streams;
    const end = file.indexOf("\nendstream", start);
    const dictionary = file.toString("latin1", file.lastIndexOf("obj", start), start);
    const content = file.subarray(start + 7, end);
    streams.push((dictionary.includes("FlateDecode") ? inflateSync(content) : content).toString("latin1"));
    at = end + 10;
  }
}

/** The first page's operators: the first stream that places text or paints. */
export function contentOf(pdf: Uint8Array): string {
  return streamsOf(pdf).find((stream) => /^(BT|q|[\d. -]+(g|rg|re f))$/m.test(stream.slice(0, 300))) ?? "";
}

/** The file without its streams: dictionaries, cross references, trailer. */
export function objectsOf(pdf: Uint8Array): string {
  return Buffer.from(pdf)
    .toString("latin1")
    .replace(/stream\n[\s\S]*?\nendstream/g, "");
}
