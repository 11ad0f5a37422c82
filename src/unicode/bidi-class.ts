/** The Bidi_Class of a code point (UAX #9 section 3.2). */

import { BidiClass, bidiClassRuns } from "./tables/bidi-class.ts";
import { decodeTrie, lookUp, type Trie } from "./trie.ts";

export { BidiClass };
export type BidiClassName = keyof typeof BidiClass;

let trie: Trie | undefined;

/** The table itself, for loops over text: `lookUp(bidiClasses(), codePoint)` is one of the numbers in `BidiClass`. */
export function bidiClasses(): Trie {
  trie ??= decodeTrie(bidiClassRuns);
  return trie;
}

const names = Object.keys(BidiClass) as BidiClassName[];

/** The short property value name: "L", "AL", "EN". Unassigned code points have the class of their block's default. */
export function bidiClassOf(codePoint: number): BidiClassName {
  return names[lookUp(bidiClasses(), codePoint)] ?? "L";
}
