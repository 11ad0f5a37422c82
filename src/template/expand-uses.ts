/** Puts the named parts of a template where its regions use them, so that later rooms see parts alone. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import { childOf, quoted, type SourceEntry, type SourceMapping, type SourceNode } from "../release/source-tree.ts";
import { suggestion } from "../release/suggestion.ts";

/** Parts that use parts that use parts multiply: far more than any letterhead needs, and soon expanded. */
const mostUses = 1000;

/**
 * `{part: use, name: contact-lines}` stands for the parts that the template keeps under `parts: {contact-lines: […]}`.
 * Conditions and a language said beside it hold for all of them, as those of a group do. It happens to the tree that was
 * read, after templates were laid over each other: a template that replaces named parts replaces them wherever its base
 * uses them, and every value still knows where it was written.
 */
export function expandUses(tree: SourceMapping, log: DiagnosticLog): SourceMapping {
  const named = childOf(tree, "parts");
  const entries = new Map<string, SourceEntry>(tree.entries);
  let uses = 0;
  for (const key of ["parts", "regions"]) {
    const entry = tree.entries.get(key);
    if (!entry) continue;
    // What a name stands for starts with that name in use: it must not use itself.
    const value =
      key === "parts" && entry.value.kind === "mapping"
        ? mapEntries(entry.value, (node, name) => expand(node, [name]))
        : expand(entry.value, []);
    entries.set(key, { ...entry, value });
  }
  return { ...tree, entries };

  function expand(node: SourceNode, using: readonly string[]): SourceNode {
    if (node.kind === "mapping") return mapEntries(node, (value) => expand(value, using));
    if (node.kind === "scalar") return node;
    return { ...node, items: node.items.flatMap((item) => (isUse(item) ? replace(item, using) : expand(item, using))) };
  }

  function replace(use: SourceMapping, using: readonly string[]): readonly SourceNode[] {
    const nameNode = childOf(use, "name");
    // Whatever else is wrong with it is the schema's to say.
    if (nameNode?.kind !== "scalar" || typeof nameNode.value !== "string") return [use];
    const name = nameNode.value;
    const { origin } = nameNode;
    const parts = childOf(named, name);
    if (!parts) {
      const known = named?.kind === "mapping" ? [...named.entries.keys()] : [];
      log.report("invalid-value", `the template has no parts of the name ${quoted(name)}`, {
        origin,
        hint: suggestion(name, known) ?? (known.length > 0 ? `named parts: ${known.join(", ")}` : undefined),
      });
      return [];
    }
    if (using.includes(name)) {
      log.report("invalid-value", `the parts ${quoted(name)} use themselves: ${[...using, name].join(" uses ")}`, {
        origin,
      });
      return [];
    }
    if (parts.kind !== "sequence") return []; // reported where it stands
    uses++;
    if (uses > mostUses) {
      log.report("limit-exceeded", `the template uses named parts more than ${mostUses} times`, {
        origin: tree.origin,
      });
      return [];
    }
    const expanded = expand(parts, [...using, name]);
    if (expanded.kind !== "sequence") return [];
    const conditions = [...use.entries].filter(([key]) => key !== "part" && key !== "name");
    return conditions.length === 0 ? expanded.items : [groupOf(expanded, conditions, use.origin)];
  }
}

function groupOf(parts: SourceNode, conditions: readonly [string, SourceEntry][], origin: Origin): SourceMapping {
  const kind: SourceNode = { kind: "scalar", value: "group", written: "group", origin };
  return {
    kind: "mapping",
    origin,
    entries: new Map<string, SourceEntry>([
      ["part", { keyOrigin: origin, value: kind }],
      ...conditions,
      ["parts", { keyOrigin: origin, value: parts }],
    ]),
  };
}

function isUse(node: SourceNode): node is SourceMapping {
  const part = childOf(node, "part");
  return part?.kind === "scalar" && part.value === "use";
}

function mapEntries(node: SourceMapping, change: (value: SourceNode, key: string) => SourceNode): SourceMapping {
  const entries = new Map<string, SourceEntry>();
  for (const [key, entry] of node.entries) entries.set(key, { ...entry, value: change(entry.value, key) });
  return { ...node, entries };
}
