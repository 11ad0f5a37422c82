/** Writes the files of a project all or none: never over a file that is there, never a part of them. */

import { lstatSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UsageError } from "../io.ts";

/** Paths of the project at which there is something already. */
export function takenPaths(folder: string, paths: Iterable<string>): readonly string[] {
  return [...paths].filter((path) => isThere(join(folder, path)));
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // something is wrong on the way to it, which writing will tell
  }
}

export async function writeProject(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const made: string[] = [];
  try {
    for (const [path, text] of files) {
      const file = join(folder, path);
      // The topmost folder that was not there, to be removed again with all that is below it.
      const first = await mkdir(dirname(file), { recursive: true });
      if (first !== undefined) made.push(first);
      // Fails where something has come to stand in the meantime.
      await writeFile(file, text, { flag: "wx" });
      made.push(file);
    }
  } catch (error) {
    for (const path of made.reverse()) await rm(path, { recursive: true, force: true }).catch(() => {});
    throw new UsageError(`cannot write the project to ${folder}: ${(error as Error).message}`);
  }
}
