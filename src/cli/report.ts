/** Prints what a command has to say: lines for people on stderr, one JSON object on stdout for programs, a SARIF log. */

import { isAbsolute, relative, resolve } from "node:path";
import { type DiagnosticRecord, formatDiagnostic, packageVersion, toSarif } from "../index.ts";
import { type CommandIo, UsageError } from "./io.ts";
import { writeWhole } from "./write-file.ts";

export interface OutputRecord {
  readonly path: string;
  readonly pages: number;
  readonly sha256: string;
  readonly edition: string;
}

export interface Report {
  readonly ok: boolean;
  readonly outputs: readonly OutputRecord[];
  readonly diagnostics: readonly DiagnosticRecord[];
}

export function printReport(report: Report, json: boolean, quiet: boolean, io: CommandIo): void {
  if (json) {
    io.stdout(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  for (const diagnostic of report.diagnostics) {
    if (quiet && diagnostic.severity !== "error") continue;
    io.stderr(`${formatDiagnostic(diagnostic)}\n`);
  }
}

/** Where a SARIF log goes: a file, or standard output for a bare `--sarif`. */
export type SarifTarget = string | true;

/** Before there is anything to write: `--sarif release.yaml` must not write over the release. */
export function checkSarif(target: SarifTarget | undefined, json = false): void {
  if (target === true && json) throw new UsageError("--json and --sarif both want standard output; name a file");
  if (typeof target === "string" && !/\.sarif(\.json)?$/i.test(target)) {
    throw new UsageError(`--sarif writes to a file that ends in .sarif; ${target} does not`);
  }
}

export async function writeSarif(
  target: SarifTarget | undefined,
  diagnostics: readonly DiagnosticRecord[],
  io: CommandIo,
): Promise<void> {
  if (target === undefined) return;
  const named = diagnostics.map((each) => ({ ...each, file: seenFrom(io.cwd, each.file) }));
  const text = `${JSON.stringify(toSarif(named, packageVersion()), null, 2)}\n`;
  if (target === true) io.stdout(text);
  else await writeWhole(resolve(io.cwd, target), text);
}

/** A file below the working folder goes by its path from there, as the command named it. */
export function seenFrom(folder: string, file: string | null): string | null {
  if (file === null || !isAbsolute(file)) return file;
  const way = relative(folder, file);
  return way.startsWith("..") ? file : way;
}
