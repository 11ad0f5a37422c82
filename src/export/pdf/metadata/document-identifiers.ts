/** The identifiers of a document and of one file of it, made from what they name and never by chance (XMP part 2, 2.2). */

import { createHash } from "node:crypto";
import type { DocumentMetadata } from "../../../document/document.ts";

export interface DocumentIdentifiers {
  /** The same for all editions of a document. */
  readonly document: string;
  /** Another for every file with other contents. */
  readonly instance: string;
}

/** `content`: a SHA-256 digest of what the file holds. */
export function documentIdentifiers(
  { title, author, subject, keywords, date, languages }: DocumentMetadata,
  content: Uint8Array,
): DocumentIdentifiers {
  const named = JSON.stringify([[...title], [...author], [...subject], keywords, date.getTime(), languages]);
  return {
    document: uuid(createHash("sha256").update(named).digest()),
    instance: uuid(content),
  };
}

/** A UUID of version 8, whose bits are whoever's makes it (RFC 9562 5.8). */
function uuid(digest: Uint8Array): string {
  const bytes = Buffer.from(digest.subarray(0, 16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")}`;
}
