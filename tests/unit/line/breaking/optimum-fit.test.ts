/** The breaks that make a whole paragraph best, on paragraphs small enough to try all breaks by hand. */

import { describe, expect, it } from "vitest";
import type { BreakCandidate } from "../../../../src/line/breaking/break-candidate.ts";
import { type FitLimits, optimumFit } from "../../../../src/line/breaking/optimum-fit.ts";
import type { Stretch } from "../../../../src/line/justification/stretch.ts";
import { candidatesOf, linesOf, type Word } from "../candidates.ts";

/** A space is 10 points, may grow by 6 and shrink by 3. */
const spaces: Stretch = { spaceStretch: 0.6, spaceShrink: 0.3, spacesFirst: 1, elongation: undefined };

type Choices = Partial<FitLimits> & { readonly justified?: boolean };

/** Ragged lines of 100 points unless said otherwise. */
function breakWords(words: readonly Word[], { justified = false, ...limits }: Choices = {}): number[][] | undefined {
  return linesOf(words, optimumFit(candidatesOf(words), { ...limitsOf(limits.measure, justified), ...limits }));
}

/** The same with hyphens that take no room of their own, so that only their being hyphens counts. */
function linesWithHyphens(words: readonly Word[], limits: Partial<FitLimits> = {}): number[][] | undefined {
  return linesOf(words, optimumFit(candidatesOf(words, 0), { ...limitsOf(), ...limits }));
}

function limitsOf(measure = 100, justified = false): FitLimits {
  return {
    firstMeasure: measure,
    measure,
    firstHang: 0,
    stretch: justified ? spaces : undefined,
    hyphenLadder: 2,
    tolerance: Number.POSITIVE_INFINITY,
  };
}

