/** `tarwisa check`: diagnostics only, for any number of releases, or for templates by themselves. */

import type { CheckResult, DiagnosticRecord } from "../../index.ts";
import { ExitCode } from "../exit-code.ts";
import { type CommandIo, UsageError } from "../io.ts";
import { InputError, openEngine, openRelease, type SourceOptions } from "../read-input.ts";
import { checkSarif, printReport, type SarifTarget, seenFrom, writeSarif } from "../report.ts";

export interface CheckCommandOptions extends SourceOptions {
  readonly template?: string;
  readonly page?: "a4" | "letter";
  readonly json?: boolean;
  readonly sarif?: SarifTarget;
  readonly quiet?: boolean;
}

export interface CheckManyOptions extends Omit<CheckCommandOptions, "template"> {
  readonly template?: readonly string[];
}

/** With files, a template replaces theirs; without files, each template is checked alone. */
export async function check(files: readonly string[], options: CheckManyOptions, io: CommandIo): Promise<ExitCode> {
  const { template: templates = [], ...others } = options;
  if (files.length === 0 && templates.length === 0) {
    throw new UsageError("name releases to check, or templates with --template");
  }
  if (files.length > 0 && templates.length > 1) {
    throw new UsageError("releases are checked in one template; check several templates without releases");
  }
  checkSarif(options.sarif, options.json);
  const [template] = templates;
  const results =
    files.length > 0
      ? files.map((file) => () => checkFile(file, template === undefined ? others : { ...others, template }, io))
      : templates.map((each) => () => checkTemplate(each, others, io));
  const diagnostics: DiagnosticRecord[] = [];
  let ok = true;
  for (const result of results) {
    const { ok: own, diagnostics: found } = await result();
    diagnostics.push(...found);
    ok &&= own;
  }
  printReport({ ok, outputs: [], diagnostics }, options.json ?? false, options.quiet ?? false, io);
  await writeSarif(options.sarif, diagnostics, io);
  if (ok && !options.json && options.sarif !== true && !options.quiet)
    io.stdout(`${nameOf(files, templates)}: no errors\n`);
  return ok ? ExitCode.ok : ExitCode.input;
}

function nameOf(files: readonly string[], templates: readonly string[]): string {
  const [names, kind] = files.length > 0 ? [files, "files"] : [templates, "templates"];
  return names.length === 1 ? String(names[0]) : `${names.length} ${kind}`;
}

/** A file that cannot be read is one more thing to report: the others are checked all the same. */
async function checkFile(file: string, options: CheckCommandOptions, io: CommandIo): Promise<CheckResult> {
  try {
    const { engine, source, data } = await openRelease(file, options, io);
    return await engine.check(source, { template: options.template, page: options.page, data });
  } catch (error) {
    if (error instanceof InputError) return { ok: false, diagnostics: [error.diagnostic] };
    throw error;
  }
}

async function checkTemplate(template: string, options: SourceOptions & { page?: "a4" | "letter" }, io: CommandIo) {
  const engine = openEngine(options.root ?? io.cwd, options, io);
  const { ok, diagnostics } = await engine.checkTemplate(template, { page: options.page });
  return { ok, diagnostics: diagnostics.map((each) => ({ ...each, file: seenFrom(io.cwd, each.file) })) };
}
