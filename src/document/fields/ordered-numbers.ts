/**
 * Numbers that a right-to-left line must not take apart or turn around, to be isolated from left to right.
 *
 * In Arabic a number is read with the sentence: a range from its right end («8-7» stands for 7 to 8), the percent sign at its
 * left, a minus sign at its right (W3C, lang-bidi-use-cases; alreq, Numbers). UAX #9 gives just that after an Arabic letter
 * (W2 makes its digits Arabic numbers), and `needsArabicContext` says where there is none. Decimals, fractions, times and
 * ratios have common separators and hold together by W4. What is left is listed here:
 *
 * | form | UAX #9 alone | wanted | source |
 * |---|---|---|---|
 * | $100, € 1,250 | sign at the right | at the left | alreq: currency left |
 * | 25°, −5 °C, 33°53′ | degree at the left | at the right | alreq: degree right |
 * | 2018-02-12 | 12-02-2018 | as written | ISO 8601 |
 * | 978-0-306-40615-7 | groups reversed | as written | a code has one order |
 * | 7–8 in Hebrew | 8–7 | 7–8 | lang-bidi-use-cases: only Arabic runs such expressions from the right |
 *
 * Every pattern begins where no number is going on already and repeats what cannot be taken in two ways: linear time.
 */

interface Range {
  /** Half-open range of code units in the text. */
  readonly start: number;
  readonly end: number;
}

const DIGIT = "[0-9\\u0660-\\u0669\\u06F0-\\u06F9]";
const NUMBER = `${DIGIT}+(?:[.,:/\\u066B\\u066C]${DIGIT}+)*`;
const NOT_WITHIN = `(?<![0-9A-Za-z\\u0660-\\u0669\\u06F0-\\u06F9_./:,\\u066B\\u066C\\-])`;
const CURRENCY = "[$\\u00A2-\\u00A5\\u20A0-\\u20CF]";
const SPACE = "[ \\u00A0\\u202F]";

/** A sign before its amount. After its amount, UAX #9 puts it at the left already. */
const AMOUNT = `(?<!${DIGIT}${SPACE}?)${CURRENCY}${SPACE}?${NUMBER}`;
/** With minutes, seconds or a scale; not where an Arabic letter names the scale («°م»), which follows at the left. */
const DEGREES =
  `${NOT_WITHIN}[+\\u2212\\u00B1-]?${NUMBER}${SPACE}?°(?:${DIGIT}{1,2}[\\u2032'](?:${DIGIT}{1,2}[\\u2033"])?|[CFK])?` +
  "(?![A-Za-z\\u0620-\\u064A])";
const ISO_DATE = `${NOT_WITHIN}[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])`;
/** Latin digits only: groups of Arabic-Indic digits are read from the right, as dates are in print. */
const CODE = `${NOT_WITHIN}[0-9]+(?:-[0-9]+){3,}(?![0-9A-Za-z-])`;
const RANGE = `${NOT_WITHIN}${NUMBER}[-\\u2013]${NUMBER}(?![0-9A-Za-z-])`;

/** Every form holds one of these. */
const hasSign = /[$\u00A2-\u00A5\u00B0\u2013\u20A0-\u20CF-]/;
const inAnyScript = new RegExp([AMOUNT, DEGREES, ISO_DATE, CODE].join("|"), "g");
const outsideArabic = new RegExp([AMOUNT, DEGREES, ISO_DATE, CODE, RANGE].join("|"), "g");

/** In the order of the text. `script` is that of the right-to-left paragraph. */
export function orderedNumbers(text: string, script: string): readonly Range[] {
  if (!hasSign.test(text)) return [];
  const pattern = script === "Arab" ? inAnyScript : outsideArabic;
  return Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

/**
 * Whether a number stands before the first Arabic letter: its signs would fall otherwise than in the middle of the text,
 * unless U+061C ARABIC LETTER MARK stands before it (UAX #9 W2).
 */
export function needsArabicContext(text: string): boolean {
  return /^[^\u0620-\u064A\u066E-\u06D3]*[0-9\u06F0-\u06F9]/.test(text);
}
