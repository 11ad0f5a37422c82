/** Turns the run-length text of a generated table into a two-stage trie: one small number for each code point. */

const BLOCK_SHIFT = 7;
const BLOCK_LENGTH = 1 << BLOCK_SHIFT;
const BLOCK_MASK = BLOCK_LENGTH - 1;
const CODE_POINT_COUNT = 0x110000;

/** Immutable once decoded: the value of a code point is `values[starts[codePoint >> 7] + (codePoint & 127)]`. */
export interface Trie {
  /** Where in `values` the block of 128 code points begins. */
  readonly starts: Uint32Array;
  readonly values: Uint8Array;
}

/** The value of a code point; code points run from 0 to 0x10FFFF. */
export function lookUp(trie: Trie, codePoint: number): number {
  // Both indexes are inside by construction; the alternative only satisfies the type.
  return trie.values[(trie.starts[codePoint >> BLOCK_SHIFT] ?? 0) + (codePoint & BLOCK_MASK)] ?? 0;
}

/** Decodes what `tables/generate.ts` encodes (see `encodeRuns` there). Blocks of one single value are shared. */
export function decodeTrie(runs: string): Trie {
  const starts = new Uint32Array(CODE_POINT_COUNT >> BLOCK_SHIFT);
  let values = new Uint8Array(1 << 15);
  let used = 0;
  const uniformStarts = new Map<number, number>();

  const addBlock = (): number => {
    if (used + BLOCK_LENGTH > values.length) {
      const larger = new Uint8Array(values.length * 2);
      larger.set(values);
      values = larger;
    }
    used += BLOCK_LENGTH;
    return used - BLOCK_LENGTH;
  };

  let position = 0;
  const readNumber = (): number => {
    let result = 0;
    let code = runs.charCodeAt(position++);
    while (code >= 93) {
      result = (result << 5) | (code - 93);
      code = runs.charCodeAt(position++);
    }
    return (result << 5) | (code - 35);
  };

  let codePoint = 0;
  while (position < runs.length) {
    const end = codePoint + readNumber();
    const value = readNumber();
    while (codePoint < end) {
      const block = codePoint >> BLOCK_SHIFT;
      const blockEnd = (block + 1) << BLOCK_SHIFT;
      const isBlockStart = (codePoint & BLOCK_MASK) === 0;
      if (isBlockStart && blockEnd <= end) {
        let start = uniformStarts.get(value);
        if (start === undefined) {
          start = addBlock();
          values.fill(value, start, start + BLOCK_LENGTH);
          uniformStarts.set(value, start);
        }
        const lastBlock = end >> BLOCK_SHIFT;
        starts.fill(start, block, lastBlock);
        codePoint = lastBlock << BLOCK_SHIFT;
        continue;
      }
      if (isBlockStart) starts[block] = addBlock();
      const stop = Math.min(end, blockEnd);
      const start = starts[block] ?? 0;
      values.fill(value, start + (codePoint & BLOCK_MASK), start + ((stop - 1) & BLOCK_MASK) + 1);
      codePoint = stop;
    }
  }
  return { starts, values: values.slice(0, used) };
}
