/** Roman numerals as the textbooks give them. */

import { expect, test } from "vitest";
import { toRoman } from "../../../../src/document/locale/roman.ts";

test.each([
  [1, "i"],
  [4, "iv"],
  [9, "ix"],
  [14, "xiv"],
  [40, "xl"],
  [90, "xc"],
  [400, "cd"],
  [900, "cm"],
  [1994, "mcmxciv"],
  [3999, "mmmcmxcix"],
])("%i is %s", (number, expected) => {
  expect(toRoman(number)).toBe(expected);
});

test("what has no Roman form stands in digits", () => {
  expect([0, 4000, -1].map(toRoman)).toEqual(["0", "4000", "-1"]);
});
