/** Prints what a command has to say: lines for people on stderr, or one JSON object on stdout for programs. */

import { type DiagnosticRecord, formatDiagnostic } from "../index.ts";
import type { CommandIo } from "./io.ts";

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
