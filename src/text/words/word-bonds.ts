/** Whether two words with a space between them part at a line's end: the rules of `tailored-breaks.ts`, one by one. */

import { generalCategoryOf } from "../../unicode/general-category.ts";
import {
  currencies,
  divineNames,
  erasAfterNumbers,
  erasBeforeNumbers,
  labelsBeforeNumbers,
  proclitics,
  suffixesOfNames,
  titlesBeforeNames,
  unitsAfterNumbers,
  wordsAfterNumbers,
  wordsBeforeNames,
  wordsBeforeNumbers,
  wordsBeforeYears,
} from "./bound-words.ts";
import { foldArabic } from "./fold-arabic.ts";
import { bracketedHonorifics, isHonorificSign } from "./honorifics.ts";
import { isArabicLetter, isDash, isDigit, isLetter, withoutClosing, withoutOpening } from "./words.ts";

/** `bound`: no line ends here. `loose`: a line had better not. */
export type Bond = "bound" | "loose" | "none";

/** What stands before the first of the two words. */
export interface BondContext {
  readonly beginsLine: boolean;
  readonly followsNumber: boolean;
}

/** `before` and `after` are whole words with their punctuation. */
export function bondBetween(before: string, after: string, context: BondContext): Bond {
  const last = before.charCodeAt(before.length - 1);
  const first = after.charCodeAt(0);
  if (!isLetter(first)) {
    if (isWordOfDashes(after) && first !== 0x2212) return "bound";
    if (after === "…" || isHonorificSign(first) || isHonorific(first, after)) return "bound";
  }
  if (context.beginsLine && isWordOfDashes(before)) return "bound";
  const numbers = bondOfNumbers(before, last, after, first, context);
  if (numbers !== "none") return numbers;
  return bondOfWords(before, last, after, first, context);
}

function isHonorific(first: number, after: string): boolean {
  return first === 0x28 && bracketedHonorifics.has(foldArabic(after.replace(/[.,،:;؛]+$/, "")));
}

function bondOfNumbers(
  before: string,
  last: number,
  after: string,
  first: number,
  { followsNumber }: BondContext,
): Bond {
  const endsInNumber = endsWithNumber(before, last);
  const beginsNumber = isDigit(first) || (!isLetter(first) && beginsWithNumber(after));
  if (endsInNumber) {
    const word = withoutClosing(withoutOpening(after));
    if (isAfterNumber(word) || isAfterNumber(word.replace(/\.$/, ""))) return "bound";
    if (first === 0x2f && referenceSlash.test(after)) return "bound";
    if (isOperator(after)) return "bound";
    if (beginsNumber && isGroup(before, after)) return "bound";
    if (wordsAfterNumbers.has(word)) return "loose";
  }
  if (beginsNumber) {
    const word = withoutOpening(before);
    if (labelsBeforeNumbers.has(word) || erasBeforeNumbers.has(word)) return "bound";
    if (currencies.has(word) || isCurrencySign(word)) return "bound";
    // "+" begins a number that is called: two of them with a slash between are no reference.
    const isCalled = last === 0x2f && first === 0x2b;
    if (last === 0x2f && !isCalled) return "bound";
    if ((word.length === 1 && isSign(last)) || (followsNumber && !isCalled && isOperator(word))) return "bound";
    const bare = withoutArabicPrefix(word);
    if (bare !== word && labelsBeforeNumbers.has(bare)) return "bound";
    if (wordsBeforeNumbers.has(word) || wordsBeforeNumbers.has(bare)) return "bound";
    if (wordsBeforeYears.has(bare)) return "loose";
  }
  // "AH / 010", «هـ / ٠١٠»: the era of a reference before its slash.
  if (after === "/" && erasAfterNumbers.has(before)) return "bound";
  return "none";
}

const isAfterNumber = (word: string) =>
  unitsAfterNumbers.has(word) || erasAfterNumbers.has(word) || currencies.has(word) || isCurrencySign(word);

function bondOfWords(before: string, last: number, after: string, first: number, { followsNumber }: BondContext): Bond {
  // Only short words and those with a full stop or a slash are in the lists, or are initials.
  const word = withoutOpening(before);
  if (last === 0x2e || last === 0x2f) {
    // After a number, letters with full stops are its unit or era; before a single letter, they end a sentence.
    if (!followsNumber && after.length > 1 && initials.test(word) && isLetter(first)) return "bound";
    if (titlesBeforeNames.has(word) && isCapital(first)) return "bound";
    if (labelsBeforeNumbers.has(word) && roman.test(after)) return "bound";
    return "none";
  }
  // After a number, a single letter other than «و» is a unit.
  if (word.length === 1 && proclitics.has(word) && isArabicLetter(first) && (!followsNumber || word === "و"))
    return "bound";
  if (isCapital(first)) {
    if (titlesBeforeNames.has(word)) return "bound";
    if (isCapital(word.charCodeAt(0)) && suffixOf(word, after)) return "bound";
    if (wordsBeforeNames.has(word)) return "loose";
    return "none";
  }
  if (isArabicLetter(first)) {
    if (wordsBeforeNames.has(withoutConjunction(word))) return "loose";
    if (divineNames.has(word) && foldArabic(withoutClosing(after)) === exalted) return "bound";
  }
  return "none";
}

