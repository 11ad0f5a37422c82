/** Rivers: word spaces that stand one below the other over several lines and run together to a white crack in the page. */

import type { ParagraphMeasure } from "./paragraph-measure.ts";

/** The word spaces of one line, as the line breaker guesses them. Many lines are weighed for each one chosen: no copies. */
export interface LineGaps {
  /** How many there are. */
  readonly count: number;
  /** Points from the line's start edge to the middle of the space `index`, rising. */
  centre(index: number): number;
  /** Lines up to this one in which a space stands below a space, for each space: 1 for one that stands alone. */
  readonly chains: readonly number[];
}

/** Longer chains count as this long. */
const longestChain = 255;

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
  const centre = (index: number) => (paragraphCentres[first + index] as number) - start + (index + 0.5) * added;
  const count = Math.max(0, last - first);
  const chains: number[] = [];
  let other = 0;
  for (let index = 0; index < count; index++) {
    let chain = 1;
    if (above) {
      const place = centre(index);
      while (other < above.count && above.centre(other) < place - reach) other++;
      for (let near = other; near < above.count && above.centre(near) <= place + reach; near++) {
        chain = Math.max(chain, Math.min(longestChain, (above.chains[near] as number) + 1));
      }
    }
    chains.push(chain);
  }
  return { count, centre, chains };
}

/** Lines that run on in rivers of three lines and more with this one: 1 for a river of three, 2 for one of four. */
export function riverLines({ chains }: LineGaps): number {
  let lines = 0;
  for (const chain of chains) if (chain > 2) lines += chain - 2;
  return lines;
}
