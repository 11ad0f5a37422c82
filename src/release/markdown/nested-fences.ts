/**
 * Lets a `:::` block stand inside another with as many colons. The directive syntax closes the outer one at the first
 * `:::`, which surprises everybody; here a closing line closes the innermost open block, and the outer fences are made
 * longer so that the parser sees it so too. Only colons are added, so lines stay lines.
 */

import { containerName } from "./directive-syntax.ts";

/** Blocks inside each other beyond this are no letter, and the parser's time grows with their square. */
export const maximumNesting = 32;

export interface NestedFences {
  readonly text: string;
  /** How many blocks stand inside each other at the deepest place; beyond the maximum the text comes back as it was. */
  readonly depth: number;
  /** The lines, counted from 1, of blocks that nothing closes. */
  readonly unclosed: readonly number[];
}

interface OpenFence {
  readonly line: number;
  readonly colons: number;
  /** Fence length needed, so that it is longer than everything inside. */
  needed: number;
}

const OPENING = /^ {0,3}(:{3,})([A-Za-z][A-Za-z0-9-]*)(?=[ \t[{]|$)/;
const CLOSING = /^ {0,3}(:{3,})[ \t]*$/;
const CODE_FENCE = /^ {0,3}(`{3,}|~{3,})/;

export function nestFences(text: string): NestedFences {
  if (!text.includes(":::")) return { text, depth: 0, unclosed: [] };
  const lines = text.split("\n");
  const open: OpenFence[] = [];
  const widths = new Map<number, number>();
  let depth = 0;
  let codeFence: string | undefined;
  for (const [index, line] of lines.entries()) {
    const code = CODE_FENCE.exec(line)?.[1];
    if (codeFence !== undefined) {
      if (code?.startsWith(codeFence) && line.trim() === code) codeFence = undefined;
      continue;
    }
    if (code !== undefined) {
      codeFence = code;
      continue;
    }
    const opening = OPENING.exec(line);
    if (opening?.[1] && containerName.test(opening[2] ?? "")) {
      open.push({ line: index, colons: opening[1].length, needed: opening[1].length });
      depth = Math.max(depth, open.length);
      if (depth > maximumNesting) return { text, depth, unclosed: [] };
      continue;
    }
    const colons = CLOSING.exec(line)?.[1]?.length;
    if (colons === undefined) continue;
    const closes = fenceClosedBy(colons, open);
    if (closes === -1) continue;
    const closed = open.splice(closes)[0];
    if (!closed) continue;
    widths.set(closed.line, closed.needed).set(index, closed.needed);
    const outer = open.at(-1);
    if (outer) outer.needed = Math.max(outer.needed, closed.needed + 1);
  }
  for (const fence of open) widths.set(fence.line, fence.needed);
  for (const [index, width] of widths) {
    lines[index] = (lines[index] ?? "").replace(/:{3,}/, (colons) => ":".repeat(Math.max(colons.length, width)));
  }
  return { text: lines.join("\n"), depth, unclosed: open.map(({ line }) => line + 1) };
}

/** The innermost open fence of exactly that length, else the innermost that is not longer. */
function fenceClosedBy(colons: number, open: readonly OpenFence[]): number {
  const exact = open.findLastIndex((fence) => fence.colons === colons);
  return exact === -1 ? open.findLastIndex((fence) => fence.colons <= colons) : exact;
}
