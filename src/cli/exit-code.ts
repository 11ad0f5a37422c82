/** What the command's exit status says. */
export const ExitCode = {
  /** Done, no errors. */
  ok: 0,
  /** The input, the template, the fonts or a gate has errors; nothing was written, unless told to keep going. */
  input: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A fault of this program. */
  fault: 3,
  interrupted: 130,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
