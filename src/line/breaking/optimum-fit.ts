/**
 * Optimum-fit line breaking: the breaks that make the whole paragraph best, not the line at hand (Knuth and Plass,
 * "Breaking Paragraphs into Lines", 1981). Works on logical order; direction does not matter to it.
 */

import { elongationRoom, type Stretch, stretchRatio } from "../justification/stretch.ts";
import type { BreakCandidate } from "./break-candidate.ts";
import { type LineGaps, lineGaps, riverLines } from "./rivers.ts";

export interface FitLimits {
  /** Width in points of the first and of every later line. */
  readonly firstMeasure: number;
  readonly measure: number;
  /** Points by which the paragraph's first character hangs past the start of its line. */
  readonly firstHang: number;
  /** Absent for ragged lines, which only leave room at the end. */
  readonly stretch: Stretch | undefined;
  /** Lines before hard breaks and the last one fill the measure, too. */
  readonly justifyLast?: boolean;
  /** Most lines in a row that end with a hyphen. */
  readonly hyphenLadder: number;
  /** Largest adjustment ratio a line may need; Infinity accepts any loose line. */
  readonly tolerance: number;
  /** Middles of the word spaces in points from the paragraph's start: given, rivers are avoided. */
  readonly spaceCentres?: Float64Array | undefined;
}

interface Node {
  readonly candidate: BreakCandidate | undefined;
  /** Of the text before the line that begins here. */
  readonly width: number;
  readonly spaces: number;
  readonly words: number;
  readonly elongatable: number;
  readonly hang: number;
  readonly line: number;
  readonly fitness: 0 | 1 | 2 | 3;
  /** Lines in a row up to here that end with a hyphen. */
  readonly hyphens: number;
  readonly demerits: number;
  readonly previous: Node | undefined;
  /** Of the line that ends here. */
  readonly gaps: LineGaps | undefined;
}

/** TeX's values, on which the folklore of good paragraphs rests, except for the hyphen: Arabic and English stand on one
 * page, and a ragged-looking hyphen edge beside unhyphenated Arabic is worse than a slightly looser line. */
const linePenalty = 10;
const hyphenPenalty = 70;
/** To part a title from a name is about as bad as to part a word. */
const discouragedPenalty = 70;
const adjacentHyphenDemerits = 8_000;
const adjacentFitnessDemerits = 6_000;
const lastHyphenDemerits = 5_000;
/** For each line that goes on a river of three lines or more: as bad as a line stretched to its limit. */
const riverDemerits = 12_000;
/** A last line shorter than this share of the measure looks left over; the rest of one word looks like a mistake, worse than a line stretched to almost three times its limit. */
const shortestLastLine = 0.15;
const shortLastLineDemerits = 12_000;
const remnantDemerits = 5_000_000;
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
      words: 0,
      elongatable: 0,
      hang: limits.firstHang,
      line: 0,
      fitness: 1,
      hyphens: 0,
      demerits: 0,
      previous: undefined,
      gaps: undefined,
    },
  ];
  for (const candidate of candidates) {
    const best: (Node | undefined)[] = [];
    let kept = 0;
    for (const node of active) {
      const ratio = adjustmentRatio(node, candidate, limits);
      const forced = candidate.kind === "mandatory";
      const ladder = candidate.kind === "hyphen" && node.hyphens >= limits.hyphenLadder;
      if (ratio >= -1 && ratio <= limits.tolerance && !ladder) offer(best, node, candidate, ratio, limits);
      // A node stays while a later candidate may still end its line; overfull or forced lines end it.
      if (ratio >= -1 && !forced) active[kept++] = node;
    }
    // Most candidates end no node's line, and even setting a length to what it is costs.
    if (kept < active.length) active.length = kept;
    for (const node of best) if (node) active.push(node);
    if (active.length === 0) return undefined;
  }
  const last = active.reduce((one, other) => (other.demerits < one.demerits ? other : one));
  const chosen: BreakCandidate[] = [];
  for (let node: Node | undefined = last; node?.candidate; node = node.previous) chosen.push(node.candidate);
  return chosen.reverse();
}

