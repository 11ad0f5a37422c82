/** The texts and numbers of a tree by the dotted names of the keys that lead to them; items of lists count from 0. */

import { plainValue, replaceValues } from "./merge/merged-text.ts";
import type { SourceNode } from "./source-tree.ts";

export function scalarsOf(root: SourceNode): Map<string, string> {
  const scalars = new Map<string, string>();
  collect(root, "", scalars);
  return scalars;
}

function collect(node: SourceNode, name: string, scalars: Map<string, string>): void {
  const below = (key: string | number) => (name === "" ? String(key) : `${name}.${key}`);
  switch (node.kind) {
    case "scalar":
      if (typeof node.value === "string") scalars.set(name, replaceValues(node.value, plainValue));
      else if (node.value !== null) scalars.set(name, node.written);
      break;
    case "mapping":
      for (const [key, { value }] of node.entries) collect(value, below(key), scalars);
      break;
    case "sequence":
      for (const [index, item] of node.items.entries()) collect(item, below(index), scalars);
      break;
  }
}
