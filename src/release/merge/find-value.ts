/** The value that a record has for a placeholder, in its declared type; what is missing or unfit is reported at its place. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { Origin } from "../../diagnostics/source-position.ts";
import type { LanguageTag, MergedValue } from "../content.ts";
import { quoted, type SourceMapping, type SourceNode, type SourceScalar } from "../source-tree.ts";
import { suggestion } from "../suggestion.ts";
import { languageTagPattern } from "../text-schema.ts";
import { type DataRecord, fieldNames, fieldOf } from "./data-record.ts";
import type { FieldDeclaration } from "./field-declarations.ts";
import { mergeValue } from "./merge-value.ts";
import type { Placeholder } from "./placeholder.ts";

export type FoundValue =
  | { readonly kind: "single"; readonly value: MergedValue; readonly source: string | undefined }
  | {
      readonly kind: "localized";
      readonly values: ReadonlyMap<LanguageTag, MergedValue>;
      readonly source: string | undefined;
    }
  /** An optional value that is not there. */
  | { readonly kind: "absent" }
  /** Reported. */
  | { readonly kind: "failed" };

export interface ValueSearch {
  readonly record: DataRecord | undefined;
  readonly fields: ReadonlyMap<string, FieldDeclaration>;
  readonly languages: readonly LanguageTag[];
  readonly log: DiagnosticLog;
}

/** At most so many names of fields in a hint. */
const NAMES_SHOWN = 12;

export function findValue(
  { name, filter }: Placeholder,
  written: string,
  origin: Origin,
  search: ValueSearch,
): FoundValue {
  const { record, fields, log } = search;
  if (name === undefined) {
    log.report("syntax", `${quoted(written)} is no placeholder: a field's name is letters, digits, ".", "-" and "_".`, {
      origin,
      hint: "write \\{{ for literal braces",
    });
    return { kind: "failed" };
  }
  const declared = fields.get(name);
  const own = record && fieldOf(record.tree, name);
  const node = own && !isBlank(own) ? own : declared?.default;
  if (!node || isBlank(node)) {
    // A value that may be absent is absent when it stands empty, and when no record is given at all.
    if (declared?.optional || declared?.default) return { kind: "absent" };
    reportMissing(name, written, own, origin, search);
    return { kind: "failed" };
  }
  const source = node === own ? placeOf(node.origin) : undefined;
  const convert = (scalar: SourceScalar): MergedValue | undefined => {
    const merged = mergeValue(scalar, declared?.type ?? (filter ? "date" : undefined));
    if (merged.ok && (merged.value.type === "date" || !filter)) {
      return merged.value.type === "date" && filter ? { ...merged.value, calendar: filter } : merged.value;
    }
    const problem = merged.ok ? `is no date, and ${written} asks for one` : merged.problem;
    log.report("invalid-data", `The field ${quoted(name)} ${problem}.`, {
      origin: scalar.origin,
      hint: `it fills ${written} at ${placeOf(origin)}`,
    });
    return undefined;
  };
  if (node.kind === "scalar") {
    const value = convert(node);
    return value ? { kind: "single", value, source } : { kind: "failed" };
  }
  if (node.kind === "mapping" && isByLanguage(node, search.languages)) {
    const values = new Map<LanguageTag, MergedValue>();
    for (const [language, { value: item }] of node.entries) {
      if (item.kind !== "scalar" || isBlank(item)) continue;
      const value = convert(item);
      if (!value) return { kind: "failed" };
      // Records serve releases in other languages, too.
      if (search.languages.includes(language)) values.set(language, value);
    }
    return { kind: "localized", values, source };
  }
  log.report(
    "invalid-data",
    `The field ${quoted(name)} is ${node.kind === "mapping" ? "a mapping" : "a list"}, not a value.`,
    {
      origin: node.origin,
      hint:
        node.kind === "mapping" ? `name one inside it: {{${name}.${[...node.entries.keys()][0] ?? "…"}}}` : undefined,
    },
  );
  return { kind: "failed" };
}

function reportMissing(
  name: string,
  written: string,
  own: SourceNode | undefined,
  origin: Origin,
  { record, languages, log }: ValueSearch,
): void {
  if (!record) {
    log.report("missing-data", `The placeholder ${written} has no value: no data record is given.`, {
      origin,
      hint: "give one with --data FILE; write \\{{ for literal braces",
    });
    return;
  }
  if (own) {
    log.report("missing-data", `The field ${quoted(name)} is empty in the record.`, {
      origin,
      hint: `its place is ${placeOf(own.origin)}; a field that may be empty is declared: fields: {${name}: {optional: true}}`,
    });
    return;
  }
  const names = fieldNames(record.tree, (node) => node.kind === "mapping" && isByLanguage(node, languages));
  const shown = names.length > NAMES_SHOWN ? [...names.slice(0, NAMES_SHOWN), "…"] : names;
  log.report("missing-data", `The record has no field ${quoted(name)}.`, {
    origin,
    hint: suggestion(name, names) ?? `fields of ${placeOf(record.tree.origin)}: ${shown.join(", ")}`,
  });
}

/** Nothing to see: characters that show nothing are no value either. */
function isBlank(node: SourceNode): boolean {
  if (node.kind !== "scalar") return false;
  const { value } = node;
  return value === null || (typeof value === "string" && NOTHING.test(value));
}

const NOTHING = /^[\s\u0085\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u;

/** A mapping from language to text, and not one from names to values: it has one of the release's languages. */
function isByLanguage({ entries }: SourceMapping, languages: readonly LanguageTag[]): boolean {
  const tags = [...entries.keys()];
  return tags.every((tag) => languageTagPattern.test(tag)) && tags.some((tag) => languages.includes(tag));
}

function placeOf({ file, line, column }: Origin): string {
  return `${file}:${line}:${column}`;
}
