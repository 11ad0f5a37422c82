/** `DataRecord`: the named values that fill a release, one row of a table or one object of a file. */

import { childOf, type SourceMapping, type SourceNode } from "../source-tree.ts";

export interface DataRecord {
  /** Names the record in messages. */
  readonly file: string;
  /** Its number among the records of its file, from 1. */
  readonly number: number;
  readonly tree: SourceMapping;
}

/** Where a release's values come from: a file of one or more records, or a plain object that is one. */
export type DataInput =
  | DataRecord
  | {
      readonly content: string | Uint8Array | object;
      /** Names the file in messages; its extension tells the format. */
      readonly file: string;
      /** Which of several records, from 1. */
      readonly record?: number | undefined;
    };

/** The value under a name: a key as it is written, or a way of keys with dots between them. */
export function fieldOf(record: SourceMapping, name: string): SourceNode | undefined {
  for (const [key, { value }] of record.entries) {
    if (fieldName(key) === name) return value;
  }
  for (let dot = name.indexOf("."); dot !== -1; dot = name.indexOf(".", dot + 1)) {
    const inner = childOf(record, name.slice(0, dot));
    const found = inner?.kind === "mapping" ? fieldOf(inner, name.slice(dot + 1)) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Names are compared as they look: composed, without the space around. */
export function fieldName(written: string): string {
  return written.normalize("NFC").trim();
}

/** The names of all values of a record, for messages. */
export function fieldNames(record: SourceMapping, isValue: (node: SourceNode) => boolean): readonly string[] {
  return [...record.entries].flatMap(([key, { value }]) =>
    value.kind === "mapping" && !isValue(value)
      ? fieldNames(value, isValue).map((name) => `${fieldName(key)}.${name}`)
      : fieldName(key),
  );
}
