/** Finds a place among ranges in logical order (items, spans, words, lines) by bisection: paragraphs may be long. */

/** Half-open range of code units in a paragraph's text. */
interface Range {
  readonly end: number;
}

/** The index of the first range that ends after `offset`; `ranges.length` when none does. */
export function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ranges that hold any of the text from `start` to `end`. */
export function rangesWithin<Found extends Range & { readonly start: number }>(
  ranges: readonly Found[],
  start: number,
  end: number,
): readonly Found[] {
  const first = firstEndingAfter(ranges, start);
  let last = first;
  while (last < ranges.length && (ranges[last] as Found).start < end) last++;
  return ranges.slice(first, last);
}
