/** Reads the records of a data file: JSON, JSON Lines, YAML, or a table of comma-separated values. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { Origin } from "../../diagnostics/source-position.ts";
import { jsonViolation } from "../json-violation.ts";
import { defaultReleaseLimits, type ReleaseLimits } from "../limits.ts";
import { readObject } from "../object-source.ts";
import { sourceText } from "../source-text.ts";
import type { SourceEntry, SourceMapping, SourceNode } from "../source-tree.ts";
import { readYaml } from "../yaml-source.ts";
import { readCsv } from "./csv-table.ts";
import type { DataInput, DataRecord } from "./data-record.ts";

export interface DataLimits extends ReleaseLimits {
  readonly records: number;
}

/** A table of many recipients is larger than any letter. */
export const defaultDataLimits: DataLimits = {
  ...defaultReleaseLimits,
  bytes: 20_000_000,
  nodes: 500_000,
  records: 50_000,
};

/** The record that fills one release; undefined, and reported, when there is not exactly the one. */
export function readRecord(
  input: DataInput,
  log: DiagnosticLog,
  limits: DataLimits = defaultDataLimits,
): DataRecord | undefined {
  if ("tree" in input) return input;
  const before = log.entries.length;
  const records = readRecords(input, log, limits);
  // A record that is none has its own complaint, and would shift the numbers of the others.
  if (!records || log.entries.length > before) return undefined;
  const { file, record: wanted } = input;
  const origin: Origin = { file, line: 1, column: 1, pointer: "" };
  if (wanted !== undefined) {
    const record = records[wanted - 1];
    if (!record) {
      log.report("record-choice", `There is no record ${wanted}: the file holds ${countOf(records.length)}.`, {
        origin,
      });
    }
    return record;
  }
  if (records.length === 1) return records[0];
  log.report("record-choice", `A release is filled from one record, and the file holds ${countOf(records.length)}.`, {
    origin,
    hint:
      records.length === 0 ? undefined : "choose one with --record N, or write one file for each with tarwisa batch",
  });
  return undefined;
}

/** All records of a file, in its order; undefined when it cannot be read, which the log then says. */
export function readRecords(
  { content, file }: { readonly content: string | Uint8Array | object; readonly file: string },
  log: DiagnosticLog,
  limits: DataLimits = defaultDataLimits,
): readonly DataRecord[] | undefined {
  const nodes = readNodes(content, file, limits, log);
  if (!nodes) return undefined;
  if (nodes.length > limits.records) {
    const origin = { file, line: 1, column: 1, pointer: "" };
    log.report("limit-exceeded", `The file holds ${nodes.length} records; at most ${limits.records} are read.`, {
      origin,
    });
    return undefined;
  }
  return nodes.flatMap((tree, index): readonly DataRecord[] => {
    if (tree.kind === "mapping") return [{ file, number: index + 1, tree }];
    log.report("syntax", "A record must be a mapping of names to values.", { origin: tree.origin });
    return [];
  });
}

function readNodes(
  content: string | Uint8Array | object,
  file: string,
  limits: DataLimits,
  log: DiagnosticLog,
): readonly SourceNode[] | undefined {
  if (typeof content !== "string" && !(content instanceof Uint8Array)) {
    return listOf(readObject(content, file, limits, log));
  }
  const text = sourceText(content, file, limits, log);
  if (text === undefined) return undefined;
  switch (formatOf(file, text)) {
    case "csv":
      return readCsv(text, file, log);
    case "json-lines":
      return readJsonLines(text, file, limits, log);
    case "json": {
      const violation = jsonViolation(text);
      if (!violation) return listOf(readYaml(text, file, limits, log));
      const before = text.slice(0, violation.offset).split("\n");
      const origin = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, pointer: "" };
      log.report("syntax", `Not valid JSON: ${violation.message}.`, { origin });
      return undefined;
    }
    case "yaml":
      return listOf(readYaml(text, file, limits, log));
  }
}

type DataFormat = "json" | "json-lines" | "yaml" | "csv";

const formats: ReadonlyMap<string, DataFormat> = new Map<string, DataFormat>([
  ["json", "json"],
  ["jsonl", "json-lines"],
  ["ndjson", "json-lines"],
  ["yaml", "yaml"],
  ["yml", "yaml"],
  ["csv", "csv"],
  ["tsv", "csv"],
]);

function formatOf(file: string, text: string): DataFormat {
  const named = formats.get(/\.([A-Za-z]+)$/.exec(file)?.[1]?.toLowerCase() ?? "");
  if (named) return named;
  if (/^\s*[{[]/.test(text)) return jsonViolation(text) && /^\s*\{.*\}[ \t]*\n\s*\{/.test(text) ? "json-lines" : "json";
  // A table's first line has no colon, and a mapping's always does.
  return /^[^:\n]*[,;\t][^:\n]*(?:\n|$)/.test(text) ? "csv" : "yaml";
}

function listOf(tree: SourceNode | undefined): readonly SourceNode[] | undefined {
  return tree?.kind === "sequence" ? tree.items : tree && [tree];
}

/** One object a line (https://jsonlines.org); empty lines are passed over. */
function readJsonLines(
  text: string,
  file: string,
  limits: DataLimits,
  log: DiagnosticLog,
): readonly SourceNode[] | undefined {
  const nodes: SourceNode[] = [];
  let failed = false;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const violation = jsonViolation(line);
    if (violation) {
      const origin = { file, line: index + 1, column: violation.offset + 1, pointer: `/${nodes.length}` };
      log.report("syntax", `Not valid JSON: ${violation.message}.`, { origin });
      failed = true;
      continue;
    }
    const tree = readYaml(line, file, limits, log);
    if (tree) nodes.push(movedDown(tree, index, `/${nodes.length}`));
    else failed = true;
  }
  return failed ? undefined : nodes;
}

/** The tree of a line, at the place of the line in its file. */
function movedDown(node: SourceNode, lines: number, pointer: string): SourceNode {
  const move = (origin: Origin): Origin => ({
    ...origin,
    line: origin.line + lines,
    pointer: pointer + origin.pointer,
  });
  const origin = move(node.origin);
  if (node.kind === "sequence")
    return { ...node, origin, items: node.items.map((item) => movedDown(item, lines, pointer)) };
  if (node.kind === "mapping") {
    const entries = new Map<string, SourceEntry>();
    for (const [key, { keyOrigin, value }] of node.entries) {
      entries.set(key, { keyOrigin: move(keyOrigin), value: movedDown(value, lines, pointer) });
    }
    const moved: SourceMapping = { kind: "mapping", origin, entries };
    return moved;
  }
  return { ...node, origin };
}

function countOf(count: number): string {
  if (count === 0) return "none";
  return count === 1 ? "one record" : `${count} records`;
}
