/** Renders the jobs of a batch on worker threads, each whole or not at all, and keeps a journal of what is done. */

import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { DiagnosticRecord } from "../index.ts";
import type { RenderPool } from "../pool/render-pool.ts";
import type { RenderedFile, RenderReport } from "../pool/render-task.ts";
import type { BatchJob, BatchSettings } from "./batch-job.ts";
import { Journal, type JournalEntry, type JournalFile, readJournal } from "./journal.ts";
import { hashOfFile, OutputFolder } from "./output-folder.ts";

export const journalName = "batch.journal.jsonl";

export interface BatchRun {
  readonly jobs: readonly BatchJob[];
  readonly settings: BatchSettings;
  readonly pool: RenderPool;
  /** How many jobs are under way at once: a little more than there are workers, so that none waits. */
  readonly underWay: number;
  readonly folder: string;
  /** The folder that a job's inputs count from. */
  readonly rootOf: (job: BatchJob) => string;
  /** Skips what the journal says is done and still is. */
  readonly resume: boolean;
  /** Milliseconds for one document. */
  readonly deadline?: number;
  readonly signal?: AbortSignal;
  /** Told of each document as it is finished, in no particular order. */
  readonly onDone?: (result: BatchResult) => void;
}

export interface BatchResult {
  readonly job: BatchJob;
  /** `kept`: done by an earlier run. */
  readonly state: "rendered" | "kept" | "failed" | "aborted";
  readonly entry: JournalEntry;
  readonly diagnostics: readonly DiagnosticRecord[];
}

/** In the order of the jobs. A document that fails stops no other. */
export async function runBatch(run: BatchRun): Promise<readonly BatchResult[]> {
  await mkdir(run.folder, { recursive: true });
  const output = new OutputFolder(run.folder);
  const journalPath = join(run.folder, journalName);
  const before = run.resume ? await readJournal(journalPath) : new Map<string, JournalEntry>();
  const journal = await Journal.open(journalPath, run.resume ? "resume" : "begin");
  const results: BatchResult[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < run.jobs.length; index = next++) {
      const job = run.jobs[index] as BatchJob;
      const known = before.get(job.key);
      const result =
        known && (await isStillDone(known, run.rootOf(job), output))
          ? { job, state: "kept" as const, entry: known, diagnostics: [] }
          : await renderJob(job, run, output, journal);
      results[index] = result;
      run.onDone?.(result);
    }
  };
  try {
    await Promise.all(Array.from({ length: run.underWay }, work));
  } finally {
    await journal.close();
  }
  if (!run.signal?.aborted) await output.sweep();
  return results;
}

async function isStillDone(entry: JournalEntry, root: string, output: OutputFolder): Promise<boolean> {
  if (!entry.ok) return false;
  for (const { path, sha256 } of entry.inputs) if ((await hashOfFile(resolve(root, path))) !== sha256) return false;
  for (const { path, sha256 } of entry.files) if (!(await output.has(path, sha256))) return false;
  return true;
}

async function renderJob(
  job: BatchJob,
  { settings, pool, deadline, signal }: BatchRun,
  output: OutputFolder,
  journal: Journal,
): Promise<BatchResult> {
  const { editions, format, resolution, page, keepGoing } = settings;
  const template = job.template ?? settings.template;
  const nothing = { key: job.key, number: job.number, ok: false, pages: 0, milliseconds: 0, warnings: 0 };
  const empty: JournalEntry = { ...nothing, files: [], inputs: [] };
  if (signal?.aborted) return { job, state: "aborted", entry: empty, diagnostics: [] };
  const outcome = await pool.run(
    {
      source: { content: job.content, file: job.file },
      data: job.record,
      editions,
      format,
      resolution,
      keepGoing,
      template,
      page,
    },
    { ...(deadline === undefined ? {} : { deadline }), ...(signal ? { signal } : {}) },
  );
  if (outcome.kind === "aborted") return { job, state: "aborted", entry: empty, diagnostics: [] };
  if (outcome.kind === "lost") {
    await journal.append(empty);
    return { job, state: "failed", entry: empty, diagnostics: [lostDocument(job, outcome.message)] };
  }
  const { report } = outcome;
  const files = report.files.map((file) => ({ file, entry: journalFile(job, file, report) }));
  for (const { file, entry } of files) await output.write(entry.path, file.bytes, entry.sha256);
  const entry: JournalEntry = {
    key: job.key,
    number: job.number,
    ok: report.ok,
    pages: report.pages,
    milliseconds: Math.round(report.milliseconds),
    warnings: report.diagnostics.filter(({ severity }) => severity === "warning").length,
    files: files.map(({ entry: file }) => file),
    inputs: report.inputs,
  };
  await journal.append(entry);
  for (const { entry: file } of files) await output.finish(file.path, file.sha256);
  return { job, state: report.ok ? "rendered" : "failed", entry, diagnostics: report.diagnostics };
}

function lostDocument({ file }: BatchJob, message: string): DiagnosticRecord {
  return {
    code: "render-lost",
    severity: "error",
    message: `the document could not be rendered: ${message.split("\n")[0]}`,
    file,
    line: 1,
    column: 1,
    pointer: "",
    hint: "give it more time or memory, or report it with the input that caused it",
  };
}

function journalFile(job: BatchJob, { edition, page, bytes }: RenderedFile, report: RenderReport): JournalFile {
  const several = new Set(report.files.map((file) => file.edition)).size > 1;
  // No name that a pattern gives has two hyphens in a row, so none can be that of another document.
  const suffixes = [several ? edition : undefined, page].filter((part) => part !== undefined);
  const ending = /\.\w+$/.exec(job.path)?.[0] ?? "";
  const stem = job.path.slice(0, job.path.length - ending.length);
  return {
    path: `${[stem, ...suffixes].join("--")}${ending}`,
    edition,
    pages: page === undefined ? report.pages : 1,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}
