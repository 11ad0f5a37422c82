/** A template and the templates it extends, from the file itself down to the one that extends nothing. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { defaultReleaseLimits } from "../release/limits.ts";
import { readSource } from "../release/read-source.ts";
import { childOf, describeNode, type SourceMapping, type SourceNode } from "../release/source-tree.ts";
import { overlayTree } from "./overlay-tree.ts";
import type { TemplateFile, TemplateLibrary } from "./template-library.ts";

/** One step of a chain: what was asked for by whom, and what the library gave. */
export interface TemplateLink {
  readonly name: string;
  readonly extendedBy: string;
  readonly found: TemplateFile | undefined;
}

export interface TemplateChain {
  /** Every value of the chain in one tree; absent when one of the files is unreadable or missing. */
  readonly tree?: SourceMapping;
  /** In the order in which they extend each other. */
  readonly links: readonly TemplateLink[];
}

/** Most templates that extend one another. No house style needs as many; a chain of generated folders might. */
const longestChain = 16;

export function readChain(
  content: string | Uint8Array | object,
  file: string,
  library: TemplateLibrary | undefined,
  log: DiagnosticLog,
): TemplateChain {
  const links: TemplateLink[] = [];
  const tree = read(content, file, library, [file], links, log);
  return tree ? { tree, links } : { links };
}

function read(
  content: string | Uint8Array | object,
  file: string,
  library: TemplateLibrary | undefined,
  files: readonly string[],
  links: TemplateLink[],
  log: DiagnosticLog,
): SourceMapping | undefined {
  const own = readSource(content, file, defaultReleaseLimits, log);
  if (!own) return undefined;
  const named = childOf(own, "extends");
  if (!named) return own;
  const base = find(named, file, library, files, links, log);
  const below = base && read(base.content, base.file, library, [...files, base.file], links, log);
  return below && overlayTree(below, own, log);
}

function find(
  named: SourceNode,
  file: string,
  library: TemplateLibrary | undefined,
  files: readonly string[],
  links: TemplateLink[],
  log: DiagnosticLog,
): TemplateFile | undefined {
  const { origin } = named;
  if (named.kind !== "scalar" || typeof named.value !== "string") {
    log.report("invalid-value", `extends: expected the name or folder of a template, found ${describeNode(named)}.`, {
      origin,
    });
    return undefined;
  }
  const name = named.value;
  const found = library?.find(name, { kind: "template", file });
  links.push({ name, extendedBy: file, found });
  if (!found) {
    const chain = files.length > 1 ? ` (${files.join(" extends ")})` : "";
    const names = library?.names() ?? [];
    log.report("template-not-found", `There is no template "${name}" to extend${chain}.`, {
      origin,
      hint: `${names.length > 0 ? `templates here: ${names.join(", ")}; or give` : "give"} the path of a folder, relative to this file's folder, that holds a template.yaml`,
    });
    return undefined;
  }
  if (files.includes(found.file)) {
    const circle = [...files.slice(files.indexOf(found.file)), found.file];
    log.report("template-circle", `The template extends itself: ${circle.join(" extends ")}.`, {
      origin,
      hint: "let one of them extend nothing",
    });
    return undefined;
  }
  if (files.length >= longestChain) {
    log.report(
      "limit-exceeded",
      `More than ${longestChain} templates extend one another: ${files.join(" extends ")}.`,
      {
        origin,
      },
    );
    return undefined;
  }
  return found;
}
