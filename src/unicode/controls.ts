/** Which characters steer layout without ink of their own. */

import { defaultIgnorableRuns } from "./tables/default-ignorable.ts";
import { decodeTrie, lookUp, type Trie } from "./trie.ts";

let trie: Trie | undefined;

/** Bidi_Control: ALM, LRM, RLM, embeddings, overrides, isolates and their ends (UAX #9 section 2). All are in the BMP. */
export function isBidiControl(codeUnit: number): boolean {
  return (
    codeUnit === 0x061c ||
    codeUnit === 0x200e ||
    codeUnit === 0x200f ||
    (codeUnit >= 0x202a && codeUnit <= 0x202e) ||
    (codeUnit >= 0x2066 && codeUnit <= 0x2069)
  );
}

/** Default_Ignorable_Code_Point: drawn as nothing when the font has no glyph for it. Includes U+00AD and the joiners. */
export function isDefaultIgnorable(codePoint: number): boolean {
  trie ??= decodeTrie(defaultIgnorableRuns);
  return lookUp(trie, codePoint) === 1;
}

/** Characters that end a line wherever they stand (UAX #14 BK, CR, LF, NL). */
export function isLineTerminator(codeUnit: number): boolean {
  return (codeUnit >= 0x0a && codeUnit <= 0x0d) || codeUnit === 0x85 || codeUnit === 0x2028 || codeUnit === 0x2029;
}
