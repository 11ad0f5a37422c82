/**
 * Bare telephone numbers, e-mail addresses, URLs and references of a Hijri year in prose, which have to keep their own order in a right-to-left line.
 *
 * Every pattern's repetitions are bounded or cannot share a character, so the time is linear in the text.
 */

import { toDigits } from "../locale/digits.ts";
import type { FieldKind } from "../paragraph.ts";

export interface RecognisedField {
  /** Half-open range of code units in the text. */
  readonly start: number;
  readonly end: number;
  readonly kind: Extract<FieldKind, "phone" | "email" | "url" | "reference">;
  /** Where the field leads; absent for a reference, and for a telephone number that means nothing outside its country (RFC 3966 5.1.5). */
  readonly href?: string;
}

/** In the order of the text, without overlaps: a number within a URL is part of the URL. */
export function recognise(text: string): readonly RecognisedField[] {
  const found: RecognisedField[] = [];
  for (const candidates of [findUrls(text), findEmails(text), findPhones(text), findReferences(text)]) {
    addWithoutOverlap(found, candidates);
  }
  return found;
}

/** Characters that end a URL: spaces, quotes, angle brackets, Arabic punctuation, ornate parentheses, controls. */
const URL_END =
  '\\s\\u0000-\\u0020\\u007F-\\u00A0<>"`{}|\\\\^\\u00AB\\u00BB\\u2018-\\u201F\\u2039\\u203A' +
  "\\u060C\\u061B-\\u061F\\u06D4\\uFD3E\\uFD3F\\u200B-\\u200F\\u2026\\u2028-\\u202E\\u2060-\\u2069\\uFEFF\\uFFFC";
const URL_START = new RegExp(`(?<![A-Za-z0-9])(?:https?:\\/\\/|www\\.)[^${URL_END}]+`, "gi");

/** A host with a path or without: labels of at most 63 characters (RFC 1035 2.3.4), the last one judged by `isTopLevel`. */
const BARE_DOMAIN = new RegExp(
  `(?<![A-Za-z0-9@._/\\-])((?:[A-Za-z0-9][A-Za-z0-9\\-]{0,62}\\.){1,8})([A-Za-z]{2,24})(?![A-Za-z0-9@_\\-])` +
    `(?::[0-9]{1,5})?([/?#][^${URL_END}]*)?`,
  "g",
);

/** Endings that are domains wherever they stand. Endings of two letters count as countries, but only with a path or under `OWN_LEVELS`. */
const GENERIC_ENDINGS: ReadonlySet<string> = new Set(
  "com org net int edu gov mil info biz museum health app dev example test invalid".split(" "),
);
/** Second levels that countries register under: moh.gov.jo, aub.edu.lb, bbc.co.uk. */
const OWN_LEVELS: ReadonlySet<string> = new Set("com org net int edu gov mil info ac co go gob gouv sch".split(" "));

function findUrls(text: string): RecognisedField[] {
  const found: RecognisedField[] = [];
  for (const match of text.matchAll(URL_START)) {
    const url = withoutTrail(match[0]);
    // A scheme needs a host after it, `www.` a name and an ending.
    if (/^(?:https?:\/\/(?:www\.)?.|www\.[^.]+\..)/i.test(url)) {
      const href = /^www\./i.test(url) ? `https://${url}` : url;
      found.push({ start: match.index, end: match.index + url.length, kind: "url", href });
    }
  }
  const bare: RecognisedField[] = [];
  for (const match of text.matchAll(BARE_DOMAIN)) {
    const [whole, labels = "", ending = "", path = ""] = match;
    if (!isDomain(labels, ending, path)) continue;
    const url = withoutTrail(whole);
    bare.push({ start: match.index, end: match.index + url.length, kind: "url", href: `https://${url}` });
  }
  addWithoutOverlap(found, bare);
  return found;
}

function isDomain(labels: string, ending: string, path: string): boolean {
  // A sentence that begins without a space ("end.Info") is told by its capital.
  if (ending !== ending.toLowerCase() && ending !== ending.toUpperCase()) return false;
  const names = labels.slice(0, -1).split(".");
  if (!names.some((name) => /[A-Za-z]/.test(name))) return false;
  const lower = ending.toLowerCase();
  if (GENERIC_ENDINGS.has(lower)) return true;
  if (lower.length !== 2) return false;
  return path.startsWith("/")
    ? names.every((name) => name.length > 1)
    : OWN_LEVELS.has(names.at(-1)?.toLowerCase() ?? "");
}

const OPENING = "([";
const CLOSING = ")]";

/** Without the punctuation of the sentence around it, and without a bracket that was opened before it. */
function withoutTrail(url: string): string {
  const depths = { ")": count(url, "(") - count(url, ")"), "]": count(url, "[") - count(url, "]") };
  let end = url.length;
  for (; end > 0; end--) {
    const last = url.charAt(end - 1);
    if (last === ")" || last === "]") {
      if (depths[last] >= 0) break;
      depths[last]++;
    } else if (!".,;:!?'*_~".includes(last) && !OPENING.includes(last)) break;
    else if (OPENING.includes(last)) depths[CLOSING.charAt(OPENING.indexOf(last)) as ")" | "]"]--;
  }
  return url.slice(0, end);
}

function count(text: string, character: string): number {
  let total = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) total++;
  return total;
}

