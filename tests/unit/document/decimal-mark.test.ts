/** The decimal mark of numbers as people write them. */

import { expect, test } from "vitest";
import { decimalMark, isBareNumber } from "../../../src/document/decimal-mark.ts";

test.each([
  // text, the language's own mark, the decimal mark
  ["1250", ".", undefined],
  ["12.5", ".", "."],
  ["1,250", ".", undefined],
  ["1,250.5", ".", "."],
  ["1,250,000", ".", undefined],
  ["12,5", ".", ","],
  ["1.250", ",", undefined],
  ["1.250,5", ",", ","],
  ["12.50", ",", "."],
  ["12,500", ",", ","],
  ["0.125", ".", "."],
  ["١٬٢٥٠٫٥", ".", "\u066B"],
  ["١٬٢٥٠", ".", undefined],
  ["۱۲٫۵", ".", "\u066B"],
  ["١٢,٥", ".", ","],
  ["-4.25%", ".", "."],
  ["no number", ".", undefined],
])("%s where %s is usual", (text, usual, mark) => {
  expect(decimalMark(text, usual)).toBe(mark);
});

test.each(["1,250.5", "-4.25%", "٧٪", "$ 12", "12 €", "\u2066$12\u2069", "٤٫٢٥-"])("%s is a bare number", (text) => {
  expect(isBareNumber(text)).toBe(true);
});

test.each(["+961 1 307594", "7-8", "1439 AH", "2018-02-12", "12 km", "", "—"])("%s is none", (text) => {
  expect(isBareNumber(text)).toBe(false);
});
