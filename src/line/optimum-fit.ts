/**
 * Optimum-fit line breaking: the breaks that make the whole paragraph best, not the line at hand (Knuth and Plass,
 * "Breaking Paragraphs into Lines", 1981). Works on logical order; direction does not matter to it.
 */

import type { BreakCandidate } from "./break-candidate.ts";

export interface FitLimits {
  /** Width in points of the first and of every later line. */
  readonly firstMeasure: number;
  readonly measure: number;
  /** Justified lines stretch and shrink their word spaces; ragged ones only leave room at the end. */
  readonly justified: boolean;
  /** What a word space may gain and lose at an adjustment ratio of 1 and -1, as shares of its natural width. */
  readonly spaceStretch: number;
  readonly spaceShrink: number;
  /** Largest adjustment ratio a line may need; Infinity accepts any loose line. */
  readonly tolerance: number;
}

interface Node {
  readonly candidate: BreakCandidate | undefined;
  readonly width: number;
  readonly spaces: number;
  readonly line: number;
  readonly fitness: 0 | 1 | 2 | 3;
  readonly hyphenated: boolean;
  readonly demerits: number;
  readonly previous: Node | undefined;
}

/** TeX's values, on which the folklore of good paragraphs rests, except for the hyphen: Arabic and English stand on one
 * page, and a ragged-looking hyphen edge beside unhyphenated Arabic is worse than a slightly looser line. */
const linePenalty = 10;
const hyphenPenalty = 70;
const adjacentHyphenDemerits = 8_000;
const adjacentFitnessDemerits = 6_000;
const lastHyphenDemerits = 5_000;
/** A line without a space to stretch. TeX calls every line beyond a ratio of 4.6 equally bad; here the looser is the worse. */
const worstBadness = 10_000_000;
/** A ragged line that leaves this share of the measure empty has a badness of 100. */
const raggedStretch = 0.18;

/** Chosen breaks in order, ending with the last candidate; `undefined` when no set of breaks stays within the tolerance. */
export function optimumFit(candidates: readonly BreakCandidate[], limits: FitLimits): BreakCandidate[] | undefined {
  const active: Node[] = [
    {
      candidate: undefined,
      width: 0,
      spaces: 0,
      line: 0,
      fitness: 1,
      hyphenated: false,
      demerits: 0,
      previous: undefined,
    },
  ];
  for (const candidate of candidates) {
    const best: (Node | undefined)[] = [];
    let kept = 0;
    for (const node of active) {
      const ratio = adjustmentRatio(node, candidate, limits);
      const forced = candidate.kind === "mandatory";
      if (ratio >= -1 && ratio <= limits.tolerance) offer(best, node, candidate, ratio);
      // A node stays while a later candidate may still end its line; overfull or forced lines end it.
      if (ratio >= -1 && !forced) active[kept++] = node;
    }
    active.length = kept;
    for (const node of best) if (node) active.push(node);
    if (active.length === 0) return undefined;
  }
  const last = active.reduce((one, other) => (other.demerits < one.demerits ? other : one));
  const chosen: BreakCandidate[] = [];
  for (let node: Node | undefined = last; node?.candidate; node = node.previous) chosen.push(node.candidate);
  return chosen.reverse();
}

/** How far the line's spaces must give: 1 is all their stretch, -1 all their shrink, infinite where there is none. */
function adjustmentRatio(node: Node, candidate: BreakCandidate, limits: FitLimits): number {
  const measure = node.line === 0 ? limits.firstMeasure : limits.measure;
  const width = candidate.widthToEnd - node.width + candidate.hyphenWidth;
  const slack = measure - width;
  const spaces = Math.max(0, candidate.spacesToEnd - node.spaces);
  // The last line of a paragraph (and one before a hard break) is set at its natural width unless it must shrink.
  if (candidate.kind === "mandatory" && slack >= 0) return 0;
  if (slack < 0) {
    const shrink = limits.justified ? spaces * limits.spaceShrink : 0;
    if (slack > -1e-6) return 0;
    return shrink > 0 ? slack / shrink : Number.NEGATIVE_INFINITY;
  }
  if (!limits.justified) return slack / (measure * raggedStretch);
  const stretch = spaces * limits.spaceStretch;
  if (stretch > 0) return slack / stretch;
  return slack > 1e-6 ? Number.POSITIVE_INFINITY : 0;
}

function offer(best: (Node | undefined)[], node: Node, candidate: BreakCandidate, ratio: number): void {
  const badness = Math.min(worstBadness, 100 * Math.abs(ratio) ** 3);
  const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  const hyphenated = candidate.kind === "hyphen";
  let demerits = (linePenalty + badness) ** 2;
  if (hyphenated) demerits += hyphenPenalty ** 2;
  if (hyphenated && node.hyphenated) demerits += adjacentHyphenDemerits;
  if (node.candidate && Math.abs(fitness - node.fitness) > 1) demerits += adjacentFitnessDemerits;
  // A paragraph's last line should not follow a hyphen.
  if (candidate.kind === "mandatory" && node.hyphenated) demerits += lastHyphenDemerits;
  demerits += node.demerits;
  const known = best[fitness];
  if (known && known.demerits <= demerits) return;
  best[fitness] = {
    candidate,
    width: candidate.widthToStart,
    spaces: candidate.spacesToStart,
    line: node.line + 1,
    fitness,
    hyphenated,
    demerits,
    previous: node,
  };
}
