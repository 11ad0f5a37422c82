/**
 * `Journal`: what a batch has done, one line of JSON each, beside its output. A line is written and on the disk before
 * the file it tells of takes its final name, so that after a kill at any moment the next run knows what is done.
 */

import { type FileHandle, open, readFile } from "node:fs/promises";

export interface JournalFile {
  /** Below the output folder. */
  readonly path: string;
  readonly edition: string;
  readonly pages: number;
  readonly sha256: string;
}

export interface JournalEntry {
  readonly key: string;
  readonly number: number;
  readonly ok: boolean;
  readonly pages: number;
  readonly milliseconds: number;
  readonly warnings: number;
  readonly files: readonly JournalFile[];
  /** Files that the release and its template name, by their hashes: a change makes the work due again. */
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
}

export class Journal {
  readonly #handle: FileHandle;
  #writing: Promise<void> = Promise.resolve();

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Begins anew, or goes on behind what is there. */
  static async open(path: string, mode: "begin" | "resume"): Promise<Journal> {
    const handle = await open(path, mode === "begin" ? "w" : "a");
    // A line that a kill cut off must not swallow the next one.
    if (mode === "resume") await handle.appendFile("\n");
    return new Journal(handle);
  }

  /** Resolves when the entry is on the disk. Entries may come from several places at once; each is one line. */
  append(entry: JournalEntry): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      await this.#handle.appendFile(`${JSON.stringify(entry)}\n`);
      await this.#handle.datasync();
    });
    return this.#writing;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#handle.close();
  }
}

/** The last entry of each key. A line that was cut off by a kill is no entry. */
export async function readJournal(path: string): Promise<ReadonlyMap<string, JournalEntry>> {
  const entries = new Map<string, JournalEntry>();
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  for (const line of text.split("\n")) {
    const entry = parseLine(line);
    if (entry) entries.set(entry.key, entry);
  }
  return entries;
}

function parseLine(line: string): JournalEntry | undefined {
  if (line === "") return undefined;
  try {
    const entry = JSON.parse(line) as Partial<JournalEntry>;
    return typeof entry.key === "string" && Array.isArray(entry.files) ? (entry as JournalEntry) : undefined;
  } catch {
    return undefined;
  }
}
