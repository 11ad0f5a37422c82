/** Reads a batch list; everything wrong with it is told at its place, at once. */

import { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { type DiagnosticRecord, toRecord } from "../diagnostics/format-diagnostic.ts";
import type { BatchList } from "../release/batch-list-schema.ts";
import { defaultReleaseLimits } from "../release/limits.ts";
import { childOf } from "../release/source-tree.ts";

export interface BatchListReading {
  /** Absent for a file that is no batch list, and for one with mistakes in it. */
  readonly list?: BatchList;
  /** Whether the file means to be one. */
  readonly isList: boolean;
  readonly diagnostics: readonly DiagnosticRecord[];
}

export async function readBatchList(content: string | Uint8Array, file: string): Promise<BatchListReading> {
  const { readSource } = await import("../release/read-source.ts");
  const tree = readSource(content, file, defaultReleaseLimits, new DiagnosticLog());
  if (!tree || !childOf(tree, "batch")) return { isList: false, diagnostics: [] };
  const log = new DiagnosticLog();
  const { batchListSchema } = await import("../release/batch-list-schema.ts");
  const { checkSchema } = await import("../release/schema-issues.ts");
  const list = checkSchema(batchListSchema, tree, log);
  return { isList: true, diagnostics: log.entries.map(toRecord), ...(list ? { list } : {}) };
}
