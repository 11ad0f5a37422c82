/** `tarwisa extract`: the release, or all files, out of an archive. */

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type DiagnosticRecord, extractFiles } from "../../index.ts";
import { ExitCode } from "../exit-code.ts";
import { type CommandIo, UsageError } from "../io.ts";
import { readInput } from "../read-input.ts";
import { printReport } from "../report.ts";
import { writeWhole } from "../write-file.ts";

export interface ExtractCommandOptions {
  readonly output?: string;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export async function extract(file: string, options: ExtractCommandOptions, io: CommandIo): Promise<ExitCode> {
  const { all = false, json = false, quiet = false, output = all ? undefined : "-" } = options;
  if (output === undefined) throw new UsageError("--all writes several files; name their folder with -o");
  if (all && output === "-") throw new UsageError("several files do not fit one stream; name a folder with -o");
  if (json && output === "-") throw new UsageError("--json and -o - both want standard output");
  const { files, release, diagnostics } = await extractFiles(await readInput(file, io), file);
  const wanted = all ? files : release ? [release] : [];
  const writes = wanted.map(({ name, bytes }) => ({ path: all ? join(output, name) : output, bytes }));
  const taken = all ? writes.filter(({ path }) => existsSync(resolve(io.cwd, path))) : [];
  // Whoever takes all files out wants those of other programs, too.
  const said = diagnostics.filter(({ code }) => !(all && files.length > 0 && code === "archive-without-release"));
  const found = [...said, ...taken.map(({ path }) => fileExists(path))];
  const ok = writes.length > 0 && taken.length === 0 && (all || release !== undefined);
  if (ok) {
    for (const { path, bytes } of writes) {
      if (path === "-") io.stdout(bytes);
      else await writeWhole(resolve(io.cwd, path), bytes);
    }
  }
  if (json) {
    const outputs = ok
      ? writes.map(({ path, bytes }) => ({ path, sha256: createHash("sha256").update(bytes).digest("hex") }))
      : [];
    io.stdout(`${JSON.stringify({ ok, outputs, diagnostics: found }, null, 2)}\n`);
  } else {
    printReport({ ok, outputs: [], diagnostics: found }, false, quiet, io);
    if (ok && output !== "-" && !quiet)
      for (const { path, bytes } of writes) io.stdout(`${path}: ${bytes.length} bytes\n`);
  }
  return ok ? ExitCode.ok : ExitCode.input;
}

/** An archive of somebody else's must not replace files of one's own by giving its own their names. */
function fileExists(path: string): DiagnosticRecord {
  return {
    code: "file-exists",
    severity: "error",
    message: `${path} is there already`,
    file: null,
    line: null,
    column: null,
    pointer: null,
    hint: "name a new folder with -o",
  };
}
