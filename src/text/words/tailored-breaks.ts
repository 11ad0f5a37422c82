/**
 * What this kind of document adds to UAX #14, which leaves such choices to a higher level (section 8, Customization): which
 * words do not part at a line's end. Rules only forbid what the standard allows; none adds a break.
 *
 * | stay together | as in | part all the same |
 * |---|---|---|
 * | number and unit, percent, currency, era | 25 km, ٢٥ كم, 100 %, ١٠٠ ر.س, USD 100, ١٤٣٩ هـ | 12 schools |
 * | label or sign and number | No. 5, p. 12, § 4, رقم ٥, ص ١٢, Article 5, المادة ٥, AH 1439, ± 5 | the numbers 5 and 6 |
 * | groups of one number | 12 500, 555 0142, 1 ½ | in 2018 300 people |
 * | range at its dash | 7–8, 2018 – 2020 | Beirut–Tripoli |
 * | reference at its slash, abbreviation at its slash | 1439 AH / 010, km/h, د/أحمد | and/or |
 * | citation, before a number in brackets | [99: 7-8], [الزلزلة: ٧-٨], (Romans 8: 28) | [see below] |
 * | initial, abbreviated title, suffix and name | J. R. R. Tolkien, م. ن., د. سلمى, Dr. Haddad, Jumada II | a doctor came |
 * | honorific and the word before it; up to four words of it | محمد صلى الله عليه وسلم, ﷺ, (ص) | السلام عليكم |
 * | one-letter particle and the next word | و المدير | a city |
 * | verse end and the last word of its verse | خَيْرًا يَرَهُ ۝٧ | |
 * | dash and the word before it; a dash that begins a line and the word after it | word – word | |
 *
 * A break is only discouraged after spelled-out titles («الدكتور أحمد», President Haddad) and first parts of names
 * («عبد الله»), before a year («سنة ١٤٣٩»), and between a number and its magnitude or month (5 million, ١٢ شباط).
 */

import { isLineTerminator } from "../../unicode/controls.ts";
import { BREAK_ALLOWED, BREAK_PROHIBITED } from "../../unicode/line-break.ts";
import { foldArabic } from "./fold-arabic.ts";
import { beginsHonorific, type Honorific, honorificsFrom } from "./honorifics.ts";
import { type Bond, bondBetween } from "./word-bonds.ts";
import {
  endBeforeSpaces,
  isDash,
  isDigit,
  isMark,
  isSpace,
  startAfterSpaces,
  withoutClosing,
  wordAfter,
  wordBefore,
} from "./words.ts";

/**
 * Bonds make no stretch longer than this, in characters without marks: a row of numbers or initials still has places to break.
 * A line of 50 mm in 10 points holds about as many.
 */
const longestStretch = 32;

/** U+06DD ARABIC END OF AYAH: it closes the verse before it and never begins a line. */
const endOfAyah = 0x6dd;

/** How far back an opening bracket is taken to hold a citation, in code units. */
const longestCitation = 40;

/**
 * Forbids breaks in `breaks`, which UAX #14 gave for the same text, without bidi controls, and returns the offsets of those
 * that stay allowed but are discouraged, in ascending order. One walk over the text; each break looks at a bounded number of
 * characters around it.
 */
export function tailorBreaks(text: string, breaks: Uint8Array): readonly number[] {
  const discouraged: number[] = [];
  const brackets: OpenBrackets = { square: -1, round: -1 };
  let stretchStart = 0;
  bindHonorific(text, 0, breaks);
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at - 1);
    if (code === 0x5b || code === 0x5d || code === 0x28 || code === 0x29) followBrackets(brackets, code, at - 1);
    const kind = breaks[at];
    if (kind === BREAK_PROHIBITED) continue;
    let bond: Bond = "none";
    if (kind !== BREAK_ALLOWED) bindHonorific(text, at, breaks);
    else if (isSpace(code)) bond = bondAtSpace(text, at, breaks, brackets);
    else if (isBoundWithinWord(text, at)) bond = "bound";

    if (bond === "bound" && countOf(text, stretchStart, at + wordAfter(text, at).length) <= longestStretch) {
      breaks[at] = BREAK_PROHIBITED;
      continue;
    }
    if (bond !== "none") discouraged.push(at);
    stretchStart = at;
  }
  return discouraged;
}

