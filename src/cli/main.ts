/** The `tarwisa` program: wires the command line to this process. */

import { writeSync } from "node:fs";
import { availableParallelism } from "node:os";
import { ExitCode } from "./exit-code.ts";
import { run } from "./run.ts";

/** Runs the command that this process was started with, and sets its exit status. */
export async function runProcess(): Promise<void> {
  let interruption: AbortController | undefined;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (!interruption || interruption.signal.aborted) process.exit(ExitCode.interrupted);
      interruption.abort();
    });
  }
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    readStdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    // Synchronous, so that nothing is lost when the process ends and a pipe is slow.
    stdout: (data) => writeAll(1, data),
    stderr: (text) => writeAll(2, text),
    now: () => performance.now(),
    date: () => new Date(),
    environment: process.env,
    processors: availableParallelism(),
    ...(process.stderr.isTTY ? { terminal: process.stderr } : {}),
    interruptible: () => {
      interruption ??= new AbortController();
      return interruption.signal;
    },
  });
}

function writeAll(descriptor: number, data: string | Uint8Array): void {
  let rest = typeof data === "string" ? Buffer.from(data) : data;
  while (rest.byteLength > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EAGAIN") continue; // the pipe is full for the moment
      if (code === "EPIPE") return; // nobody reads any more
      throw error;
    }
  }
}
