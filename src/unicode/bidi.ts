/**
 * The Unicode Bidirectional Algorithm (UAX #9) for one paragraph: embedding levels, their reset at a line's end, and the
 * visual order they lead to.
 *
 * The only file that knows `bidi-js`. What it hides of that library: the library reads single UTF-16 code units and its
 * properties are those of Unicode 13. It is therefore shown one stand-in for each character, a character of the BMP that
 * had the wanted Bidi_Class and bracket pairing then, and its answers are spread over the code units of the original.
 */

import bidiModule from "bidi-js";
import { BidiClass, bidiClasses } from "./bidi-class.ts";
import { bracketPairs } from "./tables/bidi-brackets.ts";
import { lookUp } from "./trie.ts";

export interface ResolvedBidi {
  /** One embedding level for each code unit, in logical order; both halves of a surrogate pair have the same. */
  readonly levels: Uint8Array;
  /** The level of the paragraph: 0 left-to-right, 1 right-to-left. */
  readonly baseLevel: 0 | 1;
}

/** What the base direction of a paragraph may be asked to be; "auto" is the first strong character's (P2, P3). */
export type BaseDirection = "ltr" | "rtl" | "auto";

/** The text is one paragraph; a paragraph separator may end it. Rule L1 is applied as if it were all on one line. */
export function resolveBidi(text: string, base: BaseDirection): ResolvedBidi {
  if (base !== "rtl" && isPlainLeftToRight(text)) return { levels: new Uint8Array(text.length), baseLevel: 0 };
  const { levels, paragraphs } = engine().getEmbeddingLevels(standIn(text), base);
  const baseLevel = base === "rtl" || (base === "auto" && paragraphs[0]?.level === 1) ? 1 : 0;
  return { levels: spreadOverCodeUnits(text, levels), baseLevel };
}

/**
 * The levels of a line, code units `start` to `end` of the paragraph, after rule L1: spaces and isolate controls at the
 * line's end get the paragraph's level. In logical order; index 0 is `start`.
 */
export function resetTrailingWhitespace(
  text: string,
  { levels, baseLevel }: ResolvedBidi,
  start: number,
  end: number,
): Uint8Array {
  const lineLevels = levels.slice(start, end);
  const classes = bidiClasses();
  let offset = end;
  while (offset > start) {
    const length = offset - start > 1 && isSurrogatePair(text, offset - 2) ? 2 : 1;
    const codePoint = text.codePointAt(offset - length) ?? 0;
    if (!isTrailing(lookUp(classes, codePoint))) break;
    offset -= length;
  }
  lineLevels.fill(baseLevel, offset - start);
  return lineLevels;
}

/**
 * Rule L2 for a line of runs: the levels of the runs in logical order become the runs' indexes in visual order, from
 * left to right.
 */
export function visualOrder(levels: ArrayLike<number>): number[] {
  const order = Array.from({ length: levels.length }, (_, index) => index);
  let highest = 0;
  let lowestOdd = 0xff;
  for (let index = 0; index < levels.length; index++) {
    const level = levels[index] ?? 0;
    highest = Math.max(highest, level);
    if (level & 1) lowestOdd = Math.min(lowestOdd, level);
  }
  for (let level = highest; level >= lowestOdd; level--) {
    for (let start = 0; start < order.length; start++) {
      if ((levels[order[start] ?? 0] ?? 0) < level) continue;
      let end = start + 1;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end++;
      reverse(order, start, end);
      start = end;
    }
  }
  return order;
}

function reverse(order: number[], start: number, end: number): void {
  for (let low = start, high = end - 1; low < high; low++, high--) {
    const kept = order[low] ?? 0;
    order[low] = order[high] ?? 0;
    order[high] = kept;
  }
}

/**
 * Whether a left-to-right paragraph has level 0 throughout: nothing in it is R, AL or AN or opens an embedding or an
 * isolate, so W7 makes every EN an L and N2 everything else; and "auto" finds no R or AL either.
 */
function isPlainLeftToRight(text: string): boolean {
  const classes = bidiClasses();
  for (let offset = 0; offset < text.length; offset++) {
    // No character below U+0590 raises a level.
    if (text.charCodeAt(offset) < 0x0590) continue;
    const codePoint = text.codePointAt(offset) ?? 0;
    if (raisesLevel[lookUp(classes, codePoint)] === 1) return false;
    if (codePoint > 0xffff) offset++;
  }
  return true;
}

const raisesLevel = new Uint8Array(32);
for (const name of ["R", "AL", "AN", "LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI"] as const) {
  raisesLevel[BidiClass[name]] = 1;
}

/** Whether L1 resets the class at a line's end; BN and the embedding controls do not stand in its way (section 5.2). */
function isTrailing(bidiClass: number): boolean {
  return trailing[bidiClass] === 1;
}