function measureOf(node: Node, limits: FitLimits): number {
  return node.line === 0 ? limits.firstMeasure : limits.measure;
}

/** What the line between a node and a candidate leaves of its measure, in points. */
function slackOf(node: Node, candidate: BreakCandidate, limits: FitLimits): number {
  const width = candidate.widthToEnd - node.width + candidate.hyphenWidth;
  return measureOf(node, limits) + node.hang + candidate.hangEnd - width;
}

/** How far the line must give: 1 is all its stretch, -1 all its shrink, infinite where there is none. */
function adjustmentRatio(node: Node, candidate: BreakCandidate, limits: FitLimits): number {
  const slack = slackOf(node, candidate, limits);
  // The last line of a paragraph (and one before a hard break) is set at its natural width unless it must shrink.
  if (candidate.kind === "mandatory" && slack >= 0 && !limits.justifyLast) return 0;
  const { stretch } = limits;
  if (!stretch) {
    if (slack < 0) return slack > -1e-6 ? 0 : Number.NEGATIVE_INFINITY;
    return slack / (measureOf(node, limits) * raggedStretch);
  }
  const spaces = Math.max(0, candidate.spacesToEnd - node.spaces);
  const room =
    slack > 0
      ? elongationRoom(stretch, candidate.elongatable - node.elongatable, candidate.wordsToEnd - node.words + 1)
      : 0;
  return stretchRatio(slack, spaces, room, stretch);
}

function offer(
  best: (Node | undefined)[],
  node: Node,
  candidate: BreakCandidate,
  ratio: number,
  limits: FitLimits,
): void {
  const badness = Math.min(worstBadness, 100 * Math.abs(ratio) ** 3);
  const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  const hyphenated = candidate.kind === "hyphen";
  let demerits = (linePenalty + badness) ** 2 + node.demerits;
  if (hyphenated) demerits += hyphenPenalty ** 2;
  if (candidate.discouraged) demerits += discouragedPenalty ** 2;
  if (hyphenated && node.hyphens > 0) demerits += adjacentHyphenDemerits;
  if (node.candidate && Math.abs(fitness - node.fitness) > 1) demerits += adjacentFitnessDemerits;
  if (candidate.kind === "mandatory" && node.candidate) demerits += lastLineDemerits(node, candidate, limits);
  const known = best[fitness];
  if (known && known.demerits <= demerits) return;
  const gaps = gapsOf(node, candidate, limits);
  if (gaps) demerits += riverDemerits * riverLines(gaps);
  if (known && known.demerits <= demerits) return;
  best[fitness] = {
    candidate,
    width: candidate.widthToStart,
    spaces: candidate.spacesToStart,
    words: candidate.wordsToStart,
    elongatable: candidate.elongatable,
    hang: candidate.hangStart,
    line: node.line + 1,
    fitness,
    hyphens: hyphenated ? node.hyphens + 1 : 0,
    demerits,
    previous: node,
    gaps,
  };
}

/** A paragraph's last line should not follow a hyphen, and not be a crumb. */
function lastLineDemerits(node: Node, candidate: BreakCandidate, limits: FitLimits): number {
  let demerits = 0;
  const share = (candidate.widthToEnd - node.width) / limits.measure;
  if (node.hyphens > 0) {
    demerits += lastHyphenDemerits;
    if (candidate.wordsToEnd === node.words && share < 2 * shortestLastLine) demerits += remnantDemerits;
  }
  if (share < shortestLastLine) demerits += shortLastLineDemerits;
  return demerits;
}

function gapsOf(node: Node, candidate: BreakCandidate, limits: FitLimits): LineGaps | undefined {
  const { spaceCentres } = limits;
  const count = candidate.wordsToEnd - node.words;
  if (!spaceCentres || count <= 0) return undefined;
  const added = candidate.kind === "mandatory" && !limits.justifyLast ? 0 : slackOf(node, candidate, limits) / count;
  // Two spaces look like one crack when more than half of the one stands over the other.
  const reach = (candidate.spacesToEnd - node.spaces) / count / 2;
  return lineGaps({ first: node.words, count, start: node.width, added }, node.gaps, reach, spaceCentres);
}
