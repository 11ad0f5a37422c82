/** The number of a verse stands inside its ornament: U+06DD encloses the digits after it (Unicode section 9.2). */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { GlyphBounds } from "../../font/face.ts";
import type { Line } from "../../line/line.ts";
import { isDecimalDigit } from "../../unicode/general-category.ts";
import { inkAround, type PlacedGlyph, placedGlyphs } from "./placed-glyph.ts";
import { originAt, type Quotation } from "./quotation.ts";
import { quoted } from "./scripture-words.ts";

export function proofVerseEnds(quotation: Quotation, log: DiagnosticLog): void {
  const { text } = quotation.paragraph.paragraph;
  for (const { start, end } of verseEnds(text, quotation)) {
    if (end === start + 1) continue;
    const line = quotation.lines.find((candidate) => candidate.start <= start && start < candidate.end);
    if (!line || isEnclosed(line, start, end)) continue;
    log.report(
      "verse-end-open",
      `the number of the verse end ${quoted(text.slice(start, end))} stands outside its ornament`,
      {
        origin: originAt(quotation, start),
        hint: "set the quotation in a family that encloses it, or write the number between brackets instead of after U+06DD",
      },
    );
  }
}

/** Half-open ranges: each ornament with the digits that follow it, of whatever set. */
function verseEnds(
  text: string,
  { start, end }: Quotation,
): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf("\u06DD", start); at !== -1 && at < end; at = text.indexOf("\u06DD", at + 1)) {
    let to = at + 1;
    while (to < end && isDecimalDigit(text.charCodeAt(to))) to++;
    found.push({ start: at, end: to });
  }
  return found;
}

/** A font may draw the whole as one glyph, or the ornament with small digits set back over it. */
function isEnclosed(line: Line, start: number, end: number): boolean {
  if (line.end < end) return false;
  const glyphs = placedGlyphs(line, (run) => run.start < end && run.end > start).filter(
    ({ cluster }) => cluster >= start && cluster < end,
  );
  const ornament = inkAround(glyphs.filter(({ cluster }) => cluster === start));
  const digits = glyphs.filter(({ cluster }) => cluster > start);
  const ink = inkAround(digits);
  return ornament !== undefined && (ink === undefined || (holds(ornament, ink) && !digits.some(advances)));
}

/** A digit with room of its own stands beside the ornament, wherever its ink is. */
function advances({ advance }: PlacedGlyph): boolean {
  return advance !== 0;
}

function holds(outer: GlyphBounds, inner: GlyphBounds): boolean {
  return inner.xMin >= outer.xMin && inner.xMax <= outer.xMax && inner.yMin >= outer.yMin && inner.yMax <= outer.yMax;
}
