/** One account of how far a line must give, by hand: spaces of 40 points in all that may gain half and lose a fifth. */

import { describe, expect, it } from "vitest";
import {
  elongationRoom,
  type Stretch,
  shareForJoins,
  stretchOf,
  stretchRatio,
} from "../../../../src/line/justification/stretch.ts";

const spacesOnly: Stretch = { spaceStretch: 0.5, spaceShrink: 0.2, spacesFirst: 1, elongation: undefined };
/** Spaces give alone for the first half of their stretch, 10 points; then up to three joins of 8 points each. */
const joins: Stretch = { ...spacesOnly, spacesFirst: 0.5, elongation: { longest: 8, perLine: 3, apart: 2 } };

describe("stretchRatio", () => {
  it("is the share of the stretch or shrink that a line needs", () => {
    expect(stretchRatio(10, 40, 0, spacesOnly)).toBe(0.5);
    expect(stretchRatio(-4, 40, 0, spacesOnly)).toBe(-0.5);
    expect(stretchRatio(0, 40, 0, spacesOnly)).toBe(0);
  });

  it("is infinite where nothing can give", () => {
    expect(stretchRatio(1, 0, 0, spacesOnly)).toBe(Number.POSITIVE_INFINITY);
    expect(stretchRatio(1, 0, 24, joins)).toBe(Number.POSITIVE_INFINITY);
    expect(stretchRatio(-1, 0, 0, spacesOnly)).toBe(Number.NEGATIVE_INFINITY);
  });

  it("rises more slowly while joins give, and never falls", () => {
    expect(stretchRatio(10, 40, 24, joins)).toBe(0.5);
    expect(stretchRatio(34, 40, 24, joins)).toBeLessThan(1);
    const ratios = Array.from({ length: 100 }, (_, slack) => stretchRatio(slack, 40, 24, joins));
    for (const [index, ratio] of ratios.entries()) expect(ratio).toBeGreaterThanOrEqual(ratios[index - 1] ?? 0);
    // Twenty points more than all joins can take are one whole stretch of the spaces more.
    expect(stretchRatio(54, 40, 24, joins) - stretchRatio(34, 40, 24, joins)).toBeCloseTo(1, 9);
  });
});

describe("elongationRoom", () => {
  it("is bounded by words, by the line's limit and by the distance between elongated words", () => {
    expect(elongationRoom(joins, 1, 12)).toBe(8);
    expect(elongationRoom(joins, 9, 12)).toBe(24);
    expect(elongationRoom(joins, 9, 3)).toBe(16);
    expect(elongationRoom(joins, 0, 12)).toBe(0);
    expect(elongationRoom(spacesOnly, 9, 12)).toBe(0);
  });
});

describe("shareForJoins", () => {
  it("is what word spaces do not take first, and no more than the room", () => {
    expect(shareForJoins(8, 40, 24, joins)).toBe(0);
    expect(shareForJoins(15, 40, 24, joins)).toBe(5);
    expect(shareForJoins(90, 40, 24, joins)).toBe(24);
  });
});

describe("stretchOf", () => {
  const limits = { after: 1.25, shortest: 0.2, longest: 0.8, perLine: 4, apart: 2, lowestRank: 5, shortestWord: 3 };

  it("turns a style's factors into shares and ems into points", () => {
    const style = {
      policy: "kashida",
      spaceShrink: 0.8,
      spaceStretch: 1.5,
      spaceStretchLimit: 2,
      kashida: limits,
    } as const;
    const stretch = stretchOf(style, { em: 10, tatweel: 1.5 });
    expect(stretch.spaceStretch).toBeCloseTo(0.5, 9);
    expect(stretch.spaceShrink).toBeCloseTo(0.2, 9);
    expect(stretch.spacesFirst).toBeCloseTo(0.5, 9);
    // Five tatweels of 1.5 points are the most that 0.8 of 10 points hold.
    expect(stretch.elongation).toEqual({ longest: 7.5, perLine: 4, apart: 2 });
    expect(stretchOf(style, undefined).elongation).toBeUndefined();
  });
});
