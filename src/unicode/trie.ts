/** Turns the run-length text of a generated table into a two-stage trie: one small number for each code point. */

const BLOCK_SHIFT = 7;
const BLOCK_LENGTH = 1 << BLOCK_SHIFT;
const BLOCK_MASK = BLOCK_LENGTH - 1;
const CODE_POINT_COUNT = 0x110000;

/** Enough for most tables. */
const INITIAL_LENGTH = 1 << 16;

// The digits of `encodeNumber` in the generator.
const CONTINUED_DIGIT = 93;
const LAST_DIGIT = 35;

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

/**
 * Decodes what `tables/generate.ts` encodes (see `encodeRuns` there), replacing each value by `replacements[value]` if
 * given. Blocks of one single value are shared. Written flat, without closures: it runs once for each table, unoptimized.
 */
export function decodeTrie(runs: string, replacements?: Uint8Array): Trie {
  const starts = new Uint32Array(CODE_POINT_COUNT >> BLOCK_SHIFT);
  let values = new Uint8Array(INITIAL_LENGTH);
  const uniformStarts = new Map<number, number>();
  let used = 0;
  let codePoint = 0;
  let end = 0;
  let number = 0;
  let isLength = true;
  for (let position = 0; position < runs.length; position++) {
    const code = runs.charCodeAt(position);
    if (code >= CONTINUED_DIGIT) {
      number = (number << 5) | (code - CONTINUED_DIGIT);
      continue;
    }
    number = (number << 5) | (code - LAST_DIGIT);
    if (isLength) {
      end = codePoint + number;
      isLength = false;
      number = 0;
      continue;
    }
    const value = replacements === undefined ? number : (replacements[number] ?? 0);
    isLength = true;
    number = 0;
    while (codePoint < end) {
      if (used + BLOCK_LENGTH > values.length) values = doubled(values);
      const block = codePoint >> BLOCK_SHIFT;
      const inBlock = codePoint & BLOCK_MASK;
      if (inBlock === 0) {
        const lastBlock = end >> BLOCK_SHIFT;
        if (lastBlock > block) {
          let shared = uniformStarts.get(value);
          if (shared === undefined) {
            shared = used;
            used += BLOCK_LENGTH;
            values.fill(value, shared, used);
            uniformStarts.set(value, shared);
          }
          starts.fill(shared, block, lastBlock);
          codePoint = lastBlock << BLOCK_SHIFT;
          continue;
        }
        starts[block] = used;
        used += BLOCK_LENGTH;
      }
      const stop = Math.min(end, (block + 1) << BLOCK_SHIFT);
      const place = (starts[block] ?? 0) + inBlock;
      // Many runs are of one character, for which a call would cost more than the work.
      if (stop === codePoint + 1) values[place] = value;
      else values.fill(value, place, place + stop - codePoint);
      codePoint = stop;
    }
  }
  return { starts, values: values.slice(0, used) };
}

function doubled(values: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(values.length * 2);
  larger.set(values);
  return larger;
}
