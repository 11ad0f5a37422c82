/** YAML or JSON text as a `SourceNode` tree; the library `yaml` stands behind this file. */

import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type ParsedNode,
  Parser,
  type Scalar,
  type YAMLError,
} from "yaml";
import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import type { ReleaseLimits } from "./limits.ts";
import { type LiteralPlace, pointerTo, quoted, type SourceEntry, type SourceNode } from "./source-tree.ts";

/** Reads one document; undefined when it is not well-formed, which the log then says. Line ends are line feeds. */
export function readYaml(
  text: string,
  file: string,
  limits: ReleaseLimits,
  log: DiagnosticLog,
): SourceNode | undefined {
  const lines = new LineCounter();
  const originAt = (offset: number, pointer: string): Origin => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), pointer };
  };
  const documents = composeDocuments(text, lines, limits);
  if (documents.kind === "refused") {
    log.report("limit-exceeded", documents.message, { origin: originAt(documents.offset, "") });
    return undefined;
  }
  const [document, second] = documents.documents;
  let wellFormed = true;
  for (const error of documents.documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])) {
    // A repeated key leaves a readable tree, so the rest of the file is still checked.
    if (error.code !== "DUPLICATE_KEY") wellFormed = false;
    const { message, hint } = explainError(error, text);
    log.report("syntax", message, { origin: originAt(error.pos[0], ""), hint });
  }
  if (second?.range) {
    log.report("syntax", "The file holds more than one YAML document.", { origin: originAt(second.range[0], "") });
    return undefined;
  }
  if (!wellFormed) return undefined;
  const contents = document?.contents;
  if (!document || !contents || (isScalar(contents) && contents.value === null)) {
    log.report("syntax", "The file is empty.", { origin: { file, line: 1, column: 1, pointer: "" } });
    return undefined;
  }
  return new TreeBuilder(text, originAt, limits, log).build(contents);
}

type Composed =
  | { readonly kind: "documents"; readonly documents: readonly Document.Parsed<ParsedNode>[] }
  | { readonly kind: "refused"; readonly offset: number; readonly message: string };

/** A value takes three or four lexemes with its key and the space around; comments take some, too. */
const LEXEMES_PER_NODE = 10;

/** The library's own parser, watched: its composer recurses and takes its time, so excess is stopped before that. */
function composeDocuments(text: string, lines: LineCounter, limits: ReleaseLimits): Composed {
  const parser = new Parser(lines.addNewLine);
  // Feeding the parser lexeme by lexeme leaves it to us to say where the first line starts.
  lines.addNewLine(0);
  // `prettyErrors` would append a source excerpt to the messages.
  const composer = new Composer({ version: "1.2", schema: "core", prettyErrors: false, logLevel: "silent" });
  const documents: Document.Parsed<ParsedNode>[] = [];
  const compose = (tokens: Iterable<Parameters<typeof composer.next>[0]>) => {
    for (const token of tokens) for (const document of composer.next(token)) documents.push(document);
  };
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes++;
    if (lexemes > limits.nodes * LEXEMES_PER_NODE) {
      return { kind: "refused", offset: parser.offset, message: `The file holds more than ${limits.nodes} values.` };
    }
    compose(parser.next(lexeme));
    // The document itself and its innermost value stand on the stack too.
    if (parser.stack.length > limits.depth + 2) {
      const message = `The file nests values more than ${limits.depth} deep.`;
      return { kind: "refused", offset: parser.offset, message };
    }
  }
  compose(parser.end());
  for (const document of composer.end(false, text.length)) documents.push(document);
  return { kind: "documents", documents };
}

/** The library's complaint in plain words, with a way out for what happens most. */
function explainError(error: YAMLError, text: string): { readonly message: string; readonly hint?: string } {
  const found = error.message.replace(/\s+at line \d+, column \d+[\s\S]*$/, "");
  switch (error.code) {
    case "DUPLICATE_KEY":
      return { message: `The key ${quoted(keyTextAt(text, error.pos))} stands twice.`, hint: "keep one of the two" };
    case "TAB_AS_INDENT":
      return { message: "A tab is used as indentation.", hint: "indent with spaces" };
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return {
        message: `Not well-formed YAML: ${found}.`,
        hint: 'put a text that contains ": " in quotation marks',
      };
    default:
      return { message: `Not well-formed YAML: ${found.replace(/\.$/, "")}.` };
  }
}

