/** Reads DER (X.690) as a tree, by itself: what the libraries of `src` wrote is not read back with them. */

export interface DerValue {
  readonly tag: number;
  /** Contents without tag and length. */
  readonly content: Buffer;
  /** All of it. */
  readonly encoded: Buffer;
  readonly children: readonly DerValue[];
}

/** The value at the beginning of `bytes`; what follows it is left alone. */
export function readDer(bytes: Buffer): DerValue {
  const tag = bytes[0] as number;
  let length = bytes[1] as number;
  let start = 2;
  if (length >= 0x80) {
    const digits = length & 0x7f;
    length = bytes.readUIntBE(2, digits);
    start += digits;
    if (length < 0x80 || digits > 4) throw new Error("a length that is not the shortest, or none at all");
  }
  const content = bytes.subarray(start, start + length);
  if (content.length !== length) throw new Error(`${length} bytes promised, ${content.length} there`);
  const children: DerValue[] = [];
  if (tag & 0x20) {
    for (let at = 0; at < length; at += children.at(-1)?.encoded.length ?? 0)
      children.push(readDer(content.subarray(at)));
  }
  return { tag, content, encoded: bytes.subarray(0, start + length), children };
}

/** The dotted form of an object identifier. */
export function oidOf({ tag, content }: DerValue): string {
  if (tag !== 6) throw new Error(`tag ${tag} is no object identifier`);
  const [first = 0] = content;
  const arcs = [Math.min(2, Math.floor(first / 40)), first - 40 * Math.min(2, Math.floor(first / 40))];
  let arc = 0;
  for (const byte of content.subarray(1)) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  return arcs.join(".");
}