const exalted = foldArabic("تعالى");

function suffixOf(before: string, after: string): boolean {
  const suffix = withoutClosing(after);
  return suffixesOfNames.has(suffix) || (suffix === "I" && monthsOfTwo.has(before));
}

/** "Jumada I", "Rabi I": elsewhere "I" is a word of its own. */
const monthsOfTwo = new Set(["Jumada", "Rabi", "Rabi\u02BB", "Rabi\u2019", "Rabi'"]);

/** Letters each with its full stop, also in Arabic, where the last may go without: "J.", "J.R.R.", «د.», «أ.د»; «د/». */
const initials =
  /^(?:(?:[A-Z\u00C0-\u00DE]\.){1,4}|[\u0648\u0644]?[\u0621-\u064A](?:\.[\u0621-\u064A]){0,3}\.|[\u0621-\u064A]\/)$/;
const roman = /^[IVXLC]+[.,;:)]*$/;
const referenceSlash = /^\/(?:$|[0-9\u0660-\u0669\u06F0-\u06F9])/;

/** A number with its sign, bracket or currency: "(5", "+5", "$5", "½". */
function beginsWithNumber(word: string): boolean {
  for (let offset = 0; offset < word.length && offset < 3; offset++) {
    const code = word.charCodeAt(offset);
    if (isDigit(code) || isFraction(code)) return true;
    if (!(isDash(code) || isSign(code) || code === 0x28 || code === 0x5b || isCurrencySign(word.charAt(offset))))
      return false;
  }
  return false;
}

function endsWithNumber(word: string, last: number): boolean {
  return (
    isDigit(last) ||
    isFraction(last) ||
    (isLateSign(last) && word.length > 1 && isDigit(word.charCodeAt(word.length - 2)))
  );
}

/** A closing bracket, percent or degree sign after the last digit. */
function isLateSign(code: number): boolean {
  return code === 0x29 || code === 0x25 || code === 0x66a || code === 0xb0;
}

/** Three digits after one to three, or after a trunk code; three or four after two or three; a fraction after a number. */
function isGroup(before: string, after: string): boolean {
  if (isFraction(after.charCodeAt(0))) return true;
  const group = leadingDigits(after);
  if (group < 3 || group > 4) return false;
  const lead = /[0-9\u0660-\u0669\u06F0-\u06F9]+$/.exec(before)?.[0] ?? "";
  const whole = lead.length === before.replace(/^[(+\u2212-]+/, "").length;
  return whole && (lead.length <= 3 || (lead.length === 4 && /^[0\u0660\u06F0]/.test(lead)));
}

function leadingDigits(word: string): number {
  let count = 0;
  while (isDigit(word.charCodeAt(count))) count++;
  const next = word.charAt(count);
  // "300,000" is a number of its own; "300," and "300." end a clause.
  return /[,.\u066B\u066C]/.test(next) && isDigit(word.charCodeAt(count + 1)) ? 0 : count;
}

export function isWordOfDashes(word: string): boolean {
  if (word.length === 0 || word.length > 3) return false;
  for (let offset = 0; offset < word.length; offset++) if (!isDash(word.charCodeAt(offset))) return false;
  return true;
}

/** Signs that stand alone between or before numbers: 3 × 4, ± 5, 16 : 9, 7 – 8. */
function isOperator(word: string): boolean {
  if (word.length !== 1) return false;
  const code = word.charCodeAt(0);
  return isDash(code) || isSign(code) || code === 0xf7 || code === 0x3a || code === 0x3d || code === 0x2f;
}

/** Plus, minus, plus-minus, times, about, less and greater; the hyphen-minus is a dash first. */
function isSign(code: number): boolean {
  return (
    code === 0x2b ||
    code === 0x2212 ||
    code === 0xd7 ||
    code === 0xb1 ||
    code === 0x7e ||
    code === 0x2248 ||
    code === 0x3c ||
    code === 0x3e
  );
}

function isFraction(code: number): boolean {
  return (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x215e);
}

function isCurrencySign(word: string): boolean {
  if (word.length !== 1) return false;
  const code = word.charCodeAt(0);
  return code === 0x24 || (code >= 0xa2 && generalCategoryOf(code) === "Sc");
}

function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);
}

/** Without «و», «ف», «ب», «ل», «ك» and the article: «برقم», «والرقم». */
function withoutArabicPrefix(word: string): string {
  return word.length > 3 ? word.replace(/^[وف]?[بلك]?(?:ال)?/, "") : word;
}

function withoutConjunction(word: string): string {
  return word.length > 4 && word.startsWith("و") ? word.slice(1) : word;
}
