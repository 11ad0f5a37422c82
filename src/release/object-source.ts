/** A plain object as a `SourceNode` tree, for programs that compose a release instead of writing a file. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import type { ReleaseLimits } from "./limits.ts";
import { pointerTo, type SourceEntry, type SourceNode } from "./source-tree.ts";

/** There is no file to point into: every position is line 1, column 1, and the pointers tell values apart. */
export function readObject(
  value: object,
  file: string,
  limits: ReleaseLimits,
  log: DiagnosticLog,
): SourceNode | undefined {
  let bytes = 0;
  let nodes = 0;
  let exceeded = false;
  const refuse = (what: string, origin: Origin): SourceNode => {
    if (!exceeded) log.report("limit-exceeded", `The release holds ${what}.`, { origin });
    exceeded = true;
    return { kind: "scalar", value: null, written: "", origin };
  };

  const convert = (current: unknown, pointer: string, depth: number): SourceNode => {
    const origin: Origin = { file, line: 1, column: 1, pointer };
    nodes++;
    if (exceeded || nodes > limits.nodes) return refuse(`more than ${limits.nodes} values`, origin);
    if (depth > limits.depth) return refuse(`values nested more than ${limits.depth} deep`, origin);
    if (typeof current === "string") {
      bytes += Buffer.byteLength(current);
      if (bytes > limits.bytes) return refuse(`more than ${limits.bytes} bytes of text`, origin);
      if (/\p{Surrogate}/u.test(current)) {
        log.report("invalid-value", "The text holds half of a surrogate pair, which is no character.", { origin });
      }
      return { kind: "scalar", value: current.replace(/\r\n?/g, "\n"), written: current, origin };
    }
    if (typeof current === "number" || typeof current === "boolean" || current === null) {
      return { kind: "scalar", value: current, written: String(current), origin };
    }
    if (Array.isArray(current)) {
      const items = current.map((item: unknown, index) => convert(item, pointerTo(pointer, index), depth + 1));
      return { kind: "sequence", items, origin };
    }
    if (typeof current === "object" && isPlain(current)) {
      const entries = new Map<string, SourceEntry>();
      for (const [key, item] of Object.entries(current)) {
        // An undefined property is an absent one, as JSON.stringify has it.
        if (item === undefined) continue;
        const keyPointer = pointerTo(pointer, key);
        entries.set(key, {
          keyOrigin: { ...origin, pointer: keyPointer },
          value: convert(item, keyPointer, depth + 1),
        });
      }
      return { kind: "mapping", entries, origin };
    }
    log.report(
      "invalid-value",
      `A release is made of texts, numbers, lists and plain objects; found ${kindOf(current)}.`,
      {
        origin,
      },
    );
    return { kind: "scalar", value: null, written: "", origin };
  };
  const tree = convert(value, "", 1);
  return exceeded ? undefined : tree;
}

/** Also true for objects of another realm, whose prototype is their own `Object.prototype`. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function kindOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return `a ${typeof value}`;
  return value instanceof Date ? "a Date" : "an instance of a class";
}
