/** Renders one document of the queue and puts it into the store; doing it twice leaves one document. */

import { createHash } from "node:crypto";
import { formatDiagnostic } from "../index.ts";
import type { RenderPool } from "../pool/render-pool.ts";
import { type JobResult, Refusal } from "./document-queue.ts";
import { type QueueJob, renderTask } from "./queue-job.ts";
import type { ResultStore } from "./result-store.ts";

export async function renderJob(
  job: QueueJob,
  pool: RenderPool,
  store: ResultStore,
  deadline: number,
): Promise<JobResult> {
  const outcome = await pool.run(renderTask(job), { deadline });
  if (outcome.kind !== "done") throw new Error(outcome.kind === "lost" ? outcome.message : "the worker is stopping");
  const { files, pages, diagnostics } = outcome.report;
  const [file] = files;
  if (!file) {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    throw new Refusal(errors.map(formatDiagnostic).join("\n"));
  }
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  if (!(await store.has(job.path, sha256))) await store.put(job.path, file.bytes);
  return {
    path: job.path,
    sha256,
    pages,
    warnings: diagnostics.filter(({ severity }) => severity === "warning").length,
  };
}
