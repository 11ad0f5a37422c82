/** One data record as a text of its own: the other recipients of its file are nobody's business who gets this one. */

import type { SourceNode } from "../../release/source-tree.ts";

export interface RecordSource {
  readonly text: string;
  readonly format: "json" | "yaml";
}

/** JSON, but for values spelled as JSON has none: `007` stays what it is in YAML, which JSON is a part of. */
export function recordSource(record: SourceNode): RecordSource {
  let format: RecordSource["format"] = "json";
  const write = (node: SourceNode, indent: string): string => {
    const inner = `${indent}  `;
    switch (node.kind) {
      case "sequence":
        return bracketed(
          "[]",
          node.items.map((item) => inner + write(item, inner)),
          indent,
        );
      case "mapping":
        return bracketed(
          "{}",
          [...node.entries].map(([key, { value }]) => `${inner}${JSON.stringify(key)}: ${write(value, inner)}`),
          indent,
        );
      case "scalar": {
        const { value, written } = node;
        if (typeof value !== "number" || written === JSON.stringify(value)) return JSON.stringify(value);
        if (!/^[-+.\w]+$/.test(written)) return JSON.stringify(value);
        format = "yaml";
        return written;
      }
    }
  };
  const text = `${write(record, "")}\n`;
  return { text, format };
}

function bracketed(brackets: string, entries: readonly string[], indent: string): string {
  const [open, close] = brackets;
  return entries.length === 0 ? brackets : `${open}\n${entries.join(",\n")}\n${indent}${close}`;
}
