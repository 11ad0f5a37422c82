/** `JobStore`: renders that are asked for now and fetched later, bounded in number and in time. */

import type { Problem } from "./problem.ts";
import type { Rendered } from "./render-input.ts";

export interface Job {
  readonly id: string;
  /** Hash of the request, to tell a repetition from another request under the same key. */
  readonly fingerprint: string;
  progress: JobProgress;
}

/** What came of a render. */
export type JobOutcome =
  | { readonly state: "done"; readonly rendered: Rendered }
  | { readonly state: "failed"; readonly problem: Problem };

/** `finished` is a time on the service's clock. */
export type JobProgress = { readonly state: "waiting" } | (JobOutcome & { readonly finished: number });

export class JobStore {
  readonly #most: number;
  readonly #keep: number;
  readonly #now: () => number;
  readonly #jobs = new Map<string, Job>();
  /** Job ids by idempotency key. */
  readonly #byKey = new Map<string, string>();

  constructor({ jobs, keepJobs }: { readonly jobs: number; readonly keepJobs: number }, now: () => number) {
    this.#most = jobs;
    this.#keep = keepJobs;
    this.#now = now;
  }

  add(id: string, fingerprint: string, key: string | undefined): Job {
    this.#sweep();
    const job: Job = { id, fingerprint, progress: { state: "waiting" } };
    this.#jobs.set(id, job);
    if (key !== undefined) this.#byKey.set(key, id);
    return job;
  }

  get(id: string): Job | undefined {
    this.#sweep();
    return this.#jobs.get(id);
  }

  underKey(key: string): Job | undefined {
    const id = this.#byKey.get(key);
    return id === undefined ? undefined : this.get(id);
  }

  finish(job: Job, outcome: JobOutcome): void {
    job.progress = { ...outcome, finished: this.#now() };
  }

  /** The oldest results go first; what is still under way stays. */
  #sweep(): void {
    const oldest = this.#now() - this.#keep;
    let excess = this.#jobs.size - this.#most;
    for (const [id, { progress }] of this.#jobs) {
      if (progress.state === "waiting" || (progress.finished > oldest && excess <= 0)) continue;
      this.#jobs.delete(id);
      excess--;
    }
    for (const [key, id] of this.#byKey) if (!this.#jobs.has(id)) this.#byKey.delete(key);
  }
}
