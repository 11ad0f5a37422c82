/** A YAML or JSON tree in which every key and value knows where it was written. */

import type { Origin } from "../diagnostics/source-position.ts";
import type { FilledText } from "./merge/filled-text.ts";
import { writtenText } from "./merge/merged-text.ts";

/** Where the characters of a text stand, when the source holds them literally, line for line. */
export interface LiteralPlace {
  /** The line and column of the text's first character. */
  readonly line: number;
  readonly column: number;
  /** The columns before each later line of the text. */
  readonly indent: number;
}

export interface SourceScalar {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** The value as it is spelled in the source, for messages. */
  readonly written: string;
  readonly origin: Origin;
  /** Absent for a text with escapes or folded lines. */
  readonly place?: LiteralPlace;
  /** Of a text whose placeholders a data record filled: `value` holds the values, and this what was written. */
  readonly filled?: FilledText;
}

export interface SourceEntry {
  readonly keyOrigin: Origin;
  readonly value: SourceNode;
}

export interface SourceMapping {
  readonly kind: "mapping";
  /** In the author's order. A map, so that keys like `__proto__` are keys like any other. */
  readonly entries: ReadonlyMap<string, SourceEntry>;
  readonly origin: Origin;
}

export interface SourceSequence {
  readonly kind: "sequence";
  readonly items: readonly SourceNode[];
  readonly origin: Origin;
}

export type SourceNode = SourceScalar | SourceMapping | SourceSequence;

/** The value of a key, or undefined where the node is no mapping or does not have it. */
export function childOf(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return node?.kind === "mapping" ? node.entries.get(key)?.value : undefined;
}

/** The node reached by a path of keys and indexes. */
export function nodeAt(root: SourceNode, path: readonly PropertyKey[]): SourceNode | undefined {
  let node: SourceNode | undefined = root;
  for (const step of path) {
    if (node?.kind === "sequence") node = node.items[Number(step)];
    else node = childOf(node, String(step));
  }
  return node;
}

/** The tree as plain values. Mappings get no prototype, so that no key can reach one. */
export function toPlain(node: SourceNode): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "sequence":
      return node.items.map(toPlain);
    case "mapping": {
      const plain: Record<string, unknown> = Object.create(null);
      for (const [key, { value }] of node.entries) plain[key] = toPlain(value);
      return plain;
    }
    default:
      return node satisfies never;
  }
}

/** One step further down a JSON pointer (RFC 6901). */
export function pointerTo(pointer: string, step: string | number): string {
  return `${pointer}/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** What stands at a node, in words for "found …". */
export function describeNode(node: SourceNode): string {
  if (node.kind === "mapping") return "a mapping";
  if (node.kind === "sequence") return "a list";
  if (node.value === null) return "nothing";
  if (typeof node.value === "string") return node.value === "" ? "an empty text" : `the text ${quoted(node.value)}`;
  return `the ${typeof node.value} ${node.written}`;
}

/** A text in quotation marks for a message, shortened when long. */
export function quoted(text: string): string {
  const characters = [...writtenText(text).replaceAll("\n", " ")];
  return `"${characters.length > 40 ? `${characters.slice(0, 39).join("")}…` : characters.join("")}"`;
}
