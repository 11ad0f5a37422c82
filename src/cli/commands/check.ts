/** `tarwisa check`: diagnostics only, for any number of releases. */

import type { CheckResult, DiagnosticRecord } from "../../index.ts";
import { ExitCode } from "../exit-code.ts";
import type { CommandIo } from "../io.ts";
import { InputError, openRelease, type SourceOptions } from "../read-input.ts";
import { printReport } from "../report.ts";

export interface CheckCommandOptions extends SourceOptions {
  readonly template?: string;
  readonly page?: "a4" | "letter";
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export async function check(files: readonly string[], options: CheckCommandOptions, io: CommandIo): Promise<ExitCode> {
  const diagnostics: DiagnosticRecord[] = [];
  let ok = true;
  for (const file of files) {
    const result = await checkFile(file, options, io);
    diagnostics.push(...result.diagnostics);
    ok &&= result.ok;
  }
  printReport({ ok, outputs: [], diagnostics }, options.json ?? false, options.quiet ?? false, io);
  if (ok && !options.json && !options.quiet) {
    io.stdout(`${files.length === 1 ? files[0] : `${files.length} files`}: no errors\n`);
  }
  return ok ? ExitCode.ok : ExitCode.input;
}

/** A file that cannot be read is one more thing to report: the others are checked all the same. */
async function checkFile(file: string, options: CheckCommandOptions, io: CommandIo): Promise<CheckResult> {
  try {
    const { engine, source } = await openRelease(file, options, io);
    return await engine.check(source, { template: options.template, page: options.page });
  } catch (error) {
    if (error instanceof InputError) return { ok: false, diagnostics: [error.diagnostic] };
    throw error;
  }
}
