/** Numbers and lengths of SVG attributes. */

import { NotOutlines } from "./svg-trouble.ts";

const number = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;
const lengthPattern = new RegExp(`^(${number})([a-zA-Z%]*)$`);
const numberPattern = new RegExp(`(${number})\\s*,?\\s*`, "y");

/** CSS pixels, ninety-six to an inch, which are the user units of a drawing without a viewBox. */
const pixelsPerUnit: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
};

/** Longer than any length: the pattern takes time with the square of it. */
const longestLength = 100;

/** A length in user units; a percentage counts from `whole`. Throws `NotOutlines` for anything else. */
export function parseSvgLength(text: string, whole: number, line: number): number {
  const match = text.length > longestLength ? null : lengthPattern.exec(text.trim());
  const value = Number(match?.[1]);
  const unit = match?.[2]?.toLowerCase() ?? "";
  const factor = unit === "%" ? whole / 100 : pixelsPerUnit[unit];
  if (!match || factor === undefined || !Number.isFinite(value * factor)) {
    throw new NotOutlines(`the length "${text.trim().slice(0, 40)}"`, line);
  }
  return value * factor;
}

/** Numbers parted by spaces or commas; `undefined` where anything else stands among them. */
export function parseNumbers(text: string): readonly number[] | undefined {
  const numbers: number[] = [];
  const trimmed = text.trim();
  let at = 0;
  while (at < trimmed.length) {
    numberPattern.lastIndex = at;
    const match = numberPattern.exec(trimmed);
    if (!match || !Number.isFinite(Number(match[1]))) return undefined;
    numbers.push(Number(match[1]));
    at = numberPattern.lastIndex;
  }
  return numbers;
}
