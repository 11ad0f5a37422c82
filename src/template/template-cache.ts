/** Parsed templates by file and content, so that a template read once serves every release of an engine. */

import { type Diagnostic, DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { parseTemplate } from "./parse-template.ts";
import type { Template } from "./template.ts";

interface Entry {
  readonly content: Uint8Array;
  readonly template: Template | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Most templates remembered; the oldest is dropped first. */
const limit = 16;

export class TemplateCache {
  readonly #entries = new Map<string, Entry>();

  /** The same answer and the same diagnostics as `parseTemplate`; a file whose bytes changed is parsed again. */
  parse(content: Uint8Array, file: string, log: DiagnosticLog): Template | undefined {
    let entry = this.#entries.get(file);
    if (!entry || !sameBytes(entry.content, content)) {
      const own = new DiagnosticLog();
      entry = { content: content.slice(), template: parseTemplate(content, file, own), diagnostics: own.entries };
      this.#entries.delete(file);
      this.#entries.set(file, entry);
      const [oldest] = this.#entries.keys();
      if (this.#entries.size > limit && oldest !== undefined) this.#entries.delete(oldest);
    }
    log.addAll(entry.diagnostics);
    return entry.template;
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
