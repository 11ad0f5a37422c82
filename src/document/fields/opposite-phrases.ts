/**
 * The phrases of a paragraph that run against its direction, each with the numbers, brackets and punctuation that belong
 * to it, so that every phrase can be isolated whole and the sentence around it keeps what is its own.
 *
 * The bidirectional algorithm decides about a bracket, a full stop or a number by its neighbours alone. Here a phrase
 * takes in what its writer would: "AquaSense 3", "SCADA (Supervisory Control and Data Acquisition)"; not the comma after it.
 */

import type { Direction } from "../../geometry/direction.ts";
import { bidiClassOf } from "../../unicode/bidi-class.ts";
import { type PairedBrackets, pairedBrackets } from "./paired-brackets.ts";
import { extendedOverAttachments } from "./phrase-attachments.ts";

export interface OppositePhrase {
  /** Half-open range of code units in the text. */
  readonly start: number;
  readonly end: number;
  readonly direction: Direction;
}

/** In the order of the text, without overlaps. Isolates and embeddings in the text are taken as they are, unopened. */
export function oppositePhrases(text: string, paragraphDirection: Direction): readonly OppositePhrase[] {
  const direction: Direction = paragraphDirection === "ltr" ? "rtl" : "ltr";
  const roles = rolesOf(text, direction);
  if (!roles.includes(Role.opposite)) return [];
  const brackets = pairedBrackets(text);
  const phrases: OppositePhrase[] = [];
  for (const stretch of stretchesOf(roles)) {
    for (const segment of splitAtStrayBrackets(stretch, brackets)) {
      const phrase = phraseIn(text, segment, roles, brackets, direction);
      if (phrase) phrases.push({ ...phrase, direction });
    }
  }
  return phrases;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a code unit is to a phrase. */
const Role = { neutral: 0, opposite: 1, paragraph: 2, boundary: 3 } as const;

const PUNCTUATION_OF_ARABIC = new Set(["\u060C", "\u061B", "\u061F", "\u06D4"]); // ، ؛ ؟ ۔
const PUNCTUATION_OF_LATIN = new Set([",", ";", "?"]);
const OBJECT_REPLACEMENT = "\uFFFC";

function rolesOf(text: string, direction: Direction): Uint8Array {
  const roles = new Uint8Array(text.length);
  const [own, other] = direction === "rtl" ? [["R", "AL"], ["L"]] : [["L"], ["R", "AL"]];
  let lastStrong = "";
  let previous: number = Role.neutral;
  for (let offset = 0; offset < text.length; ) {
    const codePoint = text.codePointAt(offset) ?? 0;
    const end = offset + (codePoint > 0xffff ? 2 : 1);
    const bidiClass = bidiClassOf(codePoint);
    let role: number = Role.neutral;
    if (own.includes(bidiClass)) role = Role.opposite;
    else if (other.includes(bidiClass)) role = Role.paragraph;
    else if (bidiClass === "B" || bidiClass === "S" || text.charAt(offset) === OBJECT_REPLACEMENT) role = Role.boundary;
    else if (bidiClass === "NSM")
      role = previous; // UAX #9 W1
    else if (isForeignPunctuation(text, offset, direction, lastStrong)) role = Role.boundary;

    if (role === Role.opposite || role === Role.paragraph) lastStrong = bidiClass === "NSM" ? lastStrong : bidiClass;
    roles.fill(role, offset, end);
    previous = role;
    offset = end;
  }
  closeControls(text, roles);
  return roles;
}

/**
 * Punctuation that only the paragraph's language writes ends a phrase: the Arabic comma in a list of Latin words, the
 * Latin comma in a list of Arabic words. (Hebrew writes the Latin marks itself.)
 */
function isForeignPunctuation(text: string, offset: number, direction: Direction, lastStrong: string): boolean {
  if (direction === "ltr") return PUNCTUATION_OF_ARABIC.has(text.charAt(offset));
  if (lastStrong !== "AL" || !PUNCTUATION_OF_LATIN.has(text.charAt(offset))) return false;
  const next = text.charCodeAt(offset + 1);
  return Number.isNaN(next) || next === 0x20 || next === 0xa0 || next === 0x0a;
}

/** Makes everything between a directional control and its end neutral, and a control without its other half a boundary. */
function closeControls(text: string, roles: Uint8Array): void {
  if (!/[\u202A-\u202E\u2066-\u2069]/.test(text)) return;
  const open: { readonly offset: number; readonly isIsolate: boolean }[] = [];
  let openIsolates = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 0x0a || code === 0x2029) {
      open.length = 0;
      openIsolates = 0;
    } else if (code >= 0x2066 && code <= 0x2068) {
      open.push({ offset, isIsolate: true });
      openIsolates++;
    } else if (code >= 0x202a && code <= 0x202e && code !== 0x202c) open.push({ offset, isIsolate: false });
    else if (code !== 0x202c && code !== 0x2069) continue;
    else {
      // PDI ends the nearest isolate and what is open inside it (X6a), PDF an embedding on top only (X7).
      const ends = code === 0x2069 ? openIsolates > 0 : open.at(-1)?.isIsolate === false;
      let start: number | undefined;
      while (ends && start === undefined) {
        const last = open.pop();
        if (!last) break;
        if (last.isIsolate === (code === 0x2069)) start = last.offset;
        if (last.isIsolate) openIsolates--;
      }
      if (start === undefined) roles[offset] = Role.boundary;
      // Only the outermost pair is filled, or nested ones would be filled over and over.
      else if (open.length === 0) roles.fill(Role.neutral, start, offset + 1);
      continue;
    }
    roles[offset] = Role.boundary;
  }
}

