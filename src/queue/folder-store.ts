/** Results in a folder, which may be shared over a network: each is written under a name of its own and then renamed. */

import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, resolve, sep } from "node:path";
import type { ResultStore } from "./result-store.ts";

export function folderStore(folder: string): ResultStore {
  const base = resolve(folder);
  const placeOf = (path: string): string => {
    const place = resolve(base, path);
    if (!place.startsWith(base + sep)) throw new Error(`the result ${path} would lie outside its folder`);
    return place;
  };
  return {
    async put(path, bytes) {
      const place = placeOf(path);
      await mkdir(dirname(place), { recursive: true });
      const temporary = resolve(dirname(place), `.${basename(place)}.${randomUUID()}.tmp`);
      try {
        const file = await open(temporary, "w");
        await file.writeFile(bytes);
        await file.datasync();
        await file.close();
        await rename(temporary, place);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    async has(path, sha256) {
      const bytes = await readFile(placeOf(path)).catch(() => undefined);
      return bytes !== undefined && createHash("sha256").update(bytes).digest("hex") === sha256;
    },
    close: () => {},
  };
}