function keyTextAt(text: string, [start, end]: [number, number]): string {
  const written = end > start + 1 ? text.slice(start, end) : text.slice(start).split(/[:\n]/, 1).join("");
  return written.replace(/^["']|["']?\s*:?\s*$/g, "");
}

/** Turns the library's nodes into ours, expanding aliases as long as the limits allow. */
class TreeBuilder {
  readonly #text: string;
  readonly #originAt: (offset: number, pointer: string) => Origin;
  readonly #limits: ReleaseLimits;
  readonly #log: DiagnosticLog;
  #nodes = 0;
  #aliases = 0;
  /** The latest node of each anchor, in the order of the file; the library would look through the file for each alias. */
  readonly #anchors = new Map<string, Node>();
  #expanding = 0;
  #exceeded = false;
  #dangling = false;

  constructor(
    text: string,
    originAt: (offset: number, pointer: string) => Origin,
    limits: ReleaseLimits,
    log: DiagnosticLog,
  ) {
    this.#text = text;
    this.#originAt = originAt;
    this.#limits = limits;
    this.#log = log;
  }

  build(root: Node): SourceNode | undefined {
    const tree = this.#convert(root, "", this.#originAt(0, ""), 1);
    return this.#exceeded || this.#dangling ? undefined : tree;
  }

  #convert(node: Node | null, pointer: string, fallback: Origin, depth: number): SourceNode {
    const nothing: SourceNode = { kind: "scalar", value: null, written: "", origin: { ...fallback, pointer } };
    if (this.#exceeded || !node) return nothing;
    const origin = node.range ? this.#originAt(node.range[0], pointer) : { ...fallback, pointer };
    this.#nodes++;
    if (this.#nodes > this.#limits.nodes)
      return this.#refuse(nothing, `more than ${this.#limits.nodes} values`, origin);
    if (depth > this.#limits.depth) return this.#refuse(nothing, `values nested too deep`, origin);
    if (isAlias(node)) return this.#expand(node, pointer, origin, nothing, depth);
    const { anchor } = node as { readonly anchor?: string };
    if (anchor !== undefined && this.#expanding === 0) this.#anchors.set(anchor, node);
    if (isScalar(node)) return this.#scalar(node, origin, fallback);
    if (isSeq(node)) {
      const items = node.items.map((item, index) =>
        this.#convert(item as Node | null, pointerTo(pointer, index), origin, depth + 1),
      );
      return { kind: "sequence", items, origin };
    }
    if (!isMap(node)) return nothing;
    const entries = new Map<string, SourceEntry>();
    for (const pair of node.items) {
      const key = pair.key as Node;
      const keyOffset = key.range?.[0];
      if (!isScalar(key)) {
        const keyOrigin = keyOffset === undefined ? origin : this.#originAt(keyOffset, pointer);
        const isPlaceholder = keyOffset !== undefined && this.#text.slice(keyOffset - 1, keyOffset + 1) === "{{";
        this.#log.report("syntax", "A key must be a plain word.", {
          origin: keyOrigin,
          hint: isPlaceholder ? 'put a text that begins with a placeholder in quotation marks: "{{…}}"' : undefined,
        });
        continue;
      }
      const name = typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
      const keyPointer = pointerTo(pointer, name);
      const keyOrigin = keyOffset === undefined ? origin : this.#originAt(keyOffset, keyPointer);
      if (entries.has(name)) continue;
      entries.set(name, {
        keyOrigin,
        value: this.#convert(pair.value as Node | null, keyPointer, keyOrigin, depth + 1),
      });
    }
    return { kind: "mapping", entries, origin };
  }

  #expand(alias: Alias, pointer: string, origin: Origin, nothing: SourceNode, depth: number): SourceNode {
    this.#aliases++;
    if (this.#aliases > this.#limits.aliases) {
      return this.#refuse(nothing, `more than ${this.#limits.aliases} uses of aliases`, origin);
    }
    const target = this.#anchors.get(alias.source);
    if (!target) {
      this.#dangling = true;
      this.#log.report("syntax", `The alias ${quoted(`*${alias.source}`)} refers to no anchor before it.`, { origin });
      return nothing;
    }
    this.#expanding++;
    const value = this.#convert(target, pointer, origin, depth);
    this.#expanding--;
    return value;
  }

  #refuse(nothing: SourceNode, what: string, origin: Origin): SourceNode {
    this.#exceeded = true;
    this.#log.report("limit-exceeded", `The file holds ${what}.`, { origin });
    return nothing;
  }

  #scalar(node: Scalar, origin: Origin, fallback: Origin): SourceNode {
    const { value } = node;
    const written = node.source ?? "";
    // An absent value has a range somewhere behind its key; the key is where the author looks.
    if (value === null && written === "") {
      return { kind: "scalar", value: null, written, origin: { ...fallback, pointer: origin.pointer } };
    }
    const known =
      typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null;
    const plain = known ? value : written;
    if (typeof plain === "string" && /\p{Surrogate}/u.test(plain)) {
      this.#log.report("invalid-value", "The text holds half of a surrogate pair, which is no character.", { origin });
    }
    const place = typeof plain === "string" ? this.#place(node, plain, origin) : undefined;
    return { kind: "scalar", value: plain, written, origin, ...(place ? { place } : {}) };
  }

  /** Where a literal block or a one-line text without escapes stands; undefined for anything folded or escaped. */
  #place(node: Scalar, value: string, origin: Origin): LiteralPlace | undefined {
    if (!node.range) return undefined;
    const [start, end] = node.range;
    if (node.type === "BLOCK_LITERAL") {
      const headerEnd = this.#text.indexOf("\n", start);
      if (headerEnd === -1) return undefined;
      // The difference in length between a line in the file and in the text is the indentation taken off.
      const valueLines = value.split("\n");
      const filled = valueLines.findIndex((line) => line !== "");
      if (filled === -1) return undefined;
      const indent =
        (this.#text.slice(headerEnd + 1).split("\n", filled + 1)[filled]?.length ?? 0) -
        (valueLines[filled]?.length ?? 0);
      return { line: this.#originAt(headerEnd + 1, "").line, column: indent + 1, indent };
    }
    const source = this.#text.slice(start, end);
    if (source.startsWith(value) && !value.includes("\n")) {
      return { line: origin.line, column: origin.column, indent: 0 };
    }
    if (source.slice(1, -1) === value && !value.includes("\n")) {
      return { line: origin.line, column: origin.column + 1, indent: 0 };
    }
    return undefined;
  }
}
