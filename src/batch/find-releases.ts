/** Finds the releases that a batch's arguments name: files, folders, globs, lists. Disk only; the tree is read elsewhere. */

import { readdirSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";

const releaseFile = /\.(ya?ml|json|md|markdown)$/i;

export type Found =
  | { readonly kind: "file"; readonly file: string }
  /** In a folder or glob: whether it is a release at all is for its content to say. */
  | { readonly kind: "candidate"; readonly file: string }
  | { readonly kind: "missing"; readonly argument: string };

/** In the order of the arguments; the files of a folder or glob by name. Paths count from `cwd`, with `/` between folders. */
export async function findReleases(names: readonly string[], cwd: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const argument of names) found.push(...(await find(argument, cwd)));
  const seen = new Set<string>();
  return found.filter((entry) => entry.kind === "missing" || !seen.has(entry.file) === Boolean(seen.add(entry.file)));
}

async function find(argument: string, cwd: string): Promise<readonly Found[]> {
  const entry = statSync(resolve(cwd, argument), { throwIfNoEntry: false });
  if (entry?.isDirectory()) {
    return filesBelow(resolve(cwd, argument)).map((file) => ({ kind: "candidate", file: fromCwd(file, cwd) }));
  }
  if (entry) return [{ kind: "file", file: argument }];
  if (!isDynamicPattern(argument)) return [{ kind: "missing", argument }];
  const matches = await glob(argument, { cwd, onlyFiles: true, followSymbolicLinks: false });
  if (matches.length === 0) return [{ kind: "missing", argument }];
  return matches
    .filter((file) => releaseFile.test(file))
    .sort(byCodePoint)
    .map((file) => ({ kind: "candidate", file }));
}

/** Hidden files and folders are left out, and so are packages. */
function filesBelow(folder: string): string[] {
  const files: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => byCodePoint(a.name, b.name))) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...filesBelow(path));
    else if (entry.isFile() && releaseFile.test(basename(path))) files.push(path);
  }
  return files;
}

/** The same order whatever the locale. */
function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fromCwd(file: string, cwd: string): string {
  return relative(cwd, file).replaceAll("\\", "/");
}
