/** Puts the values of a data record in place of the placeholders of a release, before anything else looks at it. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import { type Origin, originWithin } from "../../diagnostics/source-position.ts";
import type { LanguageTag } from "../content.ts";
import {
  childOf,
  pointerTo,
  quoted,
  type SourceEntry,
  type SourceMapping,
  type SourceNode,
  type SourceScalar,
} from "../source-tree.ts";
import type { DataRecord } from "./data-record.ts";
import { type FieldDeclaration, readFields } from "./field-declarations.ts";
import type { FilledSlot } from "./filled-text.ts";
import { type FoundValue, findValue } from "./find-value.ts";
import { markedValue, plainValue, reservedCharacter } from "./merged-text.ts";
import { findPlaceholders, type Placeholder, unescaped } from "./placeholder.ts";

/** What became of a filled value, so that later complaints about it can say where it came from, or be left unsaid. */
export interface FillNote {
  /** Its value is missing or unfit, which was reported. */
  readonly failed: boolean;
  /** Places of the record, as `file:line:column`. */
  readonly sources: readonly string[];
}

/** By the JSON pointer of the filled value. */
export type FillNotes = Map<string, FillNote>;

/** Placeholders in one text. */
const MAXIMUM_SLOTS = 10_000;

/** Keys whose text is data of a type, a name or a path: a value stands in it bare. All other texts are prose. */
const dataKeys: ReadonlySet<string> = new Set(
  (
    "tarwisa languages layout template issuer reference date gregorian hijri weekday embargo image logo path src " +
    "phone mobile fax email url pobox social style language level start ordered numbering align width height id target " +
    "variety depth count kind colors mark stamp yourReference link"
  ).split(" "),
);

interface Place {
  /** The innermost key that is no language. */
  readonly key: string;
  /** The language whose text this is, where a key says so. */
  readonly language?: LanguageTag;
  readonly isVerbatim: boolean;
}

export function fillTree(
  tree: SourceMapping,
  record: DataRecord | undefined,
  notes: FillNotes,
  log: DiagnosticLog,
): SourceMapping {
  const languages = languagesOf(tree);
  const filler = new TreeFiller(record, readFields(tree), languages, notes, log);
  const entries = new Map<string, SourceEntry>();
  for (const [key, entry] of tree.entries) {
    const value = key === "fields" ? entry.value : filler.fill(entry.value, { key, isVerbatim: false });
    if (value) entries.set(key, { ...entry, value });
  }
  return { ...tree, entries };
}

function languagesOf(tree: SourceMapping): readonly LanguageTag[] {
  const node = childOf(tree, "languages");
  if (node?.kind !== "sequence") return [];
  return node.items.flatMap((item) => (item.kind === "scalar" && typeof item.value === "string" ? item.value : []));
}

class TreeFiller {
  readonly #record: DataRecord | undefined;
  readonly #fields: ReadonlyMap<string, FieldDeclaration>;
  readonly #languages: readonly LanguageTag[];
  readonly #notes: FillNotes;
  readonly #log: DiagnosticLog;

  constructor(
    record: DataRecord | undefined,
    fields: ReadonlyMap<string, FieldDeclaration>,
    languages: readonly LanguageTag[],
    notes: FillNotes,
    log: DiagnosticLog,
  ) {
    this.#record = record;
    this.#fields = fields;
    this.#languages = languages;
    this.#notes = notes;
    this.#log = log;
  }

