/** `RenderPool`: renders on worker threads. The only file that knows piscina. */

import { Piscina } from "piscina";
import { workerFile } from "../index.ts";
import type { RenderReport, RenderTask, WorkerSettings } from "./render-task.ts";

export interface PoolOptions extends WorkerSettings {
  readonly workers: number;
  /** Megabytes of heap a worker may take before it is ended; default: 1024. */
  readonly memory?: number;
}

export interface RunOptions {
  /** Milliseconds, with the wait for a worker, after which a render is given up; the worker it was on is replaced. */
  readonly deadline?: number;
  readonly signal?: AbortSignal;
}

export type PoolOutcome =
  | { readonly kind: "done"; readonly report: RenderReport }
  /** The render did not come to an end: it took too long, too much memory, or broke its worker. */
  | { readonly kind: "lost"; readonly reason: "deadline" | "memory" | "fault"; readonly message: string }
  | { readonly kind: "aborted" };

/** A worker that is lost is replaced; the others go on. */
export class RenderPool {
  readonly #piscina: Piscina<RenderTask, RenderReport>;

  constructor({ workers, memory = 1024, ...settings }: PoolOptions) {
    this.#piscina = new Piscina({
      filename: workerFile(),
      minThreads: 1,
      maxThreads: workers,
      // A worker costs a third of a second to start; an idle one costs nothing but memory.
      idleTimeout: 30_000,
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
  }

  async run(task: RenderTask, { deadline, signal }: RunOptions = {}): Promise<PoolOutcome> {
    const late = deadline === undefined ? undefined : AbortSignal.timeout(deadline);
    const signals = [late, signal].filter((each) => each !== undefined);
    try {
      const report = await this.#piscina.run(task, signals.length > 0 ? { signal: AbortSignal.any(signals) } : {});
      return { kind: "done", report };
    } catch (error) {
      if (signal?.aborted) return { kind: "aborted" };
      if (late?.aborted) {
        return { kind: "lost", reason: "deadline", message: `it was not finished after ${deadline} ms` };
      }
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === "ERR_WORKER_OUT_OF_MEMORY") return { kind: "lost", reason: "memory", message };
      return { kind: "lost", reason: "fault", message: (error as Error).stack ?? message };
    }
  }

  /** Waits for what is running. */
  async close(): Promise<void> {
    await this.#piscina.close();
  }

  /** Ends at once, whatever is running. */
  async destroy(): Promise<void> {
    await this.#piscina.destroy();
  }
}
