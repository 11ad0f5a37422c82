/** A release as programs give it, as the engine reads it: with the name of its file, and a way to the files it names. */

import { readFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { type Diagnostic, DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { ReleaseInput } from "../engine.ts";
import type { EngineOptions, LayoutOptions, ReleaseSource } from "./engine-interface.ts";
import { rootedFiles } from "./rooted-files.ts";

/** Diagnostics where the file cannot be read. */
export async function releaseInput(
  source: ReleaseSource,
  { file, files }: LayoutOptions,
  options: EngineOptions,
): Promise<ReleaseInput | readonly Diagnostic[]> {
  const filesBelow = (folder: string) => files ?? options.files ?? rootedFiles(options.root ?? folder);
  if (typeof source === "string") {
    if (file === undefined && isReleasePath(source)) {
      const path = resolve(options.root ?? ".", source);
      try {
        return { content: await readFile(path), file: source, files: filesBelow(dirname(path)) };
      } catch (error) {
        return unreadable(source, error as NodeJS.ErrnoException);
      }
    }
    return { content: source, file: file ?? "release.yaml", files: filesBelow(folderOf(file)) };
  }
  if (source instanceof Uint8Array) {
    return { content: source, file: file ?? "release.yaml", files: filesBelow(folderOf(file)) };
  }
  if (isNamedContent(source)) {
    return { content: source.content, file: source.file, files: filesBelow(folderOf(source.file)) };
  }
  return { content: source, file: file ?? "release", files: filesBelow(folderOf(file)) };
}

function unreadable(file: string, { code, message }: NodeJS.ErrnoException): readonly Diagnostic[] {
  const log = new DiagnosticLog();
  const origin = { file, line: 1, column: 1, pointer: "" };
  if (code === "ENOENT") log.report("file-not-found", `there is no file ${file}`, { origin });
  else log.report("file-unreadable", `cannot read ${file}: ${code ?? message}`, { origin });
  return log.entries;
}

function folderOf(file: string | undefined): string {
  return file === undefined || basename(file) === file ? "." : dirname(file);
}

function isReleasePath(text: string): boolean {
  return !text.includes("\n") && /\.(ya?ml|json|md|markdown)$/i.test(text);
}

function isNamedContent(source: object): source is { readonly content: string | Uint8Array; readonly file: string } {
  const { content, file } = source as { content?: unknown; file?: unknown };
  return typeof file === "string" && (typeof content === "string" || content instanceof Uint8Array);
}
