/** Rivers: word spaces that stand one below the other over several lines and run together to a white crack in the page. */

import type { ParagraphMeasure } from "../paragraph-measure.ts";

/** The word spaces of one line, as the line breaker guesses them. Many lines are weighed for each one chosen: no copies. */
export interface LineGaps {
  /** Number of the first among the paragraph's word spaces, and how many there are. */
  readonly first: number;
  readonly count: number;
  /** Points from the paragraph's start to the line's, and points by which each space is wider. */
  readonly start: number;
  readonly added: number;
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

/** Points from the line's start edge to the middle of a space, rising from space to space. */
export function centreOf(
  { first, start, added }: Omit<LineGaps, "chains">,
  index: number,
  centres: Float64Array,
): number {
  return (centres[first + index] as number) - start + (index + 0.5) * added;
}

/**
 * The gaps of a line below `above`, where spaces within `reach` points stand one below the other. `centres` are the
 * paragraph's. Exact for text of one direction; lines of two only seem to have theirs here.
 */
export function lineGaps(
  line: Omit<LineGaps, "chains">,
  above: LineGaps | undefined,
  reach: number,
  centres: Float64Array,
): LineGaps {
  const { first, count, start, added } = line;
  const chains: number[] = [];
  let other = 0;
  for (let index = 0; index < count; index++) {
    let chain = 1;
    if (above) {
      const place = centreOf(line, index, centres);
      while (other < above.count && centreOf(above, other, centres) < place - reach) other++;
      for (let near = other; near < above.count && centreOf(above, near, centres) <= place + reach; near++) {
        chain = Math.max(chain, Math.min(longestChain, (above.chains[near] as number) + 1));
      }
    }
    chains.push(chain);
  }
  return { first, count, start, added, chains };
}

/** Lines that run on in rivers of three lines and more with this one: 1 for a river of three, 2 for one of four. */
export function riverLines({ chains }: LineGaps): number {
  let lines = 0;
  for (const chain of chains) if (chain > 2) lines += chain - 2;
  return lines;
}
