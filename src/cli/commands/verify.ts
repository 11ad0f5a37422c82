/** `tarwisa verify`: whether an archive shows what the release within it makes. */

import { resolve } from "node:path";
import { fontFolder, type VerifyResult, verifyArchive } from "../../index.ts";
import { ExitCode } from "../exit-code.ts";
import { type CommandIo, UsageError } from "../io.ts";
import { readInput } from "../read-input.ts";
import { printReport } from "../report.ts";

export interface VerifyCommandOptions {
  readonly fonts?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export async function verify(file: string, options: VerifyCommandOptions, io: CommandIo): Promise<ExitCode> {
  const { json = false, quiet = false } = options;
  const result = await verifyArchive(await readInput(file, io), { file, fonts: fontsIn(options, io) });
  if (json) io.stdout(`${JSON.stringify(result, null, 2)}\n`);
  else {
    printReport({ ...result, outputs: [] }, false, quiet, io);
    if (!quiet) io.stdout(`${file}: ${summary(result)}\n`);
  }
  return result.ok ? ExitCode.ok : ExitCode.input;
}

function summary({ ok, same, pages, differences }: VerifyResult): string {
  const count = pages === 1 ? "1 page" : `${pages} pages`;
  if (differences.length > 0) return `different from what its release makes`;
  if (!ok) return same === null ? "cannot be verified" : "the pages are the same, files within are not";
  switch (same) {
    case "bytes":
      return `same as its release makes, byte for byte; ${count}`;
    case "original":
      return `same as its release makes, with changes saved after it that change no page; ${count}`;
    default:
      return `same pages as its release makes, by picture and text; ${count}`;
  }
}

function fontsIn({ fonts }: VerifyCommandOptions, io: CommandIo) {
  if (fonts === undefined) return [];
  try {
    return fontFolder(resolve(io.cwd, fonts));
  } catch (error) {
    throw new UsageError(`cannot read the font folder ${fonts}: ${(error as Error).message}`);
  }
}
