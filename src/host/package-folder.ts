/** Finds the folder this package is installed in, where its fonts and templates are; works from source and from a bundle. */

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

let found: string | undefined;

export function packageFolder(): string {
  found ??= search(dirname(fileURLToPath(import.meta.url)));
  return found;
}

export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder(), "package.json"), "utf8")) as { version: string };
  return version;
}

/** The entry of render workers: a built file, also for the sources, which threads cannot run. */
export function workerFile(): string {
  return join(packageFolder(), "dist", "worker.js");
}

function search(folder: string): string {
  if (existsSync(join(folder, "package.json")) && existsSync(join(folder, "fonts", "manifest.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("the fonts that belong to this package are not beside it");
  return search(parent);
}
