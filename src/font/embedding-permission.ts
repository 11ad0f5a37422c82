/** What a font file says of its embedding (OpenType, OS/2 fsType), for job tickets. */

import type { Face } from "./face.ts";

export type EmbeddingPermission = "installable" | "editable" | "preview and print" | "restricted";

export function embeddingPermission(face: Pick<Face, "table">): EmbeddingPermission {
  const table = face.table("OS/2");
  if (table.byteLength < 10) return "installable";
  const fsType = new DataView(table.buffer, table.byteOffset, table.byteLength).getUint16(8);
  // Of the first four bits one alone may be set; in old files with several the least restrictive counts.
  if (fsType & 0x0008) return "editable";
  if (fsType & 0x0004) return "preview and print";
  return fsType & 0x0002 ? "restricted" : "installable";
}