const trailing = new Uint8Array(32);
for (const name of ["WS", "S", "B", "LRI", "RLI", "FSI", "PDI", "BN", "LRE", "RLE", "LRO", "RLO", "PDF"] as const) {
  trailing[BidiClass[name]] = 1;
}

/** A character that has been in each class since before Unicode 13, and none of them a bracket. */
const STAND_INS: Readonly<Record<keyof typeof BidiClass, number>> = {
  L: 0x61,
  R: 0x5d0,
  AL: 0x627,
  EN: 0x30,
  ES: 0x2b,
  ET: 0x24,
  AN: 0x660,
  CS: 0x2c,
  NSM: 0x300,
  BN: 0xad,
  B: 0x2029,
  S: 0x9,
  WS: 0x20,
  ON: 0x21,
  LRE: 0x202a,
  LRO: 0x202d,
  RLE: 0x202b,
  RLO: 0x202e,
  PDF: 0x202c,
  LRI: 0x2066,
  RLI: 0x2067,
  FSI: 0x2068,
  PDI: 0x2069,
};
const standIns = new Uint16Array(32);
for (const [name, codeUnit] of Object.entries(STAND_INS)) {
  standIns[BidiClass[name as keyof typeof BidiClass]] = codeUnit;
}

const FROM_CHAR_CODE_LIMIT = 8192;

/** One code unit for each character of the text. */
function standIn(text: string): string {
  const classes = bidiClasses();
  const codeUnits = new Uint16Array(text.length);
  let brackets: Map<number, number> | undefined;
  let count = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const codePoint = text.codePointAt(offset) ?? 0;
    if (codePoint > 0xffff) offset++;
    const bidiClass = lookUp(classes, codePoint);
    let codeUnit = standIns[bidiClass] ?? 0;
    if (bidiClass === BidiClass.ON && pairedBrackets().has(codePoint)) {
      brackets ??= bracketStandIns(text);
      codeUnit = brackets.get(codePoint) ?? codeUnit;
    }
    codeUnits[count++] = codeUnit;
  }
  let result = "";
  for (let start = 0; start < count; start += FROM_CHAR_CODE_LIMIT) {
    const part = codeUnits.subarray(start, Math.min(count, start + FROM_CHAR_CODE_LIMIT));
    result += String.fromCharCode.apply(null, part as unknown as number[]);
  }
  return result;
}

let bracketSet: Set<number> | undefined;

/** All are in the BMP. */
function pairedBrackets(): Set<number> {
  bracketSet ??= new Set(Array.from(bracketPairs, (bracket) => bracket.charCodeAt(0)));
  return bracketSet;
}

/**
 * BD14, BD15: a bracket that the library knows stands for itself (it pairs canonical equivalents too); a newer pair
 * borrows a pair that is not in the text. With every known pair in one text, a newer pair would count as plain ON.
 */
function bracketStandIns(text: string): Map<number, number> {
  const known: string[] = [];
  const newer: string[] = [];
  for (let index = 0; index < bracketPairs.length; index += 2) {
    const pair = bracketPairs.slice(index, index + 2);
    (engine().openingToClosingBracket(pair.charAt(0)) === pair.charAt(1) ? known : newer).push(pair);
  }
  const standIns = new Map<number, number>();
  for (const pair of known) {
    standIns.set(pair.charCodeAt(0), pair.charCodeAt(0));
    standIns.set(pair.charCodeAt(1), pair.charCodeAt(1));
  }
  const usedNewer = newer.filter((pair) => text.includes(pair.charAt(0)) && text.includes(pair.charAt(1)));
  const free = known.filter((pair) => !text.includes(pair.charAt(0)) && !text.includes(pair.charAt(1)));
  usedNewer.forEach((pair, index) => {
    // From the end, away from the angle brackets that have canonical equivalents.
    const loan = free[free.length - 1 - index];
    if (loan === undefined) return;
    standIns.set(pair.charCodeAt(0), loan.charCodeAt(0));
    standIns.set(pair.charCodeAt(1), loan.charCodeAt(1));
  });
  return standIns;
}

function spreadOverCodeUnits(text: string, levels: Uint8Array): Uint8Array {
  if (levels.length === text.length) return levels;
  const spread = new Uint8Array(text.length);
  let index = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const level = levels[index++] ?? 0;
    spread[offset] = level;
    if (isSurrogatePair(text, offset)) spread[++offset] = level;
  }
  return spread;
}

function isSurrogatePair(text: string, offset: number): boolean {
  return (text.codePointAt(offset) ?? 0) > 0xffff;
}

type Engine = ReturnType<typeof bidiModule.default>;
let loaded: Engine | undefined;

/**
 * Made at the first paragraph that needs it: the library takes about 5 ms to unpack its tables. Its types claim an ES
 * default export; the module is the function itself.
 */
function engine(): Engine {
  loaded ??= (bidiModule as unknown as typeof bidiModule.default)();
  return loaded;
}
