/** Reads what a file is to be signed with: the PKCS#12 file, its password from a place that is not the command line, the time. */

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { SignatureRequest } from "../index.ts";
import { type CommandIo, UsageError } from "./io.ts";
import { readInput } from "./read-input.ts";

export interface SignatureOptions {
  readonly sign?: string;
  readonly signPasswordFile?: string;
  readonly signReason?: string;
  readonly signLocation?: string;
  readonly signTime?: Date;
}

/** Read where no file is named: other users of the machine see command lines, and shells keep them. */
const passwordVariable = "TARWISA_SIGN_PASSWORD";

export async function readSignature(options: SignatureOptions, io: CommandIo): Promise<SignatureRequest | undefined> {
  const { sign: file, signPasswordFile, signReason: reason, signLocation: location, signTime } = options;
  if (file === undefined) {
    const given = [signPasswordFile, reason, location, signTime].some((value) => value !== undefined);
    if (given)
      throw new UsageError("the --sign-… options say how to sign; name the file to sign with: --sign cert.p12");
    return undefined;
  }
  const p12 = await readInput(file, io);
  const password =
    signPasswordFile === undefined
      ? io.environment[passwordVariable] || undefined // set to nothing is not set
      : await passwordIn(signPasswordFile, io);
  return { p12, password, time: signTime ?? io.date(), reason, location, file };
}

/** The mark and the line end that editors put around a text are not part of a password. */
async function passwordIn(file: string, io: CommandIo): Promise<string> {
  try {
    return (await readFile(resolve(io.cwd, file), "utf8")).replace(/^\ufeff/, "").replace(/\r?\n$/, "");
  } catch (error) {
    throw new UsageError(`cannot read the password file ${file}: ${(error as NodeJS.ErrnoException).code ?? "error"}`);
  }
}

/** With its zone: a time without one would be another moment on another machine. */
export function signingTime(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
