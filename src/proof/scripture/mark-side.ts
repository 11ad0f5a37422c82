/** Which side of its letter an Arabic mark belongs on, by its combining class (DerivedCombiningClass; UAX #53). */

export type MarkSide = "above" | "below";

/** Classes 220, 29 (kasratan) and 32 (kasra): half-open ranges of code points. */
const below: readonly (readonly [number, number])[] = [
  [0x061a, 0x061b],
  [0x064d, 0x064e],
  [0x0650, 0x0651],
  [0x0655, 0x0657],
  [0x065c, 0x065d],
  [0x065f, 0x0660],
  [0x06e3, 0x06e4],
  [0x06ea, 0x06eb],
  [0x06ed, 0x06ee],
  [0x0899, 0x089c],
  [0x08cf, 0x08d4],
  [0x08e3, 0x08e4],
  [0x08e6, 0x08e7],
  [0x08e9, 0x08ea],
  [0x08ed, 0x08f0],
  [0x08f2, 0x08f3],
  [0x08f6, 0x08f7],
  [0x08f9, 0x08fb],
];

/** The Arabic blocks that hold marks; all of them that are not below are above. */
const blocks: readonly (readonly [number, number])[] = [
  [0x0610, 0x061b],
  [0x064b, 0x0660],
  [0x0670, 0x0671],
  [0x06d6, 0x06dd],
  [0x06df, 0x06ee],
  [0x0897, 0x0900],
];

/** For a mark; `undefined` for one of another script, about which nothing is said here. */
export function markSide(mark: number): MarkSide | undefined {
  if (!isIn(blocks, mark)) return undefined;
  return isIn(below, mark) ? "below" : "above";
}

function isIn(ranges: readonly (readonly [number, number])[], codePoint: number): boolean {
  return ranges.some(([start, end]) => codePoint >= start && codePoint < end);
}
