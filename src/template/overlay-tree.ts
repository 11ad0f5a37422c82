/** One template's tree laid over that of the template it extends; each value keeps the place where it was written. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { quoted, type SourceEntry, type SourceMapping, type SourceNode } from "../release/source-tree.ts";
import { suggestion } from "../release/suggestion.ts";

/**
 * Mappings merge key by key, in the order of the base; a text, a number or a list takes the place of what stood there;
 * `null` takes a key away. A colour is one value: inks of the base would not belong to a new colour for the screen.
 */
export function overlayTree(base: SourceMapping, own: SourceMapping, log: DiagnosticLog): SourceMapping {
  return overlay(base, own, [], log);
}

function overlay(base: SourceMapping, own: SourceMapping, path: readonly string[], log: DiagnosticLog): SourceMapping {
  const entries = new Map<string, SourceEntry>(base.entries);
  for (const [key, entry] of own.entries) {
    const inherited = base.entries.get(key);
    if (isNull(entry.value)) {
      if (!inherited) reportNothingToTake(key, entry, base, log);
      entries.delete(key);
    } else if (inherited?.value.kind === "mapping" && entry.value.kind === "mapping" && !isColor(path)) {
      entries.set(key, { ...entry, value: overlay(inherited.value, entry.value, [...path, key], log) });
    } else {
      entries.set(key, entry);
    }
  }
  return { ...own, entries };
}

function isNull(node: SourceNode): boolean {
  return node.kind === "scalar" && node.value === null;
}

/** `path` leads to the mapping in which the key stands. */
function isColor(path: readonly string[]): boolean {
  return path.length === 1 && path[0] === "colors";
}

function reportNothingToTake(key: string, entry: SourceEntry, base: SourceMapping, log: DiagnosticLog): void {
  log.report(
    "unknown-key",
    `There is no ${quoted(key)} to take away: the template that is extended does not have it.`,
    {
      origin: entry.keyOrigin,
      hint: suggestion(key, base.entries.keys()),
    },
  );
}
