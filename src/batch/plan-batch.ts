/** The jobs of a batch: every document with its key and the path it will have, known before the first is rendered. */

import { createHash } from "node:crypto";
import { basename } from "node:path";
import { describeRelease, packageVersion, recordFields } from "../index.ts";
import type { BatchInput, BatchJob, BatchSettings } from "./batch-job.ts";
import { fieldsOfPattern, outputPath, UniquePaths } from "./output-name.ts";

/** Fields that a pattern may name besides those of the release and its record. */
const ownFields = new Set(["file", "number", "record"]);

export interface BatchPlan {
  readonly jobs: readonly BatchJob[];
  /** Fields of the pattern that have no value in some document, with how many. */
  readonly unfilled: ReadonlyMap<string, number>;
}

/** Of equal inputs and settings, the same jobs, whatever order they are finished in later. */
export async function planBatch(
  inputs: readonly BatchInput[],
  settings: BatchSettings,
  pattern: string | undefined,
): Promise<BatchPlan> {
  const paths = new UniquePaths();
  const jobs: BatchJob[] = [];
  const unfilled = new Map<string, number>();
  for (const [index, input] of inputs.entries()) {
    const number = index + 1;
    const own = input.name ?? pattern ?? (input.record ? "{{file}}-{{record}}" : "{{file}}");
    const fields = await nameFields(input, number, own);
    for (const name of fieldsOfPattern(own)) {
      if (!fields.get(name)) unfilled.set(name, (unfilled.get(name) ?? 0) + 1);
    }
    const path = outputPath(withEnding(own, settings.format), fields);
    jobs.push({ ...input, number, path: paths.add(path), key: keyOf(input, settings) });
  }
  return { jobs, unfilled };
}

/** The release is only read where the pattern asks for something in it. */
async function nameFields(
  { file, content, record }: BatchInput,
  number: number,
  pattern: string,
): Promise<ReadonlyMap<string, string>> {
  const fields = new Map([
    ["file", basename(file).replace(/\.\w+$/, "")],
    ["number", String(number)],
  ]);
  if (record) fields.set("record", String(record.number));
  const recorded = record ? await recordFields(record) : new Map<string, string>();
  if (fieldsOfPattern(pattern).some((name) => !ownFields.has(name) && !recorded.has(name))) {
    const { language, fields: own } = await describeRelease(content, file, record);
    if (language !== undefined) fields.set("lang", language);
    for (const [name, value] of own) fields.set(name, value);
  }
  for (const [name, value] of recorded) fields.set(name, value);
  return fields;
}

function withEnding(pattern: string, format: "pdf" | "png"): string {
  return pattern.toLowerCase().endsWith(`.${format}`) ? pattern : `${pattern}.${format}`;
}

/** What a release names besides (its issuer, images, template) is not in the key: the journal has the hashes of those. */
function keyOf({ file, content, record, template, name }: BatchInput, settings: BatchSettings): string {
  const hash = createHash("sha256");
  const part = (value: string | Uint8Array) => hash.update(`${Buffer.byteLength(value)}:`).update(value);
  part(packageVersion());
  part(file);
  part(content);
  part(JSON.stringify([settings, template ?? null, name ?? null]));
  if (record) part(`${record.number}:${JSON.stringify(record.tree, mapsAsLists)}`);
  return hash.digest("hex");
}

function mapsAsLists(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
