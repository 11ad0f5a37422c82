/** `tarwisa batch`: many releases, or one with many records, on all processors; what is done stays done. */

import { dirname, resolve } from "node:path";
import { batchManifest, manifestName } from "../../batch/batch-manifest.ts";
import { planBatch } from "../../batch/plan-batch.ts";
import { readInputs } from "../../batch/read-inputs.ts";
import { type BatchResult, runBatch } from "../../batch/run-batch.ts";
import { type EditionName, formatDiagnostic } from "../../index.ts";
import { RenderPool } from "../../pool/render-pool.ts";
import { ExitCode } from "../exit-code.ts";
import { type CommandIo, UsageError } from "../io.ts";
import { showProgress } from "../progress.ts";
import { writeWhole } from "../write-file.ts";

export interface BatchCommandOptions {
  readonly output: string;
  readonly jobs?: number;
  readonly resume?: boolean;
  readonly data?: string;
  readonly name?: string;
  readonly edition: readonly EditionName[];
  readonly format: "pdf" | "png";
  readonly resolution: number;
  readonly page?: "a4" | "letter";
  readonly template?: string;
  readonly root?: string;
  readonly fonts?: string;
  readonly deadline?: number;
  readonly keepGoing?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export async function batch(names: readonly string[], options: BatchCommandOptions, io: CommandIo): Promise<ExitCode> {
  const { data, page, template, keepGoing = false, deadline } = options;
  const workers = options.jobs ?? io.processors;
  const { inputs, pattern, diagnostics, skipped } = await readInputs({
    names,
    cwd: io.cwd,
    ...(data === undefined ? {} : { data }),
  });
  if (inputs.length === 0 && diagnostics.length === 0) {
    throw new UsageError(
      `no releases among ${names.join(", ")}${skipped.length > 0 ? ` (${skipped.length} other files)` : ""}`,
    );
  }
  const settings = {
    editions: options.edition,
    format: options.format,
    resolution: options.resolution,
    keepGoing,
    ...(page ? { page } : {}),
    ...(template === undefined ? {} : { template }),
  };
  const { jobs, unfilled } = await planBatch(inputs, settings, options.name ?? pattern);
  for (const [name, count] of unfilled) {
    if (!options.quiet)
      io.stderr(`the field {{${name}}} of the names has no value in ${count} of ${jobs.length} documents\n`);
  }
  const folder = resolve(io.cwd, options.output);
  const progress = options.quiet || options.json ? undefined : showProgress(jobs.length, io);
  const pool = new RenderPool({
    workers: Math.min(workers, Math.max(1, jobs.length)),
    templateBase: io.cwd,
    ...(options.root === undefined ? {} : { root: resolve(io.cwd, options.root) }),
    ...(options.fonts === undefined ? {} : { fontFolder: resolve(io.cwd, options.fonts) }),
  });
  const started = io.now();
  const interrupted = io.interruptible();
  let results: readonly BatchResult[];
  try {
    results = await runBatch({
      jobs,
      settings,
      pool,
      underWay: workers + 2,
      folder,
      rootOf: ({ file }) => resolve(io.cwd, options.root ?? dirname(file)),
      resume: options.resume ?? false,
      ...(deadline === undefined ? {} : { deadline: deadline * 1000 }),
      signal: interrupted,
      onDone: (result) => progress?.step(lineOf(result)),
    });
  } finally {
    progress?.end();
    await pool.destroy();
  }
  if (interrupted.aborted) {
    io.stderr(`interrupted; the same command with --resume does the rest\n`);
    return ExitCode.interrupted;
  }
  await writeWhole(resolve(folder, manifestName), `${JSON.stringify(batchManifest(results), null, 2)}\n`);
  const failed = results.filter(({ state }) => state === "failed");
  const ok = failed.length === 0 && diagnostics.length === 0;
  report();
  return ok ? ExitCode.ok : ExitCode.input;

  function report(): void {
    const all = [...diagnostics, ...results.flatMap((result) => result.diagnostics)];
    if (options.json) {
      const outputs = results.flatMap(({ entry }) =>
        entry.files.map((file) => ({ ...file, path: `${options.output}/${file.path}` })),
      );
      const documents = results.map(({ job: { number, file, record }, state, entry }) => ({
        number,
        file,
        record: record?.number ?? null,
        state,
        ok: entry.ok,
      }));
      io.stdout(`${JSON.stringify({ ok, outputs, diagnostics: all, documents }, null, 2)}\n`);
      return;
    }
    for (const diagnostic of all) {
      if (options.quiet && diagnostic.severity !== "error") continue;
      io.stderr(`${formatDiagnostic(diagnostic)}\n`);
    }
    if (options.quiet) return;
    const kept = results.filter(({ state }) => state === "kept").length;
    const seconds = (io.now() - started) / 1000;
    const rendered = results.length - kept - failed.length;
    io.stdout(
      `${options.output}: ${rendered} rendered${kept > 0 ? `, ${kept} done before` : ""}${failed.length > 0 ? `, ${failed.length} failed` : ""}, ${seconds.toFixed(1)} s\n`,
    );
  }
}

/** Nothing of what an earlier run did: a resumed batch would begin with thousands of such lines. */
function lineOf({ job, state, entry }: BatchResult): string | undefined {
  if (state === "kept") return undefined;
  const name = job.record ? `${job.file} record ${job.record.number}` : job.file;
  if (state === "failed") return `${name}: failed`;
  const pages = `${entry.pages} ${entry.pages === 1 ? "page" : "pages"}`;
  return `${entry.files.map(({ path }) => path).join(", ")}: ${pages}, ${entry.milliseconds} ms`;
}
