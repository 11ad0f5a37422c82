/** The known word an author most likely meant, by edit distance. */

import { distance } from "fastest-levenshtein";

/** A hint naming the nearest candidate, or undefined when none is near. */
export function suggestion(word: string, candidates: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let nearest: string | undefined;
  // Two slips (letters changing places count as two), more in long words; a short word must not turn into any other.
  let limit = (word.length <= 3 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates) {
    const steps = distance(lower, candidate.toLowerCase());
    if (steps < limit && steps < candidate.length) {
      nearest = candidate;
      limit = steps;
    }
  }
  return nearest === undefined ? undefined : `did you mean "${nearest}"?`;
}
