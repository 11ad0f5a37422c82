/** What a release says of itself, read without typesetting it: for the names of files, and to tell releases from other files. */

import { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { defaultReleaseLimits } from "../release/limits.ts";
import type { DataRecord } from "../release/merge/data-record.ts";
import { type DataSource, dataInput } from "./data-source.ts";

export interface ReleaseDescription {
  /** Whether the file is a release at all: it states the format, and a kind, a title or a body. */
  readonly isRelease: boolean;
  /** The leading language. */
  readonly language: string | undefined;
  /**
   * Texts and numbers by the dotted names of their keys (`reference`, `title.ar`, `date.gregorian`), with the values of the
   * record in place. A text in several languages stands under its bare name in the leading one. The record's own fields
   * stand beside them, and before them where they have the same name.
   */
  readonly fields: ReadonlyMap<string, string>;
}

/** Never fails: what cannot be read has no fields, and rendering it will say why. */
export async function describeRelease(
  content: string | Uint8Array,
  file: string,
  data?: DataSource,
): Promise<ReleaseDescription> {
  const log = new DiagnosticLog();
  const { readSource } = await import("../release/read-source.ts");
  const written = readSource(content, file, defaultReleaseLimits, log);
  if (!written) return { isRelease: false, language: undefined, fields: new Map() };
  const { fillTree } = await import("../release/merge/fill-tree.ts");
  const { scalarsOf } = await import("../release/scalars-of.ts");
  let record: DataRecord | undefined;
  if (data) record = (await import("../release/merge/read-records.ts")).readRecord(dataInput(data), log);
  const scalars = scalarsOf(fillTree(written, record, new Map(), log));
  const language = scalars.get("languages.0") ?? scalars.get("languages");
  const fields = new Map(scalars);
  if (language !== undefined) {
    for (const [name, value] of scalars) {
      if (name.endsWith(`.${language}`)) fields.set(name.slice(0, -language.length - 1), value);
    }
  }
  if (record) for (const [name, value] of scalarsOf(record.tree)) fields.set(name, value);
  const has = (key: string) => written.entries.has(key);
  return { isRelease: has("tarwisa") && (has("kind") || has("title") || has("body")), language, fields };
}
