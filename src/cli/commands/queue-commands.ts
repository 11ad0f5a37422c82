/** `tarwisa enqueue` and `tarwisa worker`: documents for more than one machine, through Redis. */

import { dirname, resolve } from "node:path";
import { planBatch } from "../../batch/plan-batch.ts";
import { readInputs } from "../../batch/read-inputs.ts";
import { collectAssets, type EditionName, formatDiagnostic, recordValues } from "../../index.ts";
import { RenderPool } from "../../pool/render-pool.ts";
import { DocumentQueue, takeDocuments } from "../../queue/document-queue.ts";
import { openStore } from "../../queue/open-store.ts";
import { type QueueJob, queueFile } from "../../queue/queue-job.ts";
import { renderJob } from "../../queue/render-job.ts";
import { ExitCode } from "../exit-code.ts";
import type { CommandIo } from "../io.ts";

interface QueueCommandOptions {
  readonly redis: string;
  readonly queue: string;
}

export interface EnqueueCommandOptions extends QueueCommandOptions {
  readonly data?: string;
  readonly name?: string;
  readonly edition: readonly EditionName[];
  readonly template?: string;
  readonly page?: "a4" | "letter";
  readonly root?: string;
  readonly attempts: number;
  readonly wait?: boolean;
}

/** One job an edition of each document; prints their ids. */
export async function enqueue(
  names: readonly string[],
  options: EnqueueCommandOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const { data, page, template, edition: editions, attempts } = options;
  const { inputs, pattern, diagnostics } = await readInputs({
    names,
    cwd: io.cwd,
    ...(data === undefined ? {} : { data }),
  });
  for (const diagnostic of diagnostics) io.stderr(`${formatDiagnostic(diagnostic)}\n`);
  if (diagnostics.length > 0) return ExitCode.input;
  const settings = { editions, format: "pdf" as const, resolution: 144, keepGoing: false };
  const { jobs } = await planBatch(inputs, settings, options.name ?? pattern);
  const work: QueueJob[] = [];
  for (const { file, content, record, path, template: own } of jobs) {
    const root = options.root === undefined ? dirname(resolve(io.cwd, file)) : resolve(io.cwd, options.root);
    const assets = await collectAssets({ content, file }, root, record);
    const chosen = own ?? template;
    for (const edition of editions) {
      work.push({
        release: queueFile(file, content),
        assets: [...assets].map(([name, bytes]) => queueFile(name, bytes)),
        ...(record
          ? { record: { file: `${record.file}#${record.number}.json`, values: JSON.stringify(recordValues(record)) } }
          : {}),
        settings: { edition, ...(chosen === undefined ? {} : { template: chosen }), ...(page ? { page } : {}) },
        path: editions.length > 1 ? path.replace(/(\.\w+)$/, `--${edition}$1`) : path,
      });
    }
  }
  const queue = new DocumentQueue({ redis: options.redis, name: options.queue });
  try {
    const ids = await queue.add(work, { attempts });
    if (!options.wait) {
      for (const [index, id] of ids.entries()) io.stdout(`${id} ${work[index]?.path}\n`);
      return ExitCode.ok;
    }
    let ok = true;
    let index = 0;
    for await (const result of queue.results(ids)) {
      const path = work[index++]?.path;
      if (result instanceof Error) {
        ok = false;
        io.stderr(`${path}: ${result.message}\n`);
      } else {
        const { pages, sha256 } = result;
        io.stdout(`${path}: ${pages} ${pages === 1 ? "page" : "pages"}, ${sha256}\n`);
      }
    }
    return ok ? ExitCode.ok : ExitCode.input;
  } finally {
    await queue.close();
  }
}

export interface WorkerCommandOptions extends QueueCommandOptions {
  readonly store: string;
  readonly workers?: number;
  readonly templates?: string;
  readonly fonts?: string;
  readonly deadline: number;
}

/** Until it is interrupted; then it finishes what it has taken. */
export async function worker(options: WorkerCommandOptions, io: CommandIo): Promise<ExitCode> {
  const { redis, queue: name, templates, fonts, deadline } = options;
  const workers = options.workers ?? io.processors;
  const store = await openStore(
    options.store.startsWith("s3://") ? options.store : resolve(io.cwd, options.store),
    io.environment,
  );
  const pool = new RenderPool({
    workers,
    confined: templates === undefined ? {} : { templateFolder: resolve(io.cwd, templates) },
    ...(fonts === undefined ? {} : { fontFolder: resolve(io.cwd, fonts) }),
  });
  const stop = io.interruptible();
  const taking = takeDocuments({ redis, name }, workers, (job) => renderJob(job, pool, store, deadline * 1000), {
    done: (path, { pages }) => io.stdout(`${path}: ${pages} ${pages === 1 ? "page" : "pages"}\n`),
    failed: (path, reason, last) => io.stderr(`${path}${path && ": "}${reason}${last ? " (dead letter)" : ""}\n`),
  });
  await new Promise<void>((settle) => {
    if (stop.aborted) settle();
    stop.addEventListener("abort", () => settle(), { once: true });
  });
  await taking.close();
  await pool.destroy();
  store.close();
  return ExitCode.ok;
}
