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
  /** How many processors there are for work. */
  readonly processors: number;
  /** The terminal that messages go to, if they go to one. */
  readonly terminal?: NodeJS.WritableStream;
  /** From this call on an interrupt, or a request to end, does not end the program but aborts the signal; the second one ends it. */
  readonly interruptible: () => AbortSignal;
}

/** A mistake in the command line itself: exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
