/** The manifest of a finished batch: what was made of what, in the order of its documents. */

import { createHash } from "node:crypto";
import { packageVersion } from "../index.ts";
import type { BatchResult } from "./run-batch.ts";

export const manifestName = "batch.manifest.json";

export function batchManifest(results: readonly BatchResult[]): object {
  return {
    batch: 1,
    engine: packageVersion(),
    documents: results.map(({ job, state, entry, diagnostics }) => ({
      number: job.number,
      release: job.file,
      ...(job.record ? { record: job.record.number } : {}),
      releaseSha256: createHash("sha256").update(job.content).digest("hex"),
      ok: entry.ok,
      state,
      pages: entry.pages,
      milliseconds: entry.milliseconds,
      warnings: entry.warnings,
      files: entry.files,
      inputs: entry.inputs,
      diagnostics,
    })),
  };
}
