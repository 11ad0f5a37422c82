/** Runs the command line inside the test, with streams, folder and clock of its own. */

import type { ExitCode } from "../../../src/cli/exit-code.ts";
import { run } from "../../../src/cli/run.ts";

export interface CommandRun {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stdoutBytes: Uint8Array;
  readonly stderr: string;
}

export async function runCommand(
  argv: readonly string[],
  {
    cwd = "/",
    input = "",
    environment = {},
  }: {
    readonly cwd?: string;
    readonly input?: string;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<CommandRun> {
  const out: Uint8Array[] = [];
  let stderr = "";
  let time = 0;
  const code = await run(argv, {
    cwd,
    readStdin: async () => new TextEncoder().encode(input),
    stdout: (data) => {
      out.push(typeof data === "string" ? new TextEncoder().encode(data) : data);
    },
    stderr: (text) => {
      stderr += text;
    },
    // Every look at the clock is a quarter of a second later.
    now: () => {
      time += 250;
      return time;
    },
    date: () => new Date("2026-03-22T09:00:00Z"),
    environment,
    processors: 2,
    interruptible: () => new AbortController().signal,
  });
  const stdoutBytes = Buffer.concat(out);
  return { code, stdout: stdoutBytes.toString(), stdoutBytes, stderr };
}
