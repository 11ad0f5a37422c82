/** Lines that take what they can hold. */

import { describe, expect, it } from "vitest";
import { firstFit } from "../../../../src/line/breaking/first-fit.ts";
import { candidatesOf, linesOf, type Word } from "../candidates.ts";

function breakWords(
  words: readonly Word[],
  measure = 100,
  { first = measure, shrink = 0 } = {},
): number[][] | undefined {
  return linesOf(words, firstFit(candidatesOf(words), first, measure, shrink));
}

describe("firstFit", () => {
  it("takes as many words as fit", () => {
    expect(breakWords([30, 20, 20, 50], 60)).toEqual([[30, 20], [20], [50]]);
  });

  it("fills a line exactly", () => {
    expect(breakWords([45, 45, 10])).toEqual([[45, 45], [10]]);
  });

  it("sets a word that is too wide on a line of its own and goes on", () => {
    expect(breakWords([40, 120, 40, 40])).toEqual([[40], [120], [40, 40]]);
  });

  it("sets one overfull word after another without losing any", () => {
    expect(breakWords([120, 130, 140])).toEqual([[120], [130], [140]]);
  });

  it("goes back to the last place that fitted", () => {
    expect(breakWords([40, 30, 90, 20])).toEqual([[40, 30], [90], [20]]);
  });

  it("breaks where it must, however much room is left", () => {
    expect(breakWords([10, { width: 10, ending: "newline" }, 10])).toEqual([[10, 10], [10]]);
  });

  it("keeps a hard break after a line that was too long for it", () => {
    expect(breakWords([60, { width: 60, ending: "newline" }, 10])).toEqual([[60], [60], [10]]);
  });

  it("counts the hyphen into the line it ends", () => {
    expect(breakWords([40, { width: 46, ending: "hyphen" }, 20])).toEqual([[40], [46, 20]]);
    expect(breakWords([40, { width: 45, ending: "hyphen" }, 20])).toEqual([[40, 45], [20]]);
  });

  it("shrinks spaces to take one more word", () => {
    expect(breakWords([45, 48, 30], 100, { shrink: 0.3 })).toEqual([[45, 48], [30]]);
    expect(breakWords([45, 49, 30], 100, { shrink: 0.3 })).toEqual([[45], [49, 30]]);
  });

  it("gives the first line its own measure", () => {
    expect(breakWords([40, 40, 40], 100, { first: 80 })).toEqual([[40], [40, 40]]);
  });

  it("ends with the end of the paragraph, at any measure", () => {
    const words: Word[] = [30, 120, { width: 45, ending: "hyphen" }, 20, { width: 60, ending: "newline" }, 5, 90, 33];
    const all = words.map((word) => (typeof word === "number" ? word : word.width));
    for (let measure = 1; measure < 300; measure += 7) expect(breakWords(words, measure)?.flat()).toEqual(all);
  });

  it("gives no line for no candidates", () => {
    expect(firstFit([], 100, 100, 0)).toEqual([]);
  });
});
