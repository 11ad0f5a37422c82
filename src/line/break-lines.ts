/** Breaks a shaped paragraph into finished lines for a measure. The door out of the line room. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Span } from "../document/paragraph.ts";
import type { ShapedParagraph } from "../text/shaped-paragraph.ts";
import { type BreakCandidate, breakCandidates } from "./break-candidate.ts";
import { buildLine } from "./build-line.ts";
import { firstItemAfter } from "./cut.ts";
import { firstFit } from "./first-fit.ts";
import { hyphenationPoints } from "./hyphenate.ts";
import type { Line } from "./line.ts";
import { optimumFit } from "./optimum-fit.ts";
import { measureParagraph, type ParagraphMeasure } from "./paragraph-measure.ts";
import { wordSpaces } from "./word-spaces.ts";

/** Adjustment ratios tried in turn: without hyphens as long as lines stay good, then with them, then at any looseness. */
const goodTolerance = 1.25;
const hyphenatedTolerance = 3;

/** Lines from first to last; at least one, even for an empty text. `measure` in points. */
export function breakLines(paragraph: ShapedParagraph, measure: number, log: DiagnosticLog): Line[] {
  const widths = measureParagraph(paragraph);
  const { style, text } = paragraph.paragraph;
  const indent = style.firstLineIndent;
  const none: ReadonlySet<number> = new Set();
  const hyphenWidthAt = (offset: number) => hyphenWidth(paragraph, offset);
  const plain = breakCandidates(paragraph, widths, none, hyphenWidthAt);
  const chosen = choose(paragraph, plain, widths, measure, indent, hyphenWidthAt);
  const lines: Line[] = [];
  const isWordSpace = wordSpaces(paragraph.paragraph);
  let start = 0;
  for (const ending of chosen) {
    const inset = lines.length === 0 ? indent : 0;
    const space = { left: paragraph.baseLevel === 0 ? inset : 0, measure: measure - inset };
    const line = buildLine(paragraph, start, ending, space, isWordSpace);
    if (line.fit.overfull) reportOverfull(line, space.measure, log);
    lines.push(line);
    start = ending.offset;
  }
  if (lines.length === 0) {
    const ending = {
      offset: text.length,
      contentEnd: 0,
      widthToEnd: 0,
      spacesToEnd: 0,
      widthToStart: 0,
      spacesToStart: 0,
      hyphenWidth: 0,
      kind: "mandatory" as const,
    };
    lines.push(buildLine(paragraph, 0, ending, { left: 0, measure }));
  }
  return lines;
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

function choose(
  paragraph: ShapedParagraph,
  plain: readonly BreakCandidate[],
  widths: ParagraphMeasure,
  measure: number,
  indent: number,
  hyphenWidthAt: (offset: number) => number,
): readonly BreakCandidate[] {
  const { style } = paragraph.paragraph;
  // The style says factors on the natural word space, the breakers weigh what may be added and taken away.
  const spaceStretch = style.justification.spaceStretch - 1;
  const spaceShrink = 1 - style.justification.spaceShrink;
  const justified = style.align === "justify";
  const limits = { firstMeasure: measure - indent, measure, justified, spaceStretch, spaceShrink };
  const shrink = justified ? spaceShrink : 0;
  if (style.breaking === "first-fit") return firstFit(plain, limits.firstMeasure, measure, shrink);
  const good = optimumFit(plain, { ...limits, tolerance: goodTolerance });
  if (good) return good;
  const hyphens = hyphenationPoints(paragraph);
  const hyphenated = hyphens.size > 0 ? breakCandidates(paragraph, widths, hyphens, hyphenWidthAt) : plain;
  return (
    (hyphens.size > 0 ? optimumFit(hyphenated, { ...limits, tolerance: hyphenatedTolerance }) : undefined) ??
    optimumFit(hyphenated, { ...limits, tolerance: Number.POSITIVE_INFINITY }) ??
    // Something is wider than the measure: set what can be set, the overfull line is reported.
    firstFit(hyphenated, limits.firstMeasure, measure, shrink)
  );
}

function hyphenWidth({ items }: ShapedParagraph, offset: number): number {
  // The item of the letter before the break.
  const item = items[firstItemAfter(items, offset - 1)];
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
