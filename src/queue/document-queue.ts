/** `DocumentQueue`: documents waiting in Redis for a worker on any machine. The only file that knows BullMQ. */

import { type Job, Queue, QueueEvents, UnrecoverableError, Worker } from "bullmq";
import { Redis } from "ioredis";
import { jobId, type QueueJob } from "./queue-job.ts";

export interface QueueOptions {
  /** `redis://[user:password@]host:port/db` */
  readonly redis: string;
  /** Names the queue; its dead letters go to `NAME.dead`. */
  readonly name: string;
}

export interface EnqueueOptions {
  /** How often a document is tried whose worker failed; a release with errors is not tried again. */
  readonly attempts: number;
}

/** What a worker made of a document. */
export interface JobResult {
  readonly path: string;
  readonly sha256: string;
  readonly pages: number;
  readonly warnings: number;
}

/** The document itself is wrong: no other try would end otherwise. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** A worker that says nothing for so long is taken for dead, and another takes its document. */
const lockMilliseconds = 15_000;
const firstRetry = 1000;

function connect(redis: string): Redis {
  // BullMQ's blocking commands may wait for as long as there is nothing to do.
  return new Redis(redis, { maxRetriesPerRequest: null });
}

export class DocumentQueue {
  readonly #connection: Redis;
  readonly #queue: Queue<QueueJob, JobResult>;
  readonly #options: QueueOptions;

  constructor(options: QueueOptions) {
    this.#options = options;
    this.#connection = connect(options.redis);
    this.#queue = new Queue(options.name, { connection: this.#connection });
  }

  /** Equal documents are one job; one that is there already stays as it is. Gives the ids. */
  async add(jobs: readonly QueueJob[], { attempts }: EnqueueOptions): Promise<readonly string[]> {
    const entries = jobs.map((data) => ({
      name: data.path,
      data,
      opts: {
        jobId: jobId(data),
        attempts,
        backoff: { type: "exponential", delay: firstRetry },
        // Kept, so that the same document asked for again is known to be done.
        removeOnComplete: { age: 24 * 3600, count: 100_000 },
        removeOnFail: false,
      },
    }));
    await this.#queue.addBulk(entries);
    return entries.map(({ opts }) => opts.jobId);
  }

  /** Waits for jobs, in their order; of each the result, or what it failed of. */
  async *results(ids: readonly string[]): AsyncGenerator<JobResult | Error> {
    const connection = connect(this.#options.redis);
    const events = new QueueEvents(this.#options.name, { connection });
    try {
      await events.waitUntilReady();
      for (const id of ids) {
        const job = await this.#queue.getJob(id);
        yield job
          ? await job.waitUntilFinished(events).catch((error: Error) => error)
          : new Error(`there is no job ${id}`);
      }
    } finally {
      await events.close();
      // BullMQ closes no connection that it was given.
      connection.disconnect();
    }
  }

  async counts(): Promise<Readonly<Record<string, number>>> {
    return this.#queue.getJobCounts("waiting", "active", "delayed", "completed", "failed");
  }

  async close(): Promise<void> {
    await this.#queue.close();
    this.#connection.disconnect();
  }
}

export interface WorkerEvents {
  done(path: string, result: JobResult): void;
  /** `last`: it will not be tried again, and lies among the dead letters. */
  failed(path: string, reason: string, last: boolean): void;
}

/** Takes documents until it is closed; `close` finishes those it has taken. */
export function takeDocuments(
  { redis, name }: QueueOptions,
  concurrency: number,
  render: (job: QueueJob) => Promise<JobResult>,
  events: WorkerEvents,
): { close(): Promise<void> } {
  const connection = connect(redis);
  const dead = new Queue(`${name}.dead`, { connection });
  const worker = new Worker<QueueJob, JobResult>(
    name,
    async (job: Job<QueueJob, JobResult>) => {
      await job.updateProgress({ state: "rendering" });
      try {
        return await render(job.data);
      } catch (error) {
        if (error instanceof Refusal) throw new UnrecoverableError(error.message);
        throw error;
      }
    },
    {
      connection,
      concurrency,
      lockDuration: lockMilliseconds,
      stalledInterval: lockMilliseconds / 3,
      // A machine may go down while it renders; a document that brings down five is dead itself.
      maxStalledCount: 5,
    },
  );
  worker.on("completed", (job, result) => events.done(job.data.path, result));
  worker.on("failed", (job, error) => {
    if (!job) return;
    const last = error instanceof UnrecoverableError || job.attemptsMade >= (job.opts.attempts ?? 1);
    if (last) void dead.add(job.name, { ...job.data, reason: error.message }, { jobId: job.id ?? job.name });
    events.failed(job.data.path, error.message, last);
  });
  // Told to whoever runs the worker; without a listener it would end the process.
  worker.on("error", (error) => events.failed("", error.message, false));
  return {
    async close() {
      await worker.close();
      await dead.close();
      connection.disconnect();
    },
  };
}
