/** Signs a finished file in place: all of it but the signature's own digits (ISO 32000-1 12.8.1, EN 319 142-1 5.2). */

import type { Signer } from "../../../signature/signer.ts";
import { unknownLength } from "./signature-field.ts";

/** `offset` is where the signature dictionary stands in the file. */
export function fillSignature(file: Uint8Array, offset: number, signer: Signer): void {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const range = `[0 ${unknownLength} ${unknownLength} ${unknownLength}]`;
  const rangeAt = bytes.indexOf(range, offset, "latin1");
  const zeros = `<${"00".repeat(signer.size)}>`;
  const contentsAt = bytes.indexOf(zeros, offset, "latin1");
  if (rangeAt === -1 || contentsAt === -1) throw new Error("the file has no room for its signature");
  const afterContents = contentsAt + zeros.length;
  const stated = `[0 ${contentsAt} ${afterContents} ${bytes.length - afterContents}`;
  bytes.write(`${stated.padEnd(range.length - 1)}]`, rangeAt, "latin1");
  const signature = signer.sign([bytes.subarray(0, contentsAt), bytes.subarray(afterContents)]);
  if (signature.length > signer.size) {
    throw new Error(`a signature of ${signature.length} bytes does not fit into ${signer.size}`);
  }
  bytes.write(Buffer.from(signature).toString("hex"), contentsAt + 1, "latin1");
}