/** Characters without marks; a long stretch is not counted to its end. */
function countOf(text: string, start: number, end: number): number {
  let count = 0;
  for (let offset = start; offset < end && count <= longestStretch; offset++) {
    if (!isMark(text.charCodeAt(offset))) count++;
  }
  return count;
}

function bondAtSpace(text: string, at: number, breaks: Uint8Array, brackets: OpenBrackets): Bond {
  if (text.charCodeAt(at) === endOfAyah || bindHonorific(text, at, breaks)) return "bound";
  const end = endBeforeSpaces(text, at);
  const before = wordBefore(text, end);
  const after = wordAfter(text, at);
  if (isWithinCitation(before, after, at, brackets)) return "bound";
  const start = end - before.length;
  return bondBetween(before, after, {
    beginsLine: start === 0 || isLineTerminator(text.charCodeAt(start - 1)),
    followsNumber: isDigit(text.charCodeAt(endBeforeSpaces(text, start) - 1)),
  });
}

/** Binds the words of an honorific that begins at `start`; whether one does. */
function bindHonorific(text: string, start: number, breaks: Uint8Array): boolean {
  for (const { words, partsBefore } of honorificsAt(text, start)) {
    const starts = startsOfWords(text, start, words);
    if (!starts) continue;
    for (const [index, at] of starts.entries()) {
      if (index > 0 && index !== partsBefore && breaks[at] === BREAK_ALLOWED) breaks[at] = BREAK_PROHIBITED;
    }
    return true;
  }
  return false;
}

/** Hyphen, dashes and brackets that may stand before and after an honorific without a space. */
const beforeHonorific = new Set("-\u2013\u2014(\uFD3F");
const afterHonorific = /[-\u2013\u2014)\uFD3E.\u060C,:;\u061B!\u061F?\u00BB"]+$/;

function honorificsAt(text: string, start: number): readonly Honorific[] {
  let letter = start;
  while (letter < start + 3 && beforeHonorific.has(text.charAt(letter))) letter++;
  return beginsHonorific(text.charCodeAt(letter)) ? honorificsFrom(foldArabic(wordAfter(text, letter))) : [];
}

/** The offsets where the words of a phrase begin, if they stand here with nothing but spaces between them. */
function startsOfWords(text: string, start: number, words: readonly string[]): readonly number[] | undefined {
  const starts: number[] = [];
  let opened = 0;
  while (beforeHonorific.has(text.charAt(start + opened))) opened++;
  let at = start;
  for (const [index, expected] of words.entries()) {
    const word = wordAfter(text, at);
    const folded = foldArabic(index === 0 ? word.slice(opened) : word);
    const isLast = index === words.length - 1;
    if (folded !== expected && !(isLast && folded.replace(afterHonorific, "") === expected)) return undefined;
    starts.push(at);
    at = startAfterSpaces(text, at + word.length);
  }
  return starts;
}

/** Between the parts of a word: at the dash of a range, before an em dash, at the slash of an abbreviation. */
function isBoundWithinWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (isDash(before)) return isDigit(text.charCodeAt(at - 2)) && isDigit(after);
  if (after === 0x2014 || after === 0x2015) return true;
  if (before !== 0x2f) return false;
  const left = wordBefore(text, at - 1);
  const right = wordAfter(text, at);
  return !left.includes("/") && !right.includes("/") && (left.length <= 2 || withoutClosing(right).length === 1);
}

/** Offsets of the last brackets opened and not closed, or -1. */
interface OpenBrackets {
  square: number;
  round: number;
}

function followBrackets(brackets: OpenBrackets, code: number, offset: number): void {
  if (code === 0x5b) brackets.square = offset;
  else if (code === 0x28) brackets.round = offset;
  else if (code === 0x5d) brackets.square = -1;
  else if (code === 0x29) brackets.round = -1;
}

/** Before a number: anywhere in square brackets, after a colon in round ones that close with it. */
function isWithinCitation(before: string, after: string, at: number, { square, round }: OpenBrackets): boolean {
  if (!isDigit(after.charCodeAt(0))) return false;
  if (square !== -1 && at - square <= longestCitation) return true;
  return (
    round !== -1 &&
    at - round <= longestCitation &&
    before.endsWith(":") &&
    /[0-9\u0660-\u0669\u06F0-\u06F9]\)/.test(after)
  );
}
