/** First-fit line breaking: each line takes what it can hold. Never fails: an unbreakable text gives an overfull line. */

import type { BreakCandidate } from "./break-candidate.ts";

/** Chosen breaks in order, ending with the last candidate. Word spaces may lose the share `spaceShrink` of their width to take one more word. */
export function firstFit(
  candidates: readonly BreakCandidate[],
  firstMeasure: number,
  measure: number,
  spaceShrink: number,
): BreakCandidate[] {
  const chosen: BreakCandidate[] = [];
  let width = 0;
  let spaces = 0;
  let hang = 0;
  let lastFitting = -1;
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index] as BreakCandidate;
    const limit = chosen.length === 0 ? firstMeasure : measure;
    const natural = candidate.widthToEnd - width + candidate.hyphenWidth - candidate.hangEnd - hang;
    const narrowest = natural - Math.max(0, candidate.spacesToEnd - spaces) * spaceShrink;
    if (narrowest <= limit + 1e-6) {
      lastFitting = index;
      if (candidate.kind !== "mandatory") continue;
    } else if (lastFitting >= 0) {
      index = lastFitting; // the candidates after it are tried again on the next line
    }
    const taken = candidates[lastFitting >= 0 ? lastFitting : index] as BreakCandidate;
    chosen.push(taken);
    width = taken.widthToStart;
    spaces = taken.spacesToStart;
    hang = taken.hangStart;
    lastFitting = -1;
  }
  return chosen;
}
