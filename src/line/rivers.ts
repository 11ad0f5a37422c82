/** Rivers: word spaces that stand one below the other over several lines and run together to a white crack in the page. */

import type { ParagraphMeasure } from "./paragraph-measure.ts";

/** The word spaces of one line, as the line breaker guesses them. */
export interface LineGaps {
  /** Points from the line's start edge to the middle of each space, rising. */
  readonly centres: Float64Array;
  /** Lines up to this one in which a space stands below a space, for each space: 1 for one that stands alone. */
  readonly chains: Uint8Array;
}

/** Middles of the paragraph's word spaces, in points from its start, in logical order. */
export function spaceCentres({ widths, spaceCounts }: ParagraphMeasure): Float64Array {
  const count = spaceCounts[spaceCounts.length - 1] ?? 0;
  const centres = new Float64Array(count);
  let index = 0;
  for (let offset = 0; index < count; offset++) {
    if (spaceCounts[offset + 1] === spaceCounts[offset]) continue;
    centres[index++] = ((widths[offset] as number) + (widths[offset + 1] as number)) / 2;
  }
  return centres;
}

/**
 * The gaps of a line that begins `start` points into the paragraph and holds its spaces `first` to `last`, half-open,
 * each wider by `added` points. Exact for text of one direction; lines of two only seem to have theirs here.
 */
export function lineGaps(
  paragraphCentres: Float64Array,
  start: number,
  first: number,
  last: number,
  added: number,
  above: LineGaps | undefined,
  reach: number,
): LineGaps {
  const count = Math.max(0, last - first);
  const centres = new Float64Array(count);
  const chains = new Uint8Array(count).fill(1);
  let other = 0;
  for (let index = 0; index < count; index++) {
    const centre = (paragraphCentres[first + index] as number) - start + (index + 0.5) * added;
    centres[index] = centre;
    if (!above) continue;
    while (other < above.centres.length && (above.centres[other] as number) < centre - reach) other++;
    for (let near = other; near < above.centres.length && (above.centres[near] as number) <= centre + reach; near++) {
      chains[index] = Math.max(chains[index] as number, Math.min(255, (above.chains[near] as number) + 1));
    }
  }
  return { centres, chains };
}

/** Lines that run on in rivers of three lines and more with this one: 1 for a river of three, 2 for one of four. */
export function riverLines({ chains }: LineGaps): number {
  let lines = 0;
  for (const chain of chains) if (chain > 2) lines += chain - 2;
  return lines;
}
