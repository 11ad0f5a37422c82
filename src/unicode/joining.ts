/** The Joining_Type of a code point: how a letter of a cursive script joins its neighbours (Unicode section 9.2). */

import { JoiningType, joiningRuns } from "./tables/joining.ts";
import { decodeTrie, lookUp, type Trie } from "./trie.ts";

/** U non-joining, C causing, D dual, L and R to that visual side only, T transparent. */
export type JoiningTypeName = keyof typeof JoiningType;

let trie: Trie | undefined;

const names = Object.keys(JoiningType) as JoiningTypeName[];

export function joiningTypeOf(codePoint: number): JoiningTypeName {
  trie ??= decodeTrie(joiningRuns);
  return names[lookUp(trie, codePoint)] ?? "U";
}
