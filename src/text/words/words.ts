/** Words of a text as line breaking sees them: between spaces, and looked at over a bounded length. */

/** Longer words are in no list. */
const longestWord = 24;

/** U+0020 and the spaces of a fixed width that may be broken after (UAX #14 SP, BA). */
export function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x2000 && code <= 0x200a && code !== 0x2007);
}

/** Vowel signs and other marks of Arabic, and the tatweel. */
export function isMark(code: number): boolean {
  return (code >= 0x64b && code <= 0x65f) || code === 0x670 || code === 0x640 || (code >= 0x6d6 && code <= 0x6ed);
}

/** Hyphen-minus, hyphens, dashes and the minus sign. */
export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

/** Latin, Arabic-Indic and Persian. */
export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9);
}

/** The word that ends at `end`; its last `longestWord` characters where it is longer. */
export function wordBefore(text: string, end: number): string {
  let start = end;
  const limit = Math.max(0, end - longestWord);
  while (start > limit && !isBetweenWords(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

/** The word that begins at `start`; its first `longestWord` characters where it is longer. */
export function wordAfter(text: string, start: number): string {
  let end = start;
  const limit = Math.min(text.length, start + longestWord);
  while (end < limit && !isBetweenWords(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

/** Where the word before a run of spaces ends; spaces are looked back over for a bounded length. */
export function endBeforeSpaces(text: string, at: number): number {
  let end = at;
  while (end > 0 && end > at - longestWord && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Where the word after a run of spaces, breaking or not, begins. */
export function startAfterSpaces(text: string, at: number): number {
  let start = at;
  while (start < text.length && start < at + longestWord && isAnySpace(text.charCodeAt(start))) start++;
  return start;
}

function isAnySpace(code: number): boolean {
  return isSpace(code) || code === 0xa0 || code === 0x202f;
}

function isBetweenWords(code: number): boolean {
  return isAnySpace(code) || (code >= 0x0a && code <= 0x0d) || code === 0x2028;
}

const opening = new Set("([{«‹“‘\"'﴿");
const closing = new Set(")]}»›”’\"'﴾,;:!?،؛؟۔…");

/** Without opening brackets and quotation marks. */
export function withoutOpening(word: string): string {
  let start = 0;
  while (start < word.length && !isLetter(word.charCodeAt(start)) && opening.has(word.charAt(start))) start++;
  return start === 0 ? word : word.slice(start);
}

/** Without closing brackets, quotation marks and punctuation other than the full stop, which may be an abbreviation's. */
export function withoutClosing(word: string): string {
  let end = word.length;
  while (end > 0 && !isLetter(word.charCodeAt(end - 1)) && closing.has(word.charAt(end - 1))) end--;
  return end === word.length ? word : word.slice(0, end);
}

/** Of Latin or Arabic. */
export function isLetter(code: number): boolean {
  return (
    isArabicLetter(code) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code <= 0x24f)
  );
}

export function isArabicLetter(code: number): boolean {
  return (
    (code >= 0x620 && code <= 0x64a && code !== 0x640) ||
    (code >= 0x66e && code <= 0x6d3) ||
    (code >= 0x750 && code <= 0x77f)
  );
}
