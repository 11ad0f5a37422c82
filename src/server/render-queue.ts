/** `RenderQueue`: the pool behind a bound, with the service's limits turned into problems. */

import { RenderPool } from "../pool/render-pool.ts";
import type { RenderReport, RenderTask } from "../pool/render-task.ts";
import type { ServiceMetrics } from "./metrics.ts";
import { Problem } from "./problem.ts";
import type { ServiceOptions } from "./service-options.ts";

export class RenderQueue {
  readonly #pool: RenderPool;
  readonly #options: ServiceOptions;
  readonly #metrics: ServiceMetrics;
  #underWay = 0;
  #closing = false;

  constructor(options: ServiceOptions, metrics: ServiceMetrics) {
    const { workers, limits, templateFolder, fontFolder } = options;
    this.#options = options;
    this.#metrics = metrics;
    this.#pool = new RenderPool({
      workers,
      memory: limits.memory,
      confined: templateFolder === undefined ? {} : { templateFolder },
      ...(fontFolder === undefined ? {} : { fontFolder }),
    });
  }

  /** Refuses rather than let requests wait for longer than their senders do. */
  assertRoom(): void {
    if (this.#closing) throw new Problem("shutting-down", "the service takes no more requests", { retryAfter: 5 });
    const { queue } = this.#options.limits;
    if (this.#underWay >= this.#options.workers + queue) {
      throw new Problem("queue-full", `${queue} renders are waiting already`, { retryAfter: 1 });
    }
  }

  /** What the engine made of a task. Throws a `Problem` where it came to no end. */
  async run(task: RenderTask, signal?: AbortSignal): Promise<RenderReport> {
    this.assertRoom();
    this.#underWay++;
    this.#metrics.waiting.set(Math.max(0, this.#underWay - this.#options.workers));
    try {
      const { deadline } = this.#options.limits;
      const outcome = await this.#pool.run(task, { deadline, ...(signal ? { signal } : {}) });
      if (outcome.kind === "done") {
        this.#metrics.renderSeconds.observe(outcome.report.milliseconds / 1000);
        this.#metrics.pages.inc(outcome.report.pages);
        return outcome.report;
      }
      if (outcome.kind === "aborted") throw new Problem("shutting-down", "the render was given up");
      this.#metrics.lost.inc({ reason: outcome.reason });
      switch (outcome.reason) {
        case "deadline":
          throw new Problem("deadline-exceeded", `the render took longer than ${deadline} ms and was stopped`);
        case "memory":
          throw new Problem("out-of-memory", `the render took more than ${this.#options.limits.memory} MB`);
        case "fault":
          throw new Error(outcome.message);
      }
    } finally {
      this.#underWay--;
      this.#metrics.waiting.set(Math.max(0, this.#underWay - this.#options.workers));
    }
  }

  get isClosing(): boolean {
    return this.#closing;
  }

  /** Takes nothing more, and waits for what is under way. */
  async close(): Promise<void> {
    this.#closing = true;
    while (this.#underWay > 0) await new Promise((settle) => setTimeout(settle, 20));
    await this.#pool.destroy();
  }
}
