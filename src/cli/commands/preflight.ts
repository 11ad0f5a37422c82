/** `tarwisa preflight`: what a printer, an archive and readers of a screen would complain about, and the printer's job ticket. */

import type { DiagnosticRecord, EditionName, JobTicket, PreflightReport, PrintOptions } from "../../index.ts";
import { ExitCode } from "../exit-code.ts";
import { type CommandIo, UsageError } from "../io.ts";
import { InputError, openRelease, type SourceOptions } from "../read-input.ts";
import { checkSarif, printReport, type SarifTarget, seenFrom, writeSarif } from "../report.ts";

export interface PreflightCommandOptions extends SourceOptions {
  readonly template?: string;
  readonly page?: "a4" | "letter";
  readonly edition: readonly EditionName[];
  readonly press?: PrintOptions["press"];
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly sarif?: SarifTarget;
  readonly quiet?: boolean;
}

interface FileReport {
  readonly file: string;
  readonly editions: readonly PreflightReport[];
  readonly diagnostics: readonly DiagnosticRecord[];
}

export async function preflight(
  files: readonly string[],
  options: PreflightCommandOptions,
  io: CommandIo,
): Promise<ExitCode> {
  checkSarif(options.sarif, options.json);
  if (options.press && !options.edition.includes("print")) {
    throw new UsageError("--press is for the print edition; ask for it with --edition print");
  }
  const reports: FileReport[] = [];
  for (const file of files) reports.push(await preflightFile(file, options, io));
  const diagnostics = reports.flatMap((report) => report.diagnostics);
  const failing = options.strict ? ["error", "warning"] : ["error"];
  const ok = !diagnostics.some(({ severity }) => failing.includes(severity));
  if (options.json) {
    const editions = reports.flatMap((report) => report.editions.map((each) => ({ file: report.file, ...each })));
    io.stdout(`${JSON.stringify({ ok, editions, diagnostics }, null, 2)}\n`);
  } else {
    printReport({ ok, outputs: [], diagnostics }, false, options.quiet ?? false, io);
    if (!options.quiet && options.sarif !== true) {
      for (const { file, editions } of reports) for (const each of editions) io.stdout(summary(file, each));
    }
  }
  await writeSarif(options.sarif, diagnostics, io);
  return ok ? ExitCode.ok : ExitCode.input;
}

async function preflightFile(file: string, options: PreflightCommandOptions, io: CommandIo): Promise<FileReport> {
  try {
    const { template, page, edition: editions, press } = options;
    const { engine, source, data } = await openRelease(file, options, io);
    const report = await engine.preflight(source, { template, page, data, editions, print: { press } });
    const diagnostics = report.diagnostics.map((each) => inFile(each, source.file, io));
    return { file: source.file, editions: report.editions, diagnostics };
  } catch (error) {
    // The other files are checked all the same.
    if (error instanceof InputError) return { file, editions: [], diagnostics: [error.diagnostic] };
    throw error;
  }
}

/** What no field is to blame for, as paint at the page's edge, is a matter of the release as a whole. */
function inFile(diagnostic: DiagnosticRecord, file: string, io: CommandIo): DiagnosticRecord {
  if (diagnostic.file === null) return { ...diagnostic, file, line: 1, column: 1, pointer: "" };
  return { ...diagnostic, file: seenFrom(io.cwd, diagnostic.file) };
}

function summary(file: string, { edition, checked, ticket }: PreflightReport): string {
  const rules = checked.map(({ rule, limit }) => `    ${rule}${limit === null ? "" : `: ${limit}`}\n`);
  return `${file}, ${edition}\n  held to\n${rules.join("")}${ticket ? ticketLines(ticket) : ""}`;
}

function ticketLines({ press, condition, pages, trim, bleed, marks, inks, fonts }: JobTicket): string {
  const lines = [
    `stock: ${press}, ${condition.identifier}, ${condition.description}`,
    `pages: ${pages}, ${trim.width} × ${trim.height} mm trimmed, ${bleed} mm of bleed`,
    `marks: ${marks.join(", ") || "none"}`,
    `inks: ${inks.join(", ") || "none"}`,
    ...fonts.map(({ postScriptName, embedding }) => `font: ${postScriptName}, embedding ${embedding}`),
  ];
  return `  job ticket\n${lines.map((line) => `    ${line}\n`).join("")}`;
}
