/** CSS Fonts 4, 5.2, "Matching font styles", point by point, and variable fonts by their axes. */

import { describe, expect, it } from "vitest";
import { bestMatch, type Candidate, type FaceRequest, instanceFor, isExact } from "../../../src/font/match-font.ts";
import type { VariationAxis } from "../../../src/font/variation-axes.ts";

const face = (weight: number, italic = false): Candidate => ({ family: "Box", weight, italic });
const axis = (tag: string, min: number, initial: number, max: number): VariationAxis => ({
  tag,
  min,
  default: initial,
  max,
});
const variable = (...axes: VariationAxis[]): Candidate => ({ ...face(400), axes });
const request = (weight: number, italic = false, more: Partial<FaceRequest> = {}): FaceRequest => ({
  family: "Box",
  weight,
  italic,
  ...more,
});
const weightOf = (wanted: number, weights: readonly number[]) =>
  bestMatch(
    request(wanted),
    weights.map((weight) => face(weight)),
  )?.weight;

describe("the weight that stands in for one a family lacks", () => {
  it.each([
    // "from 400 to 500 inclusive: ascending until 500, then descending below, then ascending above 500"
    { wanted: 400, weights: [300, 450, 500], found: 450 },
    { wanted: 400, weights: [300, 500, 600], found: 500 },
    { wanted: 400, weights: [100, 300, 600], found: 300 },
    { wanted: 400, weights: [600, 700], found: 600 },
    { wanted: 450, weights: [400, 500, 600], found: 500 },
    { wanted: 500, weights: [300, 400, 600], found: 400 },
    { wanted: 500, weights: [600, 900], found: 600 },
    // "less than 400: descending below, then ascending above"
    { wanted: 300, weights: [100, 200, 400], found: 200 },
    { wanted: 300, weights: [400, 700], found: 400 },
    { wanted: 399, weights: [100, 400], found: 100 },
    // "greater than 500: ascending above, then descending below"
    { wanted: 600, weights: [500, 700, 900], found: 700 },
    { wanted: 600, weights: [500, 900], found: 900 },
    { wanted: 900, weights: [100, 700, 800], found: 800 },
    { wanted: 501, weights: [500, 900], found: 900 },
  ])("is $found for $wanted of $weights", ({ wanted, weights, found }) => {
    expect(weightOf(wanted, weights)).toBe(found);
    expect(weightOf(wanted, [...weights].reverse())).toBe(found);
  });

  it("is never of the other slant while there is one of the right slant", () => {
    const faces = [face(700), face(100, true)];
    expect(bestMatch(request(700, true), faces)).toBe(faces[1]);
    expect(bestMatch(request(100, false), faces)).toBe(faces[0]);
  });
});

describe("a variable font", () => {
  const weights = axis("wght", 100, 400, 800);

  it("has every weight of its axis exactly, and none beyond", () => {
    const font = variable(weights);
    expect([100, 333, 800, 900].map((weight) => isExact(request(weight), font))).toEqual([true, true, true, false]);
    expect(instanceFor(request(333), font).style.weight).toBe(333);
    expect(instanceFor(request(900), font).style.weight).toBe(800);
  });

  it("comes after a static face of the very weight and before one of another", () => {
    const candidates = [variable(weights), face(400), face(600)];
    expect(bestMatch(request(400), candidates)).toBe(candidates[1]);
    expect(bestMatch(request(500), candidates)).toBe(candidates[0]);
    expect(bestMatch(request(900), [variable(weights), face(900)])).toEqual(face(900));
  });

  it("goes first where the style states a place on one of its axes", () => {
    const candidates = [face(400), variable(weights, axis("wdth", 75, 100, 100))];
    const wanted = request(400, false, { variations: new Map([["wdth", 90]]) });
    expect(bestMatch(wanted, candidates)).toBe(candidates[1]);
    expect(instanceFor(wanted, candidates[1] as Candidate).variations).toEqual(
      new Map([
        ["wght", 400],
        ["wdth", 90],
      ]),
    );
  });

  it("is italic by its own axis, or leans as far as its slant goes", () => {
    const italics = variable(axis("ital", 0, 0, 1), axis("slnt", -12, 0, 0));
    const slanted = variable(axis("slnt", -10, 0, 0));
    expect(isExact(request(400, true), italics)).toBe(true);
    expect(instanceFor(request(400, true), italics).variations).toEqual(new Map([["ital", 1]]));
    expect(instanceFor(request(400, true), slanted)).toMatchObject({
      style: { italic: true },
      variations: new Map([["slnt", -10]]),
    });
    expect(instanceFor(request(400, false), slanted).style.italic).toBe(false);
    expect(isExact(request(400, true), variable(weights))).toBe(false);
  });

  it("takes the optical size nearest to the text's from a short ladder, within its axis, unless the style states one", () => {
    const font = variable(axis("opsz", 8, 14, 60));
    const opticalSize = (size: number, stated?: number) =>
      instanceFor(
        request(400, false, { size, ...(stated ? { variations: new Map([["opsz", stated]]) } : {}) }),
        font,
      ).variations.get("opsz");
    expect([10, 10.4, 10.9, 12.5, 25].map((size) => opticalSize(size))).toEqual([10, 10, 10, 12, 24]);
    expect([opticalSize(5), opticalSize(100)]).toEqual([8, 60]);
    expect(opticalSize(10, 31)).toBe(31);
  });

  it("clamps what is stated beyond the ends of an axis", () => {
    const wanted = request(400, false, { variations: new Map([["wdth", 20]]) });
    expect(instanceFor(wanted, variable(axis("wdth", 75, 100, 100))).variations.get("wdth")).toBe(75);
  });
});