/** The parts of the text that hold a character of the opposite direction, none of the paragraph's own and no boundary. */
function* stretchesOf(roles: Uint8Array): Iterable<Range> {
  let start = 0;
  let holdsOpposite = false;
  for (let offset = 0; offset <= roles.length; offset++) {
    const role = roles[offset] ?? Role.boundary;
    if (role === Role.opposite) holdsOpposite = true;
    if (role === Role.neutral || role === Role.opposite) continue;
    if (holdsOpposite) yield { start, end: offset };
    start = offset + 1;
    holdsOpposite = false;
  }
}

/** A bracket without its partner in the stretch belongs to the sentence, and no phrase reaches across it. */
function splitAtStrayBrackets(stretch: Range, brackets: PairedBrackets): readonly Range[] {
  if (brackets.size === 0) return [stretch];
  const inner: number[] = [];
  for (let offset = stretch.start; offset < stretch.end; offset++) if (brackets.has(offset)) inner.push(offset);
  const strays = inner.filter((offset) => !isWithin(brackets.get(offset), stretch));
  if (strays.length === 0) return [stretch];

  // A pair with a stray bracket inside it is torn as well. Pairs nest, so that this adds no further tears.
  const torn = inner.filter((offset) => {
    const partner = brackets.get(offset);
    if (!isWithin(partner, stretch) || partner === undefined) return true;
    const [from, to] = offset < partner ? [offset, partner] : [partner, offset];
    const next = firstAfter(strays, from);
    return next !== undefined && next < to;
  });
  const segments: Range[] = [];
  let start = stretch.start;
  for (const offset of [...torn, stretch.end]) {
    if (offset > start) segments.push({ start, end: offset });
    start = offset + 1;
  }
  return segments;
}

function phraseIn(
  text: string,
  segment: Range,
  roles: Uint8Array,
  brackets: PairedBrackets,
  direction: Direction,
): Range | undefined {
  let start = segment.start;
  while (start < segment.end && roles[start] !== Role.opposite) start++;
  if (start === segment.end) return undefined;
  let end = segment.end;
  while (roles[end - 1] !== Role.opposite) end--;
  // A bracket between the outermost letters brings its partner along; nothing but neutrals can stand between.
  const [from, to] = [start, end];
  for (let offset = from; offset < to && brackets.size > 0; offset++) {
    const partner = brackets.get(offset);
    if (partner === undefined || !isWithin(partner, segment)) continue;
    start = Math.min(start, partner);
    end = Math.max(end, partner + 1);
  }
  return extendedOverAttachments(text, { start, end }, segment, direction);
}

function isWithin(offset: number | undefined, { start, end }: Range): boolean {
  return offset !== undefined && offset >= start && offset < end;
}

/** The first of ascending numbers beyond a bound. */
function firstAfter(ascending: readonly number[], bound: number): number | undefined {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= bound) low = middle + 1;
    else high = middle;
  }
  return ascending[low];
}
