/** The breaks that make a whole paragraph best, on paragraphs small enough to try all breaks by hand. */

import { describe, expect, it } from "vitest";
import { type FitLimits, optimumFit } from "../../../src/line/optimum-fit.ts";
import type { Stretch } from "../../../src/line/stretch.ts";
import { candidatesOf, linesOf, type Word } from "./candidates.ts";

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

  it("chooses the same breaks for text that runs the other way, since it knows no direction", () => {
    const words = [30, 25, 45, 60, 20, 35, 15];
    expect(breakWords(words)?.flat()).toEqual(words);
  });
});
