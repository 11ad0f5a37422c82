/** The text of a release or issuer file as a tree, whichever form it is written in. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import { jsonViolation } from "./json-violation.ts";
import type { ReleaseLimits } from "./limits.ts";
import { readObject } from "./object-source.ts";
import { sourceFormat } from "./source-format.ts";
import { sourceText } from "./source-text.ts";
import type { SourceEntry, SourceMapping, SourceNode, SourceScalar } from "./source-tree.ts";
import { readYaml } from "./yaml-source.ts";

/** A Markdown file becomes the tree of its front matter with the text below it as `body`. */
export function readSource(
  content: string | Uint8Array | object,
  file: string,
  limits: ReleaseLimits,
  log: DiagnosticLog,
): SourceMapping | undefined {
  const tree = readTree(content, file, limits, log);
  if (!tree || tree.kind === "mapping") return tree;
  log.report("syntax", "The file must be a mapping of keys to values.", { origin: tree.origin });
  return undefined;
}

function readTree(
  content: string | Uint8Array | object,
  file: string,
  limits: ReleaseLimits,
  log: DiagnosticLog,
): SourceNode | undefined {
  if (typeof content !== "string" && !(content instanceof Uint8Array)) return readObject(content, file, limits, log);
  const text = sourceText(content, file, limits, log);
  if (text === undefined) return undefined;
  const format = sourceFormat(file, text);
  if (format === "markdown") return readFrontMatter(text, file, limits, log);
  if (format === "json") {
    const violation = jsonViolation(text);
    if (violation) {
      log.report("syntax", `Not valid JSON: ${violation.message}.`, { origin: originAt(text, violation.offset, file) });
      return undefined;
    }
  }
  return readYaml(text, file, limits, log);
}

function readFrontMatter(
  text: string,
  file: string,
  limits: ReleaseLimits,
  log: DiagnosticLog,
): SourceNode | undefined {
  const start: Origin = { file, line: 1, column: 1, pointer: "" };
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) {
    log.report("syntax", "The Markdown file has no front matter.", {
      origin: start,
      hint: 'begin the file with "---", the keys of the release, and "---" again',
    });
    return undefined;
  }
  const closing = /^---[ \t]*$/m.exec(text.slice(opening[0].length));
  if (!closing) {
    log.report("syntax", 'The front matter is not closed by a "---" line.', { origin: start });
    return undefined;
  }
  const frontEnd = opening[0].length + closing.index;
  // The opening line stays in: YAML reads it as the start of a document, and positions stay those of the file.
  const tree = readYaml(text.slice(0, frontEnd), file, limits, log);
  if (tree?.kind !== "mapping") return tree;
  const bodyStart = frontEnd + closing[0].length + 1;
  const value = text.slice(bodyStart);
  const line = text.slice(0, frontEnd).split("\n").length + 1;
  const origin: Origin = { file, line, column: 1, pointer: "/body" };
  const stated = tree.entries.get("body");
  if (stated) {
    if (value.trim() !== "") {
      log.report("invalid-value", "The body stands in the front matter and again below it.", {
        origin: stated.keyOrigin,
        hint: "keep one of the two",
      });
    }
    return tree;
  }
  const body: SourceScalar = { kind: "scalar", value, written: value, origin, place: { line, column: 1, indent: 0 } };
  const entries = new Map<string, SourceEntry>(tree.entries);
  entries.set("body", { keyOrigin: origin, value: body });
  return { ...tree, entries };
}

function originAt(text: string, offset: number, file: string): Origin {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { file, line: before.split("\n").length, column: offset - lineStart + 1, pointer: "" };
}
