/** Opens the store that a place names. */

import type { ResultStore } from "./result-store.ts";

/** `s3://bucket/prefix`, or a folder. */
export async function openStore(
  place: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ResultStore> {
  const bucket = /^s3:\/\/([^/]+)\/?(.*)$/.exec(place);
  if (!bucket) return (await import("./folder-store.ts")).folderStore(place);
  const [, name = "", prefix = ""] = bucket;
  return (await import("./s3-store.ts")).s3Store(name, prefix, environment);
}
