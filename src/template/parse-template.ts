/** Bytes of a template file to a checked `Template`; everything wrong with it is reported at its place, at once. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import { checkSchema } from "../release/schema-issues.ts";
import { nodeAt, type SourceMapping } from "../release/source-tree.ts";
import { checkNames } from "./check-names.ts";
import { expandUses } from "./expand-uses.ts";
import { standInStyles } from "./stand-in-styles.ts";
import type { Template } from "./template.ts";
import { readChain, type TemplateLink } from "./template-chain.ts";
import type { TemplateLibrary } from "./template-library.ts";
import { templateSchema } from "./template-schema.ts";

/**
 * `undefined` when the file is no template; a template with wrong names in it is returned, and the log has the errors.
 * Without a library, a template that extends another is an error.
 */
export function parseTemplate(
  content: string | Uint8Array | object,
  file: string,
  log: DiagnosticLog,
  library?: TemplateLibrary,
): Template | undefined {
  return parseTemplateChain(content, file, log, library).template;
}

/** The template together with the files it was made of, which a cache has to watch. */
export function parseTemplateChain(
  content: string | Uint8Array | object,
  file: string,
  log: DiagnosticLog,
  library?: TemplateLibrary,
): { readonly template?: Template; readonly links: readonly TemplateLink[] } {
  const { tree: written, links } = readChain(content, file, library, log);
  const tree = written && expandUses(written, log);
  const read = tree && checkSchema(templateSchema, tree, log);
  if (!read) return { links };
  const settings = { ...read, styles: { ...standInStyles, ...read.styles } };
  // Parts are asked for their place once for every release they set.
  const origins = new Map<string, Origin>();
  const template: Template = {
    file,
    settings,
    originOf(pointer) {
      const origin = origins.get(pointer) ?? originOf(tree, pointer);
      origins.set(pointer, origin);
      return origin;
    },
  };
  checkNames(template, log);
  return { template, links };
}

function originOf(tree: SourceMapping, pointer: string): Origin {
  const path = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  for (let length = path.length; length > 0; length--) {
    const node = nodeAt(tree, path.slice(0, length));
    if (node) return { ...node.origin, pointer };
  }
  return { ...tree.origin, pointer };
}