/** RFC 5322 dot-atoms without its rarer characters; a local part has at most 64 characters (RFC 5321 4.5.3.1.1). */
const EMAIL =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9_][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9_@-])/g;

function findEmails(text: string): RecognisedField[] {
  return Array.from(text.matchAll(EMAIL), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: "email" as const,
    href: `mailto:${match[0]}`,
  }));
}

const DIGIT = "[0-9\\u0660-\\u0669\\u06F0-\\u06F9]";
const ZERO = "[0\\u0660\\u06F0]";
const ONE = "[1\\u0661\\u06F1]";
/** A space, no-break space, hyphen, no-break hyphen or full stop between groups. */
const BETWEEN = "[ \\u00A0\\u202F.\\u2010\\u2011\\-]";
/** The dialled forms that are told from other numbers by their beginning or grouping. */
const PHONE_FORMS = [
  // +961 1 307594, 00961 1 307594, +44 (0)20 7946 0958: E.164 has at most 15 digits; with fewer than 8, "+1 000 000" would be one.
  `(?:\\+|${ZERO}{2}(?!${ZERO}))${DIGIT}{1,3}(?:${BETWEEN}?\\(${DIGIT}{1,4}\\))?(?:${BETWEEN}?${DIGIT}){7,14}`,
  // (01) 955-2292, (212) 555-0123: an area code with its trunk zero, or one of three digits.
  `\\((?:${ZERO}${DIGIT}{1,3}|${DIGIT}{3})\\)${BETWEEN}?${DIGIT}{3,4}${BETWEEN}?${DIGIT}{3,4}`,
  // 1-800-555-0199, and 800-555-0199 with one sort of separator throughout.
  `${ONE}${BETWEEN}${DIGIT}{3}${BETWEEN}${DIGIT}{3}${BETWEEN}${DIGIT}{4}`,
  `${DIGIT}{3}-${DIGIT}{3}-${DIGIT}{4}`,
  // 01 307594, 01-955 2292, 079 123 4567: a trunk zero, an area of one or two digits more, six to eight digits.
  `${ZERO}(?!${ZERO})${DIGIT}{1,2}[ \\u00A0\\-](?:${DIGIT}{6,8}|${DIGIT}{3}[ \\u00A0\\-]${DIGIT}{3,4})`,
];
/**
 * Not inside a word, a longer number, a date, a decimal or a reference: nothing joined to it on either side. A bracket
 * may stand before it.
 */
const PHONE = new RegExp(
  `(?<![A-Za-z0-9\\u0660-\\u0669\\u06F0-\\u06F9_+]|${DIGIT}[/:.,\\-\\u2010-\\u2013\\u066B\\u066C]|[A-Za-z][/\\-])(?:${PHONE_FORMS.join("|")})` +
    `(?!${DIGIT}|[A-Za-z_]|[-/:,.\\u2010-\\u2013\\u066B\\u066C]${DIGIT}|[%\\u066A])`,
  "g",
);

function findPhones(text: string): RecognisedField[] {
  const found: RecognisedField[] = [];
  for (const match of text.matchAll(PHONE)) {
    // "ISBN 012-345-6789" and the like say themselves that they are something else.
    if (OTHER_NUMBER.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
    const href = telephoneLink(match[0]);
    found.push({ start: match.index, end: match.index + match[0].length, kind: "phone", ...(href ? { href } : {}) });
  }
  return found;
}

/** A Hijri year, its era and a number: "1439 AH / 010", «١٤٣٩ هـ / ٠١٠». UAX #9 would turn its parts around in a line of the other direction. */
const REFERENCE = new RegExp(
  `(?<!${DIGIT}|[A-Za-z/])${DIGIT}{3,4}[ \\u00A0]?(?:AH|A\\.H\\.|هـ)[ \\u00A0]?/[ \\u00A0]?${DIGIT}{1,6}(?!${DIGIT}|[A-Za-z/])`,
  "g",
);

function findReferences(text: string): RecognisedField[] {
  return Array.from(text.matchAll(REFERENCE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: "reference" as const,
  }));
}

const OTHER_NUMBER = /\b(?:ISBN(?:-1[03])?|ISSN|ISO|DOI|EAN|IBAN):? ?$/i;

/** A `tel:` URI for a number that begins with the country (RFC 3966); the trunk zero in brackets is not dialled from abroad. */
function telephoneLink(number: string): string | undefined {
  const digits = toDigits(number, "latin")
    .replace(/\(0\)/, "")
    .replace(/[^0-9+]/g, "");
  if (digits.startsWith("+")) return `tel:${digits}`;
  return digits.startsWith("00") ? `tel:+${digits.slice(2)}` : undefined;
}

/** Merges ranges in order into ranges in order; where two overlap, the one already there stays. */
function addWithoutOverlap(found: RecognisedField[], candidates: readonly RecognisedField[]): void {
  if (candidates.length === 0) return;
  const merged: RecognisedField[] = [];
  let at = 0;
  for (const candidate of candidates) {
    for (let next = found[at]; next && next.end <= candidate.start; next = found[++at]) merged.push(next);
    const next = found[at];
    if (!next || next.start >= candidate.end) merged.push(candidate);
  }
  merged.push(...found.slice(at));
  found.splice(0, found.length);
  for (const field of merged) found.push(field);
}
