/**
 * Looks for files that are small on a disk and vast in memory, before a reader unpacks them. It goes by the data of
 * streams alone, where they begin, and takes no dictionary's word for anything.
 */

import { inflateSync } from "node:zlib";

/** Whether the streams of a file hold more than so many bytes in all, or are packed in ways that cannot be bounded. */
export function isVast(pdf: Uint8Array, most: number): boolean {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  // Packed twice, or by a method older than Flate: nothing writes files to be kept so.
  const text = file.toString("latin1");
  if (/\/Filter\s*\[[^\]]*\/Fl[^\]]*\/Fl|\/LZW(Decode)?\b/.test(text)) return true;
  let left = most;
  for (let at = file.indexOf("stream"); at !== -1; at = file.indexOf("stream", at + 6)) {
    let start = at + 6;
    if (file[start] === 0x0d) start++;
    if (file[start] !== 0x0a) continue;
    start++;
    if (!isZlib(file, start)) continue;
    try {
      left -= inflateSync(file.subarray(start), { maxOutputLength: left }).length;
    } catch (error) {
      // Damaged data is no bomb: what is unpacked before the damage is within the bound.
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return true;
    }
    if (left <= 0) return true;
  }
  return false;
}

/** RFC 1950: the method, and a check over the first two bytes. */
function isZlib(file: Buffer, start: number): boolean {
  const [method = 0, flags = 0] = [file[start], file[start + 1]];
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}
