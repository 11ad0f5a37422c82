/** What a command may touch besides its files: streams, working folder, clock, environment. Tests pass their own. */

export interface CommandIo {
  readonly cwd: string;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly stdout: (data: string | Uint8Array) => void;
  readonly stderr: (text: string) => void;
  /** Milliseconds, monotone. */
  readonly now: () => number;
  readonly date: () => Date;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A mistake in the command line itself: exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
