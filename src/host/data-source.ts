/** Where the values of placeholders come from, as programs give it: a plain object, a file's text, or a record read before. */

import { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { type DiagnosticRecord, toRecord } from "../diagnostics/format-diagnostic.ts";
import type { DataInput, DataRecord } from "../release/merge/data-record.ts";
import { toPlain } from "../release/source-tree.ts";

/**
 * A record of names and values; or text (JSON, JSON Lines, YAML, CSV) with the file name that says its format, and the number
 * of the record where it holds several; or one of the records that `readDataRecords` gave.
 */
export type DataSource =
  | { readonly content: string | Uint8Array; readonly file: string; readonly record?: number | undefined }
  | DataRecord
  | object;

/** All records of a data file, each of which may fill a release. */
export async function readDataRecords(
  content: string | Uint8Array,
  file: string,
): Promise<{ readonly records: readonly DataRecord[]; readonly diagnostics: readonly DiagnosticRecord[] }> {
  const log = new DiagnosticLog();
  const { readRecords } = await import("../release/merge/read-records.ts");
  const records = readRecords({ content, file }, log) ?? [];
  return { records, diagnostics: log.entries.map(toRecord) };
}

/** The values of a record as a plain object, for another machine. */
export function recordValues({ tree }: DataRecord): unknown {
  return toPlain(tree);
}

/** The texts and numbers of a record by their dotted names. */
export async function recordFields({ tree }: DataRecord): Promise<ReadonlyMap<string, string>> {
  const { scalarsOf } = await import("../release/scalars-of.ts");
  return scalarsOf(tree);
}

export function dataInput(source: DataSource): DataInput {
  return isFile(source) || isRecord(source) ? source : { content: source, file: "data" };
}

function isFile(source: object): source is Extract<DataInput, { content: unknown }> {
  const { content, file } = source as { content?: unknown; file?: unknown };
  return typeof file === "string" && (typeof content === "string" || content instanceof Uint8Array);
}

function isRecord(source: object): source is DataRecord {
  const { file, tree } = source as { file?: unknown; tree?: { kind?: unknown; entries?: unknown } };
  return typeof file === "string" && tree?.kind === "mapping" && tree.entries instanceof Map;
}
