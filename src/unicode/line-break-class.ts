/** The Line_Break class of a code point (UAX #14 section 5). */

import { LineBreakClass, lineBreakRuns } from "./tables/line-break.ts";
import { decodeTrie, lookUp, type Trie } from "./trie.ts";

export { LineBreakClass };

/** Added to a class in the table where East_Asian_Width is F, W or H. */
export const EAST_ASIAN = 0x40;
export const CLASS_MASK = 0x3f;

const { XX, AI, AL, CJ, CM, NS, SA, SG, SA_Mark } = LineBreakClass;

type TableClassName = keyof typeof LineBreakClass;
/** The property's own short value names. */
export type LineBreakClassName = Exclude<TableClassName, `${string}_${string}`>;

let trie: Trie | undefined;
let resolvedTrie: Trie | undefined;

function lineBreakClassTable(): Trie {
  trie ??= decodeTrie(lineBreakRuns);
  return trie;
}

const names = Object.keys(LineBreakClass) as TableClassName[];
const undivided: Partial<Record<TableClassName, LineBreakClassName>> = {
  QU_Pi: "QU",
  QU_Pf: "QU",
  SA_Mark: "SA",
  AL_DottedCircle: "AL",
  ID_Unassigned: "ID",
  XX_Unassigned: "XX",
};

/** The class as the property has it, before LB1 resolves AI, CJ, SA, SG and XX. */
export function lineBreakClassOf(codePoint: number): LineBreakClassName {
  const name = names[lookUp(lineBreakClassTable(), codePoint) & CLASS_MASK] ?? "XX";
  return undivided[name] ?? (name as LineBreakClassName);
}

/** `$EastAsian` of UAX #14: East_Asian_Width F, W or H. */
export function isEastAsianWide(codePoint: number): boolean {
  return (lookUp(lineBreakClassTable(), codePoint) & EAST_ASIAN) !== 0;
}

/**
 * The classes after LB1, with the divisions of QU, AL, ID and XX that later rules ask for, and `EAST_ASIAN` added.
 * Unassigned pictographs stay apart from ID and AL for LB30b; whoever reads the table treats them as those otherwise.
 */
export function resolvedLineBreakClasses(): Trie {
  resolvedTrie ??= decodeTrie(
    lineBreakRuns,
    Uint8Array.from({ length: 128 }, (_, value) => resolve(value & CLASS_MASK) | (value & EAST_ASIAN)),
  );
  return resolvedTrie;
}

/** LB1, for text whose language isn't known: without a dictionary, complex scripts break like alphabets. */
function resolve(value: number): number {
  switch (value) {
    case AI:
    case SG:
    case XX:
    case SA:
      return AL;
    case SA_Mark:
      return CM;
    case CJ:
      return NS;
    default:
      return value;
  }
}