  /** Undefined where all there was is an optional value that the record does not have. */
  fill(node: SourceNode, place: Place): SourceNode | undefined {
    switch (node.kind) {
      case "scalar":
        return typeof node.value === "string" ? this.#scalar(node, node.value, place) : node;
      case "sequence": {
        const items = node.items.flatMap((item) => this.fill(item, place) ?? []);
        if (items.length === 0 && node.items.length > 0) return undefined;
        return items.length === node.items.length && items.every((item, index) => item === node.items[index])
          ? node
          : { ...node, items };
      }
      case "mapping": {
        /** Most texts hold no placeholder, and a tree without any is kept as it is. */
        let entries: Map<string, SourceEntry> | undefined;
        for (const [key, entry] of node.entries) {
          const value = this.fill(entry.value, this.#inside(place, key));
          if (value === entry.value) continue;
          entries ??= new Map(node.entries);
          if (value) entries.set(key, { ...entry, value });
          else entries.delete(key);
        }
        if (!entries) return node;
        return entries.size === 0 ? undefined : { ...node, entries };
      }
      default:
        return node satisfies never;
    }
  }

  #inside(place: Place, key: string): Place {
    if (this.#languages.includes(key)) return { ...place, language: key };
    return { ...place, key, isVerbatim: place.isVerbatim || key === "scripture" };
  }

  #scalar(scalar: SourceScalar, text: string, place: Place): SourceNode | undefined {
    if (reservedCharacter.test(text)) {
      this.#log.report("invalid-value", "The text holds a noncharacter of Unicode (U+FDD0 to U+FDEF).", {
        origin: scalar.origin,
        hint: "delete it; it means nothing outside a program",
      });
      return { ...scalar, value: "" };
    }
    if (!text.includes("{{")) return scalar;
    const placeholders = findPlaceholders(text);
    if (placeholders.length > MAXIMUM_SLOTS) {
      this.#log.report("limit-exceeded", `The text has more than ${MAXIMUM_SLOTS} placeholders.`, {
        origin: scalar.origin,
      });
      return { ...scalar, value: "" };
    }
    if (place.key === "marker" && placeholders.length > 0) {
      this.#log.report("invalid-value", "The marker of a list takes no placeholders: every item has it.", {
        origin: scalar.origin,
      });
      return scalar;
    }
    const [first] = placeholders;
    if (first && placeholders.length === 1 && first.start === 0 && first.end === text.trimEnd().length) {
      return this.#whole(scalar, text, first, place);
    }
    return this.#mixed(scalar, text, placeholders, place);
  }

  /** A text that is one placeholder: the value with its type, or its texts in all the languages it has. */
  #whole(scalar: SourceScalar, text: string, placeholder: Placeholder, place: Place): SourceNode | undefined {
    const found = this.#find(scalar, text, placeholder, place);
    if (found.kind === "absent") return undefined;
    if (found.kind === "localized" && place.language === undefined) {
      const entries = new Map<string, SourceEntry>();
      for (const [language, value] of found.values) {
        const origin = { ...scalar.origin, pointer: pointerTo(scalar.origin.pointer, language) };
        const slot: FilledSlot = { ...placeholder, value };
        entries.set(language, {
          keyOrigin: origin,
          value: this.#filled({ ...scalar, origin }, text, [slot], { ...place, language }),
        });
      }
      return { kind: "mapping", entries, origin: scalar.origin };
    }
    const slot = this.#slot(placeholder, found, place);
    if (slot.value?.type === "number" && isData(place)) return { ...scalar, value: slot.value.number };
    return this.#filled(scalar, text, [slot], place);
  }

  #mixed(scalar: SourceScalar, text: string, placeholders: readonly Placeholder[], place: Place): SourceScalar {
    const slots = placeholders.map((placeholder) =>
      this.#slot(placeholder, this.#find(scalar, text, placeholder, place), place),
    );
    return this.#filled(scalar, text, slots, place);
  }

  /** The text with its values: bare in data, between marks in prose. */
  #filled(scalar: SourceScalar, text: string, slots: readonly FilledSlot[], place: Place): SourceScalar {
    const bare = isData(place) || place.isVerbatim;
    let value = "";
    let from = 0;
    for (const { start, end, value: own } of slots) {
      value += unescaped(text.slice(from, start));
      if (own) {
        const written = text.slice(start, end);
        if (bare) value += oneLine(plainValue(own));
        else if (own.type === "text" && place.key === "address") {
          // Each line of an address is a value of its own, as nothing directional reaches across a line's end.
          value += own.text
            .split("\n")
            .map((line) => markedValue(written, { type: "text", text: line.trim() }))
            .join("\n");
        } else value += markedValue(written, own.type === "text" ? { ...own, text: oneLine(own.text) } : own);
      } else value += this.#hasFailed(scalar) ? text.slice(start, end) : "";
      from = end;
    }
    value += unescaped(text.slice(from));
    return { ...scalar, value, filled: { text, slots } };
  }

  #hasFailed({ origin }: SourceScalar): boolean {
    return this.#notes.get(origin.pointer)?.failed ?? false;
  }

  #slot({ start, end }: Placeholder, found: FoundValue, { language }: Place): FilledSlot {
    if (found.kind === "single") return { start, end, value: found.value };
    if (found.kind !== "localized") return { start, end, value: undefined };
    const own = language ?? this.#languages[0] ?? "";
    return { start, end, value: valueFor(own, found.values), byLanguage: found.values };
  }

  #find(scalar: SourceScalar, text: string, placeholder: Placeholder, { language }: Place): FoundValue {
    const origin = placeOf(scalar, text, placeholder.start);
    const written = text.slice(placeholder.start, placeholder.end);
    const found = findValue(placeholder, written, origin, {
      record: this.#record,
      fields: this.#fields,
      languages: this.#languages,
      log: this.#log,
    });
    const before = this.#notes.get(scalar.origin.pointer);
    let failed = found.kind === "failed";
    if (found.kind === "localized" && language !== undefined && !valueFor(language, found.values)) {
      failed = true;
      this.#log.report(
        "missing-data",
        `The field ${quoted(placeholder.name ?? "")} has no value in the language "${language}".`,
        {
          origin,
          hint: found.source && `the record has it at ${found.source}`,
        },
      );
    }
    const sources = "source" in found && found.source ? [found.source] : [];
    this.#notes.set(scalar.origin.pointer, {
      failed: failed || (before?.failed ?? false),
      sources: [...new Set([...(before?.sources ?? []), ...sources])],
    });
    return found;
  }
}

function isData({ key, language }: Place): boolean {
  // A label of the author's own for the kind stands in a mapping by language.
  return dataKeys.has(key) && !((key === "kind" || key === "mark") && language !== undefined);
}

/** The value of the language or of one that differs in its region only. */
function valueFor<Value>(language: LanguageTag, values: ReadonlyMap<LanguageTag, Value>): Value | undefined {
  const own = values.get(language);
  if (own !== undefined) return own;
  const primary = language.split("-", 1)[0];
  for (const [tag, value] of values) if (tag.split("-", 1)[0] === primary) return value;
  return undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s*[\n\t\u0085\u2028\u2029]\s*/g, " ");
}

/** Exact where the source holds the text literally. */
function placeOf({ origin, place }: SourceScalar, text: string, offset: number): Origin {
  if (!place) return origin;
  return originWithin({ ...origin, line: place.line, column: place.column }, text, offset, place.indent);
}
