/** Cuts a paragraph into items: text of one bidi level, script, face, size, language and feature set, in logical order. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { originWithin } from "../diagnostics/source-position.ts";
import type { Paragraph, Span } from "../document/paragraph.ts";
import { isBidiControl, isDefaultIgnorable, isLineTerminator } from "../unicode/controls.ts";
import { graphemeBoundaries } from "../unicode/grapheme.ts";
import type { FontSelector, SizedFace } from "./font-selector.ts";
import type { Item } from "./shaped-paragraph.ts";
import { trackingOf, withoutLigatures } from "./tracking.ts";

interface Context {
  readonly selector: FontSelector;
  readonly log: DiagnosticLog;
}

/**
 * Spans that differ in paint only (colour, underline, link) stay in one item, so the letters of a word shape as one;
 * spans that differ in face become items of their own and join through HarfBuzz's context.
 * Bidi controls and line terminators belong to no item.
 */
export function itemize(
  paragraph: Paragraph,
  levels: ArrayLike<number>,
  scripts: readonly string[],
  context: Context,
): Item[] {
  const { text, spans } = paragraph;
  const boundaries = graphemeBoundaries(text);
  const items: Item[] = [];
  let open: { -readonly [Key in keyof Item]: Item[Key] } | undefined;
  /** The span that the open item's last letter stands in, and whether its face is the first choice for that span. */
  let openSpan: Span | undefined;
  let openIsFirst = false;
  let spanIndex = 0;
  let start = 0;
  while (start < text.length) {
    let end = start + 1;
    while (end < text.length && !boundaries[end]) end++;
    const unit = text.charCodeAt(start);
    if (isLineTerminator(unit) || isBidiControl(unit)) {
      // An item cannot bridge a control: its text would hold it. HarfBuzz still sees it as context and ignores it.
      open = undefined;
      start++;
      continue;
    }
    // Controls inside a grapheme would hide letters after them: stop the grapheme there.
    for (let offset = start + 1; offset < end; offset++) {
      if (isBidiControl(text.charCodeAt(offset))) end = offset;
    }
    while (spanIndex < spans.length - 1 && (spans[spanIndex] as Span).end <= start) spanIndex++;
    const span = spans[spanIndex] as Span;
    const script = scripts[start] as string;
    const level = levels[start] as number;
    // Most letters are set like the one before: its face is the first choice here too, and has the letter.
    if (open && span === openSpan && openIsFirst && level === open.level && script === open.script) {
      if (open.end === start && end === start + 1 && open.face.covers(unit)) {
        open.end = end;
        start = end;
        continue;
      }
    }
    const sized = chooseFace(text, start, end, span, script, open, context);
    if (sized) {
      const tracking = trackingOf(span, script, context.log);
      const features = tracking === 0 ? span.style.features : withoutLigatures(span.style.features);
      if (open && open.end === start && continues(open, sized, level, script, span.language, features, tracking)) {
        open.end = end;
      } else {
        open = {
          start,
          end,
          level,
          script,
          language: span.language,
          face: sized.face,
          size: sized.size,
          baselineShift: sized.baselineShift,
          features,
          tracking,
        };
        items.push(open);
        context.selector.noteUse(sized, span.origin);
      }
      openSpan = span;
      openIsFirst = sized === context.selector.stack(span.style, script, span.origin)[0];
    }
    start = end;
  }
  return items;
}

function continues(
  item: Item,
  sized: SizedFace,
  level: number,
  script: string,
  language: string,
  features: ReadonlyMap<string, number>,
  tracking: number,
): boolean {
  return (
    item.face === sized.face &&
    item.size === sized.size &&
    item.level === level &&
    item.script === script &&
    item.language === language &&
    item.baselineShift === sized.baselineShift &&
    item.tracking === tracking &&
    sameFeatures(item.features, features)
  );
}

function sameFeatures(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  for (const [tag, value] of one) if (other.get(tag) !== value) return false;
  return true;
}

function chooseFace(
  text: string,
  start: number,
  end: number,
  span: Span,
  script: string,
  open: Item | undefined,
  { selector, log }: Context,
): SizedFace | undefined {
  const stack = selector.stack(span.style, script, span.origin);
  const first = stack[0];
  if (!first) return undefined;
  // A lone mark or joiner stays with the face of what it follows.
  if (open && open.end === start && isInvisible(text, start, end)) {
    return { face: open.face, size: open.size, baselineShift: open.baselineShift };
  }
  for (let index = 0; index < stack.length; index++) {
    const candidate = stack[index] as SizedFace;
    if (uncovered(candidate, text, start, end) === undefined) return candidate;
  }
  const missing = uncovered(first, text, start, end) as number;
  const byBase = stack.find((candidate) => candidate.face.covers(text.codePointAt(start) as number)) ?? first;
  const lacking = uncovered(byBase, text, start, end) ?? missing;
  const offset = text.indexOf(String.fromCodePoint(lacking), start);
  log.report(
    "missing-glyph",
    `no declared font has a glyph for ${describe(lacking)} (tried ${stack.map(({ face }) => face.style.family).join(", ")})`,
    {
      origin: originWithin(span.origin, text.slice(span.start, span.end), Math.max(offset, start) - span.start),
      hint: `add a family that covers it to the template's font list for ${script}`,
    },
  );
  return byBase;
}

/** The first code point of a grapheme that a face cannot draw, or `undefined` when it can draw it all. */
function uncovered({ face }: SizedFace, text: string, start: number, end: number): number | undefined {
  for (let offset = start; offset < end; ) {
    const codePoint = text.codePointAt(offset) as number;
    offset += codePoint > 0xffff ? 2 : 1;
    if (face.covers(codePoint) || isDefaultIgnorable(codePoint) || isSpace(codePoint)) continue;
    // HarfBuzz draws U+2011 as U+2010, and precomposed letters from their parts.
    if (codePoint === 0x2011 && face.covers(0x2010)) continue;
    const parts = String.fromCodePoint(codePoint).normalize("NFD");
    if (parts.length > 1 && [...parts].every((part) => face.covers(part.codePointAt(0) as number))) continue;
    // ... and a base with its mark from the precomposed letter.
    const composed = text.slice(start, end).normalize("NFC");
    if (composed.length < end - start && [...composed].every((part) => face.covers(part.codePointAt(0) as number)))
      return undefined;
    return codePoint;
  }
  return undefined;
}

/** Spaces are drawn from U+0020 with HarfBuzz's own widths where a font lacks them. Tabs count as spaces. */
function isSpace(codePoint: number): boolean {
  return (
    codePoint === 0x09 ||
    codePoint === 0xa0 ||
    (codePoint >= 0x2000 && codePoint <= 0x200a) ||
    codePoint === 0x202f ||
    codePoint === 0x205f ||
    codePoint === 0x3000
  );
}

function isInvisible(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; ) {
    const codePoint = text.codePointAt(offset) as number;
    if (!isDefaultIgnorable(codePoint)) return false;
    offset += codePoint > 0xffff ? 2 : 1;
  }
  return true;
}

function describe(codePoint: number): string {
  const hex = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)
    ? hex
    : `${hex} "${String.fromCodePoint(codePoint)}"`;
}
