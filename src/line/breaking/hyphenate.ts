/** Where Latin words of a paragraph may be hyphenated, by `hyphen`'s patterns; the only file that knows that library. */

import { createRequire } from "node:module";
import { BreakKind, type ShapedParagraph } from "../../text/shaped-paragraph.ts";

type HyphenateSync = (text: string, options?: { hyphenChar?: string; minWordLength?: number }) => string;

/**
 * Patterns by primary language subtag; British and American differ. Arabic script is never hyphenated (alreq 4.1): not in
 * Uyghur either, which some books do divide at a joined letter with a hyphen on the baseline, since there are no patterns
 * to do it by and its words, parted by spaces, justify without. Nor is Hebrew.
 */
const patternFiles: Readonly<Record<string, string>> = {
  en: "en-us",
  "en-us": "en-us",
  "en-gb": "en-gb",
  fr: "fr",
  de: "de-1996",
  es: "es",
  it: "it",
  tr: "tr",
  ku: "kmr",
  kmr: "kmr",
  nl: "nl",
  pt: "pt",
};
const require = createRequire(import.meta.url);
const loaded = new Map<string, HyphenateSync | undefined>();

/** Letters left before and after a hyphen, at least (the typographic minima for English). */
const before = 2;
const after = 3;
const mark = "\u00ad";
/** A word is only a run of Latin letters: with digits, `@`, `.` or `/` around it, it is part of an address or number. */
const word = /[A-Za-z\u00c0-\u024f]{6,}/g;
const attached = /[@./:_\d\\-]/;

/** Offsets at which a hyphen may be shown. */
export function hyphenationPoints({ paragraph, items, breaks }: ShapedParagraph): Set<number> {
  const points = new Set<number>();
  if (!paragraph.style.hyphenate) return points;
  const { text } = paragraph;
  for (const item of items) {
    if (item.script !== "Latn") continue;
    const hyphenate = patternsFor(item.language);
    if (!hyphenate) continue;
    for (const match of text.slice(item.start, item.end).matchAll(word)) {
      const start = item.start + match.index;
      const end = start + match[0].length;
      if (
        attached.test(text.charAt(start - 1)) ||
        /[@/:_\d\\-]/.test(text.charAt(end)) ||
        /[./]\w/.test(text.slice(end, end + 2))
      )
        continue;
      if (isCapitalised(match[0]) || isLocked(paragraph.spans, start, end)) continue;
      // `hyphen` puts a word into lower case, in which İ alone grows longer and would move the places.
      const spelling = match[0].replaceAll("İ", "i");
      addPoints(points, hyphenate(spelling, { hyphenChar: mark, minWordLength: 6 }), start, end);
    }
  }
  for (const offset of points) if (breaks[offset] !== BreakKind.none) points.delete(offset);
  return points;
}

function addPoints(points: Set<number>, hyphenated: string, start: number, end: number): void {
  let offset = start;
  for (const unit of hyphenated) {
    if (unit !== mark) offset++;
    else if (offset - start >= before && end - offset >= after) points.add(offset);
  }
}

/** Words all in capitals are abbreviations or names set as such. */
function isCapitalised(text: string): boolean {
  return text === text.toUpperCase();
}

function isLocked(spans: ShapedParagraph["paragraph"]["spans"], start: number, end: number): boolean {
  return spans.some((span) => (span.unbreakable || span.field !== undefined) && span.start < end && span.end > start);
}

function patternsFor(language: string): HyphenateSync | undefined {
  const tag = language.toLowerCase();
  const file = patternFiles[tag] ?? patternFiles[tag.split("-")[0] as string];
  if (file === undefined) return undefined;
  if (!loaded.has(file)) {
    const { hyphenateSync } = require(`hyphen/${file}`) as { hyphenateSync: HyphenateSync };
    loaded.set(file, hyphenateSync);
  }
  return loaded.get(file);
}
