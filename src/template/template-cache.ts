/** Parsed templates by file and content, so that a template read once serves every release of an engine. */

import { type Diagnostic, DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { parseTemplateChain } from "./parse-template.ts";
import type { Template } from "./template.ts";
import type { TemplateLink } from "./template-chain.ts";
import type { TemplateFile, TemplateLibrary } from "./template-library.ts";

interface Entry {
  readonly content: Uint8Array;
  /** The templates it extends, as they were. */
  readonly links: readonly TemplateLink[];
  readonly template: Template | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Most templates remembered; the oldest is dropped first. */
const limit = 16;

export class TemplateCache {
  readonly #entries = new Map<string, Entry>();

  /**
   * The same answer and the same diagnostics as `parseTemplate`; a file is parsed again when its bytes have changed, or
   * those of a template it extends.
   */
  parse({ content, file }: TemplateFile, library: TemplateLibrary, log: DiagnosticLog): Template | undefined {
    let entry = this.#entries.get(file);
    if (!entry || !isCurrent(entry, content, library)) {
      const own = new DiagnosticLog();
      const { template, links } = parseTemplateChain(content, file, own, library);
      entry = { content: content.slice(), links: links.map(kept), template, diagnostics: own.entries };
      this.#entries.delete(file);
      this.#entries.set(file, entry);
      const [oldest] = this.#entries.keys();
      if (this.#entries.size > limit && oldest !== undefined) this.#entries.delete(oldest);
    }
    log.addAll(entry.diagnostics);
    return entry.template;
  }
}

/** Asks the library again for every template of the chain: a name may have come to mean another file. */
function isCurrent({ content, links }: Entry, now: Uint8Array, library: TemplateLibrary): boolean {
  return (
    sameBytes(content, now) &&
    links.every(({ name, extendedBy, found }) => {
      const file = library.find(name, { kind: "template", file: extendedBy });
      if (!found || !file) return found === file;
      return found.file === file.file && sameBytes(found.content, file.content);
    })
  );
}

/** A library may write into the bytes it gave. */
function kept({ found, ...link }: TemplateLink): TemplateLink {
  return { ...link, found: found && { ...found, content: found.content.slice() } };
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
