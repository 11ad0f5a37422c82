/** The known word an author most likely meant, by edit distance. */

import { distance } from "fastest-levenshtein";

/** A hint naming the nearest candidate, or undefined when none is near. */
export function suggestion(word: string, candidates: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let nearest: string | undefined;
  let limit = allowedSlips(word.length) + 1;
  for (const candidate of candidates) {
    const steps = distance(lower, candidate.toLowerCase());
    if (steps < limit && steps < candidate.length) {
      nearest = candidate;
      limit = steps;
    }
  }
  return nearest === undefined ? undefined : `did you mean "${nearest}"?`;
}

/** Letters that change places count as two slips. A short word must not turn into any other: `fr` is not `ar`. */
function allowedSlips(length: number): number {
  if (length <= 2) return 0;
  return length === 3 ? 1 : Math.max(2, Math.floor(length / 3));
}
