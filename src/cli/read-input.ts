/** Opens what a command is given: the release file (or standard input), and an engine with its root and fonts. */

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import {
  bundledFonts,
  createEngine,
  type DiagnosticRecord,
  type Engine,
  type FontSource,
  fontFolder,
} from "../index.ts";
import { type CommandIo, UsageError } from "./io.ts";

export interface SourceOptions {
  readonly root?: string;
  readonly fonts?: string;
  /** A data file that fills the placeholders of the release. */
  readonly data?: string;
  /** Which of its records. */
  readonly record?: number;
}

/** The release file itself cannot be read: an input error like any other, with the file as its place. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly diagnostic: DiagnosticRecord;

  constructor(code: "file-not-found" | "file-unreadable", message: string, file: string) {
    super(message);
    this.diagnostic = { code, severity: "error", message, file, line: 1, column: 1, pointer: "", hint: null };
  }
}

export interface OpenedRelease {
  readonly engine: Engine;
  readonly source: { readonly content: Uint8Array; readonly file: string };
  readonly data?: { readonly content: Uint8Array; readonly file: string; readonly record?: number };
}

export async function openRelease(file: string, options: SourceOptions, io: CommandIo): Promise<OpenedRelease> {
  const data = await openData(options, io);
  if (file === "-") {
    const engine = openEngine(options.root ?? io.cwd, options, io);
    return { engine, source: { content: await io.readStdin(), file: "<stdin>" }, ...data };
  }
  const content = await readInput(file, io);
  const engine = openEngine(options.root ?? dirname(resolve(io.cwd, file)), options, io);
  return { engine, source: { content, file }, ...data };
}

async function openData({ data, record }: SourceOptions, io: CommandIo): Promise<Pick<OpenedRelease, "data">> {
  if (data === undefined) {
    if (record !== undefined) throw new UsageError("--record chooses from the file that --data names; name one");
    return {};
  }
  if (data === "-") throw new UsageError("--data takes a file, not standard input");
  const content = await readInput(data, io);
  return { data: { content, file: data, ...(record === undefined ? {} : { record }) } };
}

export async function readInput(file: string, io: CommandIo): Promise<Uint8Array> {
  const path = resolve(io.cwd, file);
  if (!existsSync(path)) throw new InputError("file-not-found", `there is no file ${file}`, file);
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputError("file-unreadable", `cannot read ${file}: ${error.code ?? error.message}`, file);
  });
}

export function chosenFonts(options: SourceOptions, io: CommandIo): FontSource[] {
  return [...extraFonts(options, io), ...bundledFonts()];
}

export function openEngine(root: string, options: SourceOptions, io: CommandIo): Engine {
  return createEngine({ root: resolve(io.cwd, root), templateBase: io.cwd, fonts: extraFonts(options, io) });
}

function extraFonts({ fonts }: SourceOptions, io: CommandIo): FontSource[] {
  if (fonts === undefined) return [];
  try {
    return fontFolder(resolve(io.cwd, fonts));
  } catch (error) {
    throw new UsageError(`cannot read the font folder ${fonts}: ${(error as Error).message}`);
  }
}
