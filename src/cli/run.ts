/** The command line: runs one command, and turns trouble into messages and exit codes. */

import { commands, exitOf } from "./commands.ts";
import { ExitCode } from "./exit-code.ts";
import { type CommandIo, UsageError } from "./io.ts";
import { InputError } from "./read-input.ts";
import { printReport } from "./report.ts";

/** Runs `tarwisa ARGUMENTS`. Never throws: a fault is reported and is exit code 3. */
export async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  let code: ExitCode = ExitCode.ok;
  const program = commands(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    return explainFailure(error, argv.includes("--json"), io);
  }
}

function explainFailure(error: unknown, json: boolean, io: CommandIo): ExitCode {
  const answered = exitOf(error);
  if (answered !== undefined) return answered;
  if (error instanceof InputError) {
    printReport({ ok: false, outputs: [], diagnostics: [error.diagnostic] }, json, false, io);
    return ExitCode.input;
  }
  if (error instanceof UsageError) {
    io.stderr(`tarwisa: ${error.message}\n`);
    return ExitCode.usage;
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr(`tarwisa: a fault of this program, please report it with the input that caused it\n${reason}\n`);
  return ExitCode.fault;
}
