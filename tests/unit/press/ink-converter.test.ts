import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PressName } from "../../../src/document/document.ts";
import { readIccProfile } from "../../../src/press/icc/icc-profile.ts";
import { InkConverter } from "../../../src/press/ink-converter.ts";

function converterFor(press: PressName): InkConverter {
  const path = new URL(`../../../src/press/profiles/${press}/profile.icc`, import.meta.url);
  const reading = readIccProfile(readFileSync(path));
  if (!reading.ok) throw new Error(reading.problem);
  return new InkConverter(reading.profile);
}

/**
 * Percents from Little CMS 2.14, for lines of sRGB: transicc -i'*sRGB' -oprofile.icc -t1 -b -n
 * (relative colorimetric, with black point compensation)
 */
const expected: Record<
  PressName,
  readonly (readonly [rgb: readonly [number, number, number], percents: readonly number[]])[]
> = {
  coated: [
    [
      [0, 0, 0],
      [68.6885, 59.6048, 48.8533, 97.8164],
    ],
    [
      [255, 255, 255],
      [0, 0, 0, 0],
    ],
    [
      [128, 128, 128],
      [41.268, 32.8862, 32.7825, 31.5755],
    ],
    [
      [246, 243, 236],
      [4.9897, 4.1154, 8.661, 0],
    ],
    [
      [14, 77, 100],
      [78.5336, 27.6249, 13.4173, 61.3718],
    ],
    [
      [255, 0, 0],
      [0, 95.9365, 97.8134, 0.061],
    ],
    [
      [0, 80, 160],
      [95.3201, 68.1331, 0, 3.4974],
    ],
  ],
  uncoated: [
    [
      [32, 32, 32],
      [67.8782, 2.1683, 13.6782, 96.6827],
    ],
    [
      [200, 200, 200],
      [18.793, 13.402, 12.9, 5.9174],
    ],
    [
      [14, 77, 100],
      [90.1839, 27.0832, 10.2007, 55.375],
    ],
    [
      [0, 80, 160],
      [96.9268, 74.8547, 0, 4.1825],
    ],
  ],
  newspaper: [
    [
      [0, 0, 0],
      [54.8562, 40.7813, 40.444, 95.137],
    ],
    [
      [170, 170, 170],
      [11.8914, 8.7053, 8.6778, 24.921],
    ],
    [
      [14, 77, 100],
      [73.8155, 21.9226, 8.6091, 62.5513],
    ],
    [
      [255, 0, 0],
      [0, 95.5444, 97.8851, 0.8469],
    ],
  ],
};

describe.each(Object.entries(expected))("the inks of the press %s", (press, cases) => {
  const converter = converterFor(press as PressName);

  it.each(cases)("for %j are those that Little CMS finds", ([red, green, blue], percents) => {
    const inks = converter.inksOf([red / 255, green / 255, blue / 255]);
    for (const [index, percent] of percents.entries()) expect((inks[index] as number) * 100).toBeCloseTo(percent, 0);
    const packed = converter.packedInksOf(red, green, blue);
    const bytes = [24, 16, 8, 0].map((shift) => Math.floor(packed / 2 ** shift) % 256);
    for (const [index, percent] of percents.entries()) {
      expect(Math.abs((bytes[index] as number) / 2.55 - percent)).toBeLessThan(0.5);
    }
  });
});

describe("the total of inks", () => {
  /** What the profiles were made for (src/press/profiles/README.md), and a little that interpolation adds. */
  it.each([
    ["coated", 300],
    ["uncoated", 280],
    ["newspaper", 240],
  ] as const)("of %s stays within %i percent", (press, limit) => {
    const converter = converterFor(press);
    let most = 0;
    for (let red = 0; red <= 1; red += 1 / 16) {
      for (let green = 0; green <= 1; green += 1 / 16) {
        for (let blue = 0; blue <= 1; blue += 1 / 16) {
          most = Math.max(
            most,
            converter.inksOf([red, green, blue]).reduce((sum, ink) => sum + ink, 0),
          );
        }
      }
    }
    expect(most * 100).toBeLessThanOrEqual(limit + 1);
  });
});

describe("black alone for greys", () => {
  const converter = converterFor("coated");

  it("is nothing for white and all of the ink for black", () => {
    expect(converter.blackOf(1)).toBe(0);
    expect(converter.blackOf(0)).toBe(1);
  });

  it("grows as greys darken", () => {
    const inks = Array.from({ length: 33 }, (_, index) => converter.blackOf(1 - index / 32));
    expect(inks).toEqual([...inks].sort((a, b) => a - b));
  });

  /**
   * FOGRA39L measures luminances of 30.19 for 50 % of black, 2.10 for the solid and 87.62 for paper (samples 1356, 1260
   * and 1). Between solid and paper that is a linear light of 0.3285: in sRGB, 155.
   */
  it("is as light as the grey between solid and paper", () => {
    expect(Math.abs(converter.blackOf(155 / 255) - 0.5)).toBeLessThan(0.01);
  });
});
