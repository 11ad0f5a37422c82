/** Files below one folder and nowhere else: `..`, absolute and UNC paths, URLs and links that lead out are refused. */

import { readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import type { ReadResult, ReleaseFiles } from "../release/release-files.ts";

/** Most bytes of one asset (a logo, an issuer file). */
const largestFile = 32 << 20;

export function rootedFiles(root: string): ReleaseFiles {
  return { read: async (path) => readBelow(root, path) };
}

/** Synchronous: four trips through the thread pool take longer than reading a logo. */
function readBelow(root: string, path: string): ReadResult {
  if (isAbsolute(path) || /^[A-Za-z][\w+.-]*:|^[\\/]{2}|\0/.test(path)) {
    return { ok: false, reason: "outside-root", detail: "only paths relative to the root folder are read" };
  }
  const base = resolve(root);
  const wanted = resolve(join(base, path));
  if (!isBelow(base, wanted)) {
    return { ok: false, reason: "outside-root", detail: `it leads out of the root folder` };
  }
  try {
    // A link inside the root may point anywhere: compare real places.
    const realBase = realpathSync.native(base);
    const real = realpathSync.native(wanted);
    if (!isBelow(realBase, real)) {
      return { ok: false, reason: "outside-root", detail: "it is a link that leads out of the root folder" };
    }
    const entry = statSync(real);
    if (!entry.isFile()) return { ok: false, reason: "unreadable", detail: "it is not a file" };
    if (entry.size > largestFile) {
      return {
        ok: false,
        reason: "too-large",
        detail: `it has ${entry.size} bytes, and at most ${largestFile} are read`,
      };
    }
    return { ok: true, bytes: readFileSync(real) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR")
      return { ok: false, reason: "not-found", detail: "there is no such file" };
    return { ok: false, reason: "unreadable", detail: code ?? String(error) };
  }
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
