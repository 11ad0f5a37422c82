/** What stands directly beside a phrase and belongs to it: a number, a sign, the full stop of an abbreviation. */

import type { Direction } from "../../geometry/direction.ts";
import { strongDirection } from "./strong-direction.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

const LATIN_DIGITS = "0-9";
const RIGHT_TO_LEFT_DIGITS = "\\u0660-\\u0669\\u06F0-\\u06F9";

/** Marks within a number: 24510:2007, 24/7, 3.5, 18,500. */
const INNER = "[.,:/\\u066B\\u066C\\u2013\\-](?=[D])";

interface Patterns {
  /** A number one space away, or in brackets; in the digits that go with the phrase's script. */
  readonly followingNumber: RegExp;
  /** A number, in any digits, that is joined on: PS-7, MP3. */
  readonly joinedNumber: RegExp;
}

const patterns: Readonly<Record<Direction, Patterns>> = {
  ltr: patternsOf(LATIN_DIGITS, ""),
  // Digits that only right-to-left scripts write go with the phrase over a colon too: «الزلزلة: ٧-٨».
  rtl: patternsOf(RIGHT_TO_LEFT_DIGITS, ":?"),
};

function patternsOf(digits: string, beforeNumber: string): Patterns {
  const number = numberOf(digits);
  return {
    followingNumber: new RegExp(`${beforeNumber}[ \\u00A0](?:${number}|\\(${number}\\))`, "y"),
    joinedNumber: new RegExp(`[-\\u2010\\u2011\\u2013/.:_]?${numberOf(LATIN_DIGITS + RIGHT_TO_LEFT_DIGITS)}`, "y"),
  };
}

function numberOf(digits: string): string {
  return `[${digits}](?:[${digits}]|${INNER.replace("D", digits)})*[%\\u066A\\u00B0]?`;
}

/** Signs that are part of a name: C++, C#, AquaSense®. */
const JOINED_SIGNS = /[+#®™©°%]+/y;
const LEADING_SIGNS = "@#$€£";

/** The phrase grown over its attachments, never beyond `bounds`. */
export function extendedOverAttachments(text: string, phrase: Range, bounds: Range, direction: Direction): Range {
  const start = extendedStart(text, phrase.start, bounds.start, direction);
  let end = phrase.end;
  const { followingNumber, joinedNumber } = patterns[direction];
  for (;;) {
    const next =
      matchEnd(joinedNumber, text, end, bounds.end) ??
      matchEnd(JOINED_SIGNS, text, end, bounds.end) ??
      matchEnd(followingNumber, text, end, bounds.end);
    // A number with a letter of the sentence close after it (3ملايين) is the sentence's.
    if (next === undefined || isLetterAt(text, next)) break;
    end = next;
  }
  return { start, end: endAfterAbbreviation(text, end, bounds.end) };
}

function matchEnd(pattern: RegExp, text: string, at: number, limit: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= limit ? pattern.lastIndex : undefined;
}

/** "U.S." keeps its last full stop: one letter between two of them is an abbreviation, not the end of a sentence. */
function endAfterAbbreviation(text: string, end: number, limit: number): number {
  const isAbbreviation = end < limit && text.charAt(end) === "." && text.charAt(end - 2) === ".";
  return isAbbreviation ? end + 1 : end;
}

/** Backwards over "3 " or "24/7-" and a sign before it, or over the sign of a handle, sum or name (@water, $500, .NET). */
function extendedStart(text: string, phraseStart: number, limit: number, direction: Direction): number {
  let start = phraseStart;
  const before = text.charAt(start - 1);
  const isSpaced = before === " " || before === "\u00A0";
  const numberEnd = isSpaced || before === "-" || before === "\u2011" ? start - 1 : start;
  const accepts = isSpaced ? isDigitOf[direction] : isAnyDigit;
  const numberStart = startOfNumber(text, numberEnd, limit, accepts);
  if (numberStart < numberEnd && !isLetterBefore(text, numberStart)) start = numberStart;

  if (start <= limit || isLetterBefore(text, start - 1)) return start;
  const sign = text.charAt(start - 1);
  const isName = sign === "." && start === phraseStart && direction === "ltr";
  return LEADING_SIGNS.includes(sign) || (isName && isSpaceOrEdge(text, start - 2)) ? start - 1 : start;
}

function startOfNumber(text: string, end: number, limit: number, accepts: (code: number) => boolean): number {
  let at = end;
  if (at > limit && "%\u066A\u00B0".includes(text.charAt(at - 1))) {
    // "25 °C" is written with a space before the degree (SI Brochure 5.4.3).
    const isApart = text.charAt(at - 1) === "\u00B0" && at - 1 > limit && /[ \u00A0]/.test(text.charAt(at - 2));
    at -= isApart ? 2 : 1;
  }
  if (at <= limit || !accepts(text.charCodeAt(at - 1))) return end;
  while (at > limit) {
    if (accepts(text.charCodeAt(at - 1))) at--;
    else if (
      at - 1 > limit &&
      ".,:/\u066B\u066C\u2013-".includes(text.charAt(at - 1)) &&
      accepts(text.charCodeAt(at - 2))
    )
      at -= 2;
    else break;
  }
  return at;
}

const isLatinDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isRightToLeftDigit = (code: number) => (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9);
const isAnyDigit = (code: number) => isLatinDigit(code) || isRightToLeftDigit(code);
const isDigitOf: Readonly<Record<Direction, (code: number) => boolean>> = {
  ltr: isLatinDigit,
  rtl: isRightToLeftDigit,
};

function isLetterAt(text: string, offset: number): boolean {
  const codePoint = text.codePointAt(offset);
  return codePoint !== undefined && strongDirection(codePoint) !== undefined;
}

/** Whether a letter or digit ends at the offset. Letters of supplementary planes are asked for whole. */
function isLetterBefore(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset - 1);
  const isTrailSurrogate = code >= 0xdc00 && code <= 0xdfff;
  return isAnyDigit(code) || (offset > 0 && isLetterAt(text, isTrailSurrogate ? offset - 2 : offset - 1));
}

function isSpaceOrEdge(text: string, offset: number): boolean {
  return offset < 0 || text.charAt(offset) === " " || text.charAt(offset) === "\n";
}
