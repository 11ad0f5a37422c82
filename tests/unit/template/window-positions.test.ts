/** Windows and folds by the numbers of their standards, in points. */

import { describe, expect, it } from "vitest";
import { foldPositions, windowPositions } from "../../../src/template/window-positions.ts";

const millimetre = 72 / 25.4;

describe("windows of DIN 5008", () => {
  it.each([
    ["din-5008-a", 27],
    ["din-5008-b", 45],
  ] as const)("%s begins 20 mm from the left and %d mm from the top, 85 mm by 45 mm", (name, top) => {
    const { whole, return: sender, address } = windowPositions[name];
    expect(whole.x).toBeCloseTo(20 * millimetre, 9);
    expect(whole.y).toBeCloseTo(top * millimetre, 9);
    expect(whole.width).toBeCloseTo(85 * millimetre, 9);
    expect(whole.height).toBeCloseTo(45 * millimetre, 9);
    // The two zones share the height: 17.7 mm and 27.3 mm.
    expect(sender?.y).toBe(whole.y);
    expect((sender?.y ?? 0) + (sender?.height ?? 0)).toBeCloseTo(address.y, 9);
    expect(address.y + address.height).toBeCloseTo(whole.y + whole.height, 9);
    expect(address.height).toBeCloseTo(27.3 * millimetre, 9);
    // Words begin 25 mm from the edge of the paper and keep as far from the right of the field.
    expect(address.x).toBeCloseTo(25 * millimetre, 9);
    expect(address.x - whole.x).toBeCloseTo(whole.x + whole.width - address.x - address.width, 9);
  });

  it("shows form B in the upper third that its fold makes", () => {
    const { whole } = windowPositions["din-5008-b"];
    expect(whole.y + whole.height).toBeLessThan(foldPositions["din-5008-b"].folds[0] ?? 0);
  });
});

describe("the window of envelope No. 10", () => {
  const { whole, address } = windowPositions["us-no-10"];

  it("is 7/8 in from the left, 4 1/2 in wide, and its bottom 1/2 in above the fold", () => {
    expect(whole).toMatchObject({ x: 63, width: 324, height: 81 });
    expect(whole.y + whole.height).toBeCloseTo(264 - 36, 9);
  });

  it("leaves an eighth of an inch on every side of the address", () => {
    expect(address.x - whole.x).toBeCloseTo(9, 9);
    expect(address.y - whole.y).toBeCloseTo(9, 9);
    expect(whole.x + whole.width - address.x - address.width).toBeCloseTo(9, 9);
    expect(whole.y + whole.height - address.y - address.height).toBeCloseTo(9, 9);
  });
});

describe("folds", () => {
  it("are at 87 and 192 mm, 105 and 210 mm, and thirds of 11 in", () => {
    const inMillimetres = (points: readonly number[]) =>
      points.map((point) => Math.round((point / millimetre) * 10) / 10);
    expect(inMillimetres(foldPositions["din-5008-a"].folds)).toEqual([87, 192]);
    expect(inMillimetres(foldPositions["din-5008-b"].folds)).toEqual([105, 210]);
    expect(foldPositions["us-letter"]).toEqual({ folds: [264, 528] });
  });

  it("are punched in the middle of A4", () => {
    expect(foldPositions["din-5008-a"].punch).toBeCloseTo((297 * millimetre) / 2, 9);
  });
});
