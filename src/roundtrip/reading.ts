/** What both comparisons need: characters that are nothing to a reader, and the nearest of what was read. */

import { isDefaultIgnorable } from "../unicode/controls.ts";

/** Drawn as nothing and read by some readers as nothing; the joiners, which spell words, are kept where asked. */
export function withoutIgnorables(text: string, kept = ""): string {
  return Array.from(text)
    .filter((character) => kept.includes(character) || !isDefaultIgnorable(character.codePointAt(0) as number))
    .join("");
}

/** The candidate that shares the most characters with a word, if it shares half of them. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestScore = 0.5;
  for (const candidate of candidates) {
    const score = likeness(word, candidate);
    if (score >= bestScore && (best === undefined || score > bestScore)) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** The share of characters that two texts have in common, whatever their order. */
function likeness(one: string, other: string): number {
  const rest = Array.from(other);
  let common = 0;
  for (const character of one) {
    const at = rest.indexOf(character);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  return (2 * common) / (Array.from(one).length + Array.from(other).length);
}
