/** `OutputFolder`: files of a batch under temporary names until the journal tells of them, then under their own. */

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Hidden, and with the name of what it will be, so that the next run knows it. */
const temporaryName = /^\..+\.[0-9a-f]{16}\.tmp$/;

export class OutputFolder {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Writes bytes to the disk under a temporary name that their hash is part of. */
  async write(path: string, bytes: Uint8Array, sha256: string): Promise<void> {
    const temporary = this.#temporary(path, sha256);
    await mkdir(dirname(temporary), { recursive: true });
    const file = await open(temporary, "w");
    try {
      await file.writeFile(bytes);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  /** Gives a written file its own name, over whatever has it. */
  async finish(path: string, sha256: string): Promise<void> {
    await rename(this.#temporary(path, sha256), join(this.folder, path));
  }

  /** Whether a file is there with these bytes; one that a kill kept from its name is given it now. */
  async has(path: string, sha256: string): Promise<boolean> {
    if ((await hashOfFile(join(this.folder, path))) === sha256) return true;
    if ((await hashOfFile(this.#temporary(path, sha256))) !== sha256) return false;
    await this.finish(path, sha256);
    return true;
  }

  /** Removes what kills left behind. */
  async sweep(): Promise<void> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isFile() && temporaryName.test(entry.name))
        await rm(join(entry.parentPath, entry.name), { force: true });
    }
  }

  #temporary(path: string, sha256: string): string {
    return join(this.folder, dirname(path), `.${basename(path)}.${sha256.slice(0, 16)}.tmp`);
  }
}

/** Undefined where there is no such file. */
export async function hashOfFile(path: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR") return undefined;
    throw error;
  }
  return hash.digest("hex");
}
