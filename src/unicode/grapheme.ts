/** Extended grapheme cluster boundaries of a text (UAX #29 section 3), which no caret, mark or line may split. */

import { GraphemeClass, graphemeRuns } from "./tables/grapheme.ts";
import { decodeTrie, lookUp, type Trie } from "./trie.ts";

const {
  Other,
  CR,
  LF,
  Control,
  Extend,
  ZWJ,
  RegionalIndicator,
  Prepend,
  SpacingMark,
  L,
  V,
  T,
  LV,
  LVT,
  Pictographic,
  Consonant,
  ConjunctExtend,
  ConjunctLinker,
} = GraphemeClass;

let trie: Trie | undefined;

function graphemeClasses(): Trie {
  trie ??= decodeTrie(graphemeRuns);
  return trie;
}

/**
 * One flag for each code unit offset from 0 to `text.length` inclusive, in logical order: 1 where a cluster begins or the
 * text ends, 0 inside a cluster.
 */
export function graphemeBoundaries(text: string): Uint8Array {
  const boundaries = new Uint8Array(text.length + 1);
  const classes = graphemeClasses();
  let before = -1; // Nothing yet.
  // GB12, GB13: whether an odd number of regional indicators ends here.
  let isOddIndicator = false;
  // GB11: whether Pictographic Extend* ends here, and whether the joiner followed it.
  let endsPictograph = false;
  let endsJoinedPictograph = false;
  // GB9c: whether Consonant {Extend | Linker}* ends here, and whether a linker is in it.
  let endsConsonant = false;
  let endsLinkedConsonant = false;

  for (let offset = 0; offset < text.length; ) {
    const codePoint = text.codePointAt(offset) ?? 0;
    const after = lookUp(classes, codePoint);
    // Between plain characters, the bulk of all text, GB999 breaks; GB1 at the start.
    if (
      before === -1 ||
      (before === Other && after === Other) ||
      isBoundary(before, after, isOddIndicator, endsJoinedPictograph, endsLinkedConsonant)
    ) {
      boundaries[offset] = 1;
    }

    const isExtender = after === Extend || after === ConjunctExtend || after === ConjunctLinker;
    endsJoinedPictograph = endsPictograph && after === ZWJ;
    endsPictograph = after === Pictographic || (endsPictograph && isExtender);
    const isConjunctPart = after === ConjunctExtend || after === ConjunctLinker || after === ZWJ;
    endsLinkedConsonant = endsConsonant && isConjunctPart && (endsLinkedConsonant || after === ConjunctLinker);
    endsConsonant = after === Consonant || (endsConsonant && isConjunctPart);
    isOddIndicator = after === RegionalIndicator && !isOddIndicator;
    before = after;
    offset += codePoint > 0xffff ? 2 : 1;
  }
  boundaries[text.length] = 1; // GB2
  return boundaries;
}

function isBoundary(
  before: number,
  after: number,
  isOddIndicator: boolean,
  endsJoinedPictograph: boolean,
  endsLinkedConsonant: boolean,
): boolean {
  if (before === CR && after === LF) return false; // GB3
  if (before === Control || before === CR || before === LF) return true; // GB4
  if (after === Control || after === CR || after === LF) return true; // GB5
  if (before === L && (after === L || after === V || after === LV || after === LVT)) return false; // GB6
  if ((before === LV || before === V) && (after === V || after === T)) return false; // GB7
  if ((before === LVT || before === T) && after === T) return false; // GB8
  if (after === Extend || after === ConjunctExtend || after === ConjunctLinker || after === ZWJ) return false; // GB9
  if (after === SpacingMark) return false; // GB9a
  if (before === Prepend) return false; // GB9b
  if (endsLinkedConsonant && after === Consonant) return false; // GB9c
  if (endsJoinedPictograph && after === Pictographic) return false; // GB11
  if (isOddIndicator && after === RegionalIndicator) return false; // GB12, GB13
  return true; // GB999
}

/** Whether a cluster begins (or the text ends) at a code unit offset, looking only as far back as the rules need. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length;
  const classes = graphemeClasses();
  // Behind a plain or control character no rule remembers anything earlier: start there.
  let start = offset;
  while (start > 0) {
    start--;
    const unit = text.charCodeAt(start);
    if (unit >= 0xdc00 && unit < 0xe000) continue;
    const value = lookUp(classes, text.codePointAt(start) ?? 0);
    if (value === Other || value === Control || value === CR || value === LF) break;
  }
  return graphemeBoundaries(text.slice(start, offset + 2))[offset - start] === 1;
}

/** Extended_Pictographic: characters that are or may become emoji (UTS #51). */
export function isExtendedPictographic(codePoint: number): boolean {
  return lookUp(graphemeClasses(), codePoint) === Pictographic;
}