describe("optimumFit", () => {
  it("evens out ragged lines where taking what fits would leave one nearly empty", () => {
    // The textbook case "aaa bb cc ddddd" at six letters: "aaa bb | cc | ddddd" leaves 0, 4 and 1 letters' room,
    // "aaa | bb cc | ddddd" leaves 3, 1 and 1. Squares, cubes and sixth powers all prefer the second.
    expect(breakWords([30, 20, 20, 50], { measure: 60 })).toEqual([[30], [20, 20], [50]]);
  });

  it("sets what fits on one line on one line", () => {
    expect(breakWords([30, 20, 20])).toEqual([[30, 20, 20]]);
  });

  it("fills a line exactly", () => {
    expect(breakWords([40, 50, 100])).toEqual([[40, 50], [100]]);
  });

  it("accepts a last line of any width without stretching it", () => {
    expect(breakWords([45, 45, 5], { justified: true, tolerance: 0 })).toEqual([[45, 45], [5]]);
  });

  it("does not shrink ragged lines to take one more word", () => {
    expect(breakWords([45, 46, 30])).toEqual([[45], [46, 30]]);
  });

  it("shrinks the spaces of a justified line as far as they go", () => {
    // 101 points with one space: 1 of its 3 points of shrink. The second line is the last and stands as it is.
    expect(breakWords([45, 46, 90], { justified: true, tolerance: 1 })).toEqual([[45, 46], [90]]);
  });

  it("gives up on a justified line that no shrinking saves", () => {
    // 104 points want 4 of the 3 points there are, and 45 alone cannot be stretched.
    expect(breakWords([45, 49, 90], { justified: true, tolerance: 1 })).toBeUndefined();
  });

  it("gives up where lines would be looser than the tolerance", () => {
    // 40 + 10 + 40 leaves 10 points for a space that stretches by 6: a ratio of 1 2/3.
    const words = [40, 40, 100];
    expect(breakWords(words, { justified: true, tolerance: 1.6 })).toBeUndefined();
    expect(breakWords(words, { justified: true, tolerance: 1.7 })).toEqual([[40, 40], [100]]);
  });

  it("gives up on a word wider than the measure", () => {
    expect(breakWords([40, 120, 40])).toBeUndefined();
  });

  it("breaks where it must", () => {
    expect(breakWords([20, { width: 20, ending: "newline" }, 20, 20])).toEqual([
      [20, 20],
      [20, 20],
    ]);
  });

  it("sets a line before a hard break at its natural width", () => {
    expect(breakWords([20, { width: 20, ending: "newline" }, 20], { justified: true, tolerance: 0 })).toEqual([
      [20, 20],
      [20],
    ]);
  });

  it("gives the first line its own measure", () => {
    expect(breakWords([40, 40, 90], { firstMeasure: 85 })).toEqual([[40], [40], [90]]);
    expect(breakWords([40, 40, 90], { firstMeasure: 90 })).toEqual([[40, 40], [90]]);
  });

  it("counts the hyphen into the line it ends", () => {
    // 96 points and a hyphen of 5 are too wide; the break before the divided word is left.
    const words: Word[] = [40, { width: 46, ending: "hyphen" }, 20, 60];
    expect(breakWords(words)).toEqual([[40], [46, 20], [60]]);
    expect(breakWords([40, { width: 45, ending: "hyphen" }, 20, 70])).toEqual([
      [40, 45],
      [20, 70],
    ]);
  });

  it("leaves a line a little short rather than divide a word", () => {
    // 88 of 100 points in whole words, or all of them with a word divided (its hyphen is in the 2 points).
    expect(linesWithHyphens([40, 38, { width: 2, ending: "hyphen" }, 50])).toEqual([
      [40, 38],
      [2, 50],
    ]);
  });

  it("divides a word rather than leave a third of the line empty", () => {
    expect(linesWithHyphens([40, 20, { width: 20, ending: "hyphen" }, 50])).toEqual([[40, 20, 20], [50]]);
  });

  it("ends no more lines in a row with a hyphen than the ladder allows", () => {
    const half = { width: 50, ending: "hyphen" } as const;
    const words = [half, half, half, half, 50];
    // A measure of 50 leaves no other choice than a hyphen a line.
    expect(linesWithHyphens(words, { firstMeasure: 50, measure: 50, hyphenLadder: 4 })).toHaveLength(5);
    expect(linesWithHyphens(words, { firstMeasure: 50, measure: 50, hyphenLadder: 3 })).toBeUndefined();
    expect(linesWithHyphens([half, 50], { firstMeasure: 50, measure: 50, hyphenLadder: 0 })).toBeUndefined();
  });

  it("does not end a paragraph with the rest of one word, though the lines before are looser for it", () => {
    const words: Word[] = [40, 30, { width: 20, ending: "hyphen" }, 20];
    expect(linesWithHyphens(words)).toEqual([
      [40, 30],
      [20, 20],
    ]);
  });

  it("carries a short word over rather than leave a crumb for the last line", () => {
    // "50 28 2" fills its line and leaves 8 points for the last one; without the short word it lacks 12 of 100.
    expect(breakWords([50, 28, 2, 8])).toEqual([
      [50, 28],
      [2, 8],
    ]);
  });

  it("avoids a discouraged break as it avoids a hyphen, and takes it where the line would be far too short", () => {
    const breakWithin = (words: readonly Word[], poor: number) => {
      const candidates = candidatesOf(words).map((each, index) => ({ ...each, discouraged: index === poor }));
      return linesOf(words, optimumFit(candidates, limitsOf()));
    };
    expect(breakWithin([40, 38, 2, 50], 2)).toEqual([
      [40, 38],
      [2, 50],
    ]);
    expect(breakWithin([40, 20, 20, 50], 2)).toEqual([[40, 20, 20], [50]]);
  });

  it("counts what joins can take, so that a line of elongatable words is a good line", () => {
    const elongation = { longest: 20, perLine: 2, apart: 1 };
    const stretch: Stretch = { ...spaces, spacesFirst: 0.5, elongation };
    // 30 + 10 + 30 leaves 30 points: a ratio of 5 for one space, well below 1 for one space and two joins.
    const plain: Word[] = [30, 30, 90];
    const elongatable: Word[] = plain.map((width) => ({ width: width as number, elongatable: true }));
    expect(breakWords(plain, { justified: true, tolerance: 1 })).toBeUndefined();
    expect(breakWords(elongatable, { justified: true, stretch, tolerance: 1 })).toEqual([[30, 30], [90]]);
  });

  it("lets what hangs stand outside: the measure counts for the rest", () => {
    const hanging = candidatesOf([46, 47, 90]).map((candidate, index) => ({
      ...candidate,
      hangEnd: index === 1 ? 3 : 0,
    }));
    expect(linesOf([46, 47, 90], optimumFit(hanging, limitsOf()))).toEqual([[46, 47], [90]]);
    expect(breakWords([46, 47, 90])).toEqual([[46], [47], [90]]);
  });

  it("has fewer rivers where it is told where the spaces stand", () => {
    let random = 20180212;
    const next = () => {
      random = (Math.imul(random, 1103515245) + 12345) >>> 0;
      return random / 2 ** 32;
    };
    let without = 0;
    let avoided = 0;
    for (let turn = 0; turn < 60; turn++) {
      const words = Array.from({ length: 120 }, () => 10 + Math.floor(next() * 60));
      const limits = { ...limitsOf(400, true), spaceCentres: undefined };
      without += rivers(words, optimumFit(candidatesOf(words), limits));
      avoided += rivers(words, optimumFit(candidatesOf(words), { ...limits, spaceCentres: centresOf(words) }));
    }
    expect(without).toBeGreaterThan(20);
    expect(avoided).toBeLessThan(without * 0.7);
  });

  it("chooses the same breaks for text that runs the other way, since it knows no direction", () => {
    const words = [30, 25, 45, 60, 20, 35, 15];
    expect(breakWords(words)?.flat()).toEqual(words);
  });
});

function centresOf(words: readonly number[]): Float64Array {
  let x = 0;
  return Float64Array.from(words.slice(0, -1), (word) => {
    x += word + 10;
    return x - 5;
  });
}

/** Places where a space stands below a space below a space, to half a space, counted by themselves. */
function rivers(words: readonly number[], chosen: readonly BreakCandidate[] | undefined): number {
  const lines = (linesOf(words, chosen) ?? []).map((line, index, all) => {
    const natural = line.reduce((sum, word) => sum + word, 0) + 10 * (line.length - 1);
    const space = index === all.length - 1 ? 10 : 10 + (400 - natural) / (line.length - 1);
    let x = 0;
    return line.slice(0, -1).map((word) => {
      x += word + space;
      return x - space / 2;
    });
  });
  let found = 0;
  const near = (line: readonly number[] | undefined, x: number) =>
    line?.filter((other) => Math.abs(other - x) <= 5) ?? [];
  for (const [index, line] of lines.entries()) {
    for (const x of line) {
      if (near(lines[index - 1], x).some((above) => near(lines[index - 2], above).length > 0)) found++;
    }
  }
  return found;
}
