/** Breaks a shaped paragraph into finished lines for a measure. The door out of the line room. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Span } from "../document/paragraph.ts";
import type { ShapedParagraph } from "../text/shaped-paragraph.ts";
import { type BreakCandidate, breakCandidates, candidateAt } from "./breaking/break-candidate.ts";
import { firstFit } from "./breaking/first-fit.ts";
import { hyphenationPoints } from "./breaking/hyphenate.ts";
import { optimumFit } from "./breaking/optimum-fit.ts";
import { spaceCentres } from "./breaking/rivers.ts";
import { buildLine } from "./build-line.ts";
import { firstEndingAfter } from "./first-ending-after.ts";
import { hangAtStart } from "./justification/hanging.ts";
import { isJustified, justificationOf, type LineJustification } from "./justification/justification.ts";
import type { Line } from "./line.ts";
import { measureParagraph, type ParagraphMeasure } from "./paragraph-measure.ts";

/** Adjustment ratios tried in turn: without hyphens as long as lines stay good, then with them, then at any looseness. */
const goodTolerance = 1.25;
const hyphenatedTolerance = 3;

/** Lines from first to last; at least one, even for an empty text. `measure` in points. */
export function breakLines(paragraph: ShapedParagraph, measure: number, log: DiagnosticLog): Line[] {
  const widths = measureParagraph(paragraph);
  const { style, text } = paragraph.paragraph;
  const indent = style.firstLineIndent;
  const justification = justificationOf(paragraph);
  const chosen = chooseBreaks(paragraph, widths, measure, justification);
  const lines: Line[] = [];
  let start = 0;
  let hangStart = firstHang(paragraph, widths);
  // An empty text has no candidate.
  for (const ending of chosen.length > 0 ? chosen : [candidateAt(paragraph, text.length, "mandatory", 0, widths)]) {
    const inset = lines.length === 0 ? indent : 0;
    const space = { left: paragraph.baseLevel === 0 ? inset : 0, measure: measure - inset, hangStart };
    const line = buildLine(paragraph, start, ending, space, justification, lines[lines.length - 1]);
    if (line.fit.overfull) reportOverfull(line, space.measure, log);
    lines.push(line);
    start = ending.offset;
    hangStart = ending.hangStart;
  }
  return lines;
}

/** The paragraph on one line, whatever it would break into: it has no hard breaks. */
export function setOnOneLine(paragraph: ShapedParagraph, measure: number, log: DiagnosticLog): Line {
  const widths = measureParagraph(paragraph);
  const ending = candidateAt(paragraph, paragraph.paragraph.text.length, "mandatory", 0, widths);
  const hangStart = firstHang(paragraph, widths);
  const line = buildLine(paragraph, 0, ending, { left: 0, measure, hangStart }, justificationOf(paragraph));
  if (line.fit.overfull) reportOverfull(line, measure, log);
  return line;
}

/** Width of the paragraph set on as few lines as its hard breaks allow, in points: what an `auto` cell asks for. */
export function naturalWidth(paragraph: ShapedParagraph): number {
  const widths = measureParagraph(paragraph);
  let start = 0;
  let widest = 0;
  for (const { kind, widthToEnd, widthToStart } of breakCandidates(paragraph, widths, new Set(), () => 0)) {
    if (kind !== "mandatory") continue;
    widest = Math.max(widest, widthToEnd - start);
    start = widthToStart;
  }
  return widest;
}

function chooseBreaks(
  paragraph: ShapedParagraph,
  widths: ParagraphMeasure,
  measure: number,
  { places, stretch }: LineJustification,
): readonly BreakCandidate[] {
  const { style } = paragraph.paragraph;
  const hyphenWidthAt = (offset: number) => hyphenWidth(paragraph, offset);
  const plain = breakCandidates(paragraph, widths, new Set(), hyphenWidthAt, places);
  const justified = isJustified(paragraph);
  const shrink = justified ? stretch.spaceShrink : 0;
  const firstMeasure = measure - style.firstLineIndent;
  if (style.breaking === "first-fit") return firstFit(plain, firstMeasure, measure, shrink);
  const limits = {
    firstMeasure,
    measure,
    firstHang: firstHang(paragraph, widths),
    stretch: justified ? stretch : undefined,
    justifyLast: justified && style.justifyLast === true,
    hyphenLadder: style.hyphenLadder,
    spaceCentres: justified ? spaceCentres(widths) : undefined,
  };
  const good = optimumFit(plain, { ...limits, tolerance: goodTolerance });
  if (good) return good;
  const hyphens = hyphenationPoints(paragraph);
  const hyphenated = hyphens.size > 0 ? breakCandidates(paragraph, widths, hyphens, hyphenWidthAt, places) : plain;
  return (
    (hyphens.size > 0 ? optimumFit(hyphenated, { ...limits, tolerance: hyphenatedTolerance }) : undefined) ??
    optimumFit(hyphenated, { ...limits, tolerance: Number.POSITIVE_INFINITY }) ??
    // Something is wider than the measure: set what can be set, the overfull line is reported.
    firstFit(hyphenated, firstMeasure, measure, shrink)
  );
}

/** Points by which the paragraph's first character hangs. */
function firstHang(paragraph: ShapedParagraph, { widths, text }: ParagraphMeasure): number {
  return text.length > 0 ? (widths[1] as number) * hangAtStart(paragraph, 0) : 0;
}

export function hyphenWidth({ items }: ShapedParagraph, offset: number): number {
  // The item of the letter before the break.
  const item = items[firstEndingAfter(items, offset - 1)];
  if (!item) return 0;
  const { face, size } = item;
  return (face.advanceOf(face.glyphOf(face.covers(0x2010) ? 0x2010 : 0x2d)) * size) / face.metrics.unitsPerEm;
}

function reportOverfull(line: Line, measure: number, log: DiagnosticLog): void {
  const { text, spans, origin } = line.paragraph.paragraph;
  const words = text.slice(line.start, line.end).trim();
  const shown = words.length > 40 ? `${words.slice(0, 39)}…` : words;
  const span = spans.find(({ start, end, source }: Span) => source === "text" && end > line.start && start < line.end);
  log.report(
    "overfull-line",
    `"${shown}" is ${(line.width - measure).toFixed(1)} pt wider than its measure of ${measure.toFixed(1)} pt and cannot be broken`,
    {
      origin: span?.origin ?? origin,
      hint: "shorten the word, allow a break with U+200B or a soft hyphen, or use a smaller style",
    },
  );
}
