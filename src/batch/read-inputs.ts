/** Reads what a batch renders: releases, and the records that fill them. Trouble with one input is told, and the others go on. */

import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import {
  type BatchList,
  type DataRecord,
  type DiagnosticRecord,
  describeRelease,
  readBatchList,
  readDataRecords,
} from "../index.ts";
import type { BatchInput } from "./batch-job.ts";
import { findReleases } from "./find-releases.ts";

export interface BatchInputs {
  readonly inputs: readonly BatchInput[];
  /** The pattern that a batch list states. */
  readonly pattern?: string;
  readonly diagnostics: readonly DiagnosticRecord[];
  /** Files of folders and globs that are no releases. */
  readonly skipped: readonly string[];
}

export interface InputArguments {
  /** Releases, folders, globs and batch lists. */
  readonly names: readonly string[];
  /** Records that fill each release. */
  readonly data?: string;
  readonly cwd: string;
}

export async function readInputs({ names, data, cwd }: InputArguments): Promise<BatchInputs> {
  const reading = new InputReading(cwd);
  for (const found of await findReleases(names, cwd)) {
    if (found.kind === "missing")
      reading.report("file-not-found", `there is no file ${found.argument}`, found.argument);
    else await reading.add(found.file, { data, isCertain: found.kind === "file" });
  }
  return reading.result();
}

class InputReading {
  readonly #cwd: string;
  readonly #inputs: BatchInput[] = [];
  readonly #diagnostics: DiagnosticRecord[] = [];
  readonly #skipped: string[] = [];
  /** A data file is read once, however many releases it fills. */
  readonly #records = new Map<string, Promise<readonly DataRecord[]>>();
  #pattern: string | undefined;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  result(): BatchInputs {
    return {
      inputs: this.#inputs,
      diagnostics: this.#diagnostics,
      skipped: this.#skipped,
      ...(this.#pattern === undefined ? {} : { pattern: this.#pattern }),
    };
  }

  async add(
    file: string,
    {
      data,
      isCertain,
      ...own
    }: Pick<BatchInput, "template" | "name"> & {
      readonly data?: string | undefined;
      readonly record?: number | undefined;
      readonly isCertain: boolean;
    },
  ): Promise<void> {
    const content = await this.#read(file);
    if (!content) return;
    const { isList, list, diagnostics } = await readBatchList(content, file);
    if (isList) {
      this.#diagnostics.push(...diagnostics);
      if (list) await this.#addList(list, file);
      return;
    }
    if (!isCertain && !(await describeRelease(content, file)).isRelease) {
      this.#skipped.push(file);
      return;
    }
    const { record: number, ...rest } = own;
    const input = { file, content, ...rest };
    if (data === undefined) {
      this.#inputs.push(input);
      return;
    }
    for (const record of await this.#recordsOf(data)) {
      if (number === undefined || number === record.number) this.#inputs.push({ ...input, record });
    }
  }

  report(code: string, message: string, file: string): void {
    this.#diagnostics.push({ code, severity: "error", message, file, line: 1, column: 1, pointer: "", hint: null });
  }

  /** Names in a list count from the list. */
  async #addList({ template, name, documents }: BatchList, listFile: string): Promise<void> {
    const beside = (path: string) => join(dirname(listFile), path).replaceAll("\\", "/");
    if (name !== undefined) this.#pattern = name;
    for (const entry of documents) {
      const document = typeof entry === "string" ? { release: entry } : entry;
      const own = document.template ?? template;
      await this.add(beside(document.release), {
        isCertain: true,
        ...(document.data === undefined ? {} : { data: beside(document.data) }),
        ...(document.record === undefined ? {} : { record: document.record }),
        ...(own === undefined ? {} : { template: own }),
        ...(document.name === undefined ? {} : { name: document.name }),
      });
    }
  }

  #recordsOf(file: string): Promise<readonly DataRecord[]> {
    const known = this.#records.get(file) ?? this.#readRecords(file);
    this.#records.set(file, known);
    return known;
  }

  async #readRecords(file: string): Promise<readonly DataRecord[]> {
    const content = await this.#read(file);
    if (!content) return [];
    const { records, diagnostics } = await readDataRecords(content, file);
    this.#diagnostics.push(...diagnostics);
    return records;
  }

  async #read(file: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(resolve(this.#cwd, file));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === "ENOENT") this.report("file-not-found", `there is no file ${file}`, file);
      else this.report("file-unreadable", `cannot read ${file}: ${code ?? message}`, file);
      return undefined;
    }
  }
}
