/** Runs the built command as a process of its own, as a user would. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..", "..");
const program = join(root, "dist", "tarwisa.js");

export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly stdoutBytes: Buffer;
}

export function tarwisa(
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly input?: string | Uint8Array;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): CommandResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: options.cwd ?? root,
    maxBuffer: 1 << 28,
    env: { ...process.env, ...options.env },
    ...(options.input !== undefined ? { input: options.input } : {}),
  });
  return { status, stdout: stdout.toString(), stderr: stderr.toString(), stdoutBytes: stdout };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "tarwisa-test-"));
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder).sort();
}
