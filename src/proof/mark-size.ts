/** Reports vowel marks that print too small: at sizes at which letters are still read, their marks may be gone. */

import type { DiagnosticLog, PagePlace } from "../diagnostics/diagnostic.ts";
import type { Face } from "../font/face.ts";
import { flattenPath } from "../font/ink/flatten-path.ts";
import { perFace } from "../font/per-face.ts";
import type { Line, LineRun } from "../line/line.ts";
import { originAt, wordAt } from "../line/word-at.ts";
import type { ShapedParagraph } from "../text/shaped-paragraph.ts";

/**
 * Points of ink height. The eye tells apart what is one minute of arc wide, which is 0.33 pt at a reading distance of
 * 40 cm; a stroke that is not at least two of them high has no slant and is no vowel, but a speck.
 */
const defaultSmallestMark = 0.7;

/** Points. The thinnest line that printers promise to hold on paper; thinner ones break up (0.25 pt on newsprint). */
const thinnestStroke = 0.2;

/** Points: what a mark is held to. */
export interface MarkLimits {
  readonly height: number;
  readonly stroke: number;
}

/** What every document is held to, whatever its purpose; `smallestMark` is what its template says. */
export function markLimits(smallestMark = defaultSmallestMark): MarkLimits {
  return { height: smallestMark, stroke: thinnestStroke };
}

/** Vowels, tanwin, shadda, sukun, and the marks of the Quran. Hamza and madda (U+0653 to U+0655) are larger and count as well. */
const marks = /[\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/g;

/** Ink of a mark in ems. */
interface MarkInk {
  readonly height: number;
  readonly stroke: number;
}

/** Marks of one face and size that are too small. */
interface SmallMarks {
  readonly face: Face;
  readonly size: number;
  /** Where the first of them stands. */
  readonly line: Line;
  readonly run: LineRun;
  readonly offset: number;
  /** The one that would have to grow most, and by what factor. */
  ink: MarkInk;
  factor: number;
}

/** Looks at the paragraphs of one document, and then reports each face and size once. */
export class MarkSizes {
  readonly #limits: MarkLimits;
  readonly #found = new Map<string, SmallMarks>();

  constructor(limits: MarkLimits) {
    this.#limits = limits;
  }

  look({ paragraph }: ShapedParagraph, lines: readonly Line[]): void {
    // Most text has none: it is searched once, not run by run.
    if (this.#limits.height <= 0 || paragraph.text.search(marks) === -1) return;
    for (const line of lines) {
      for (const run of line.runs) if (run.item.script === "Arab" && !run.hyphen) this.#lookAt(run, line);
    }
  }

  /** `said` has been reported before; `placeOf` finds where a line stands, for those who know pages. */
  report(log: DiagnosticLog, said?: MarkSizes, placeOf?: (line: Line) => PagePlace | undefined): void {
    const known = said ? said.#found : new Map<string, SmallMarks>();
    for (const [name, marks] of this.#found) {
      if (!known.has(name)) reportMarks(marks, log, placeOf?.(marks.line));
    }
  }

  #lookAt(run: LineRun, line: Line): void {
    const { face, size } = run.item;
    for (const match of line.paragraph.paragraph.text.slice(run.start, run.end).matchAll(marks)) {
      const ink = markInk(face, match[0].charCodeAt(0));
      if (!ink) continue;
      const factor = Math.max(this.#limits.height / (ink.height * size), this.#limits.stroke / (ink.stroke * size));
      if (factor <= 1 + 1e-6) continue;
      const name = `${face.id} ${size}`;
      const known = this.#found.get(name);
      if (!known) this.#found.set(name, { face, size, line, run, offset: run.start + match.index, ink, factor });
      else if (factor > known.factor) Object.assign(known, { ink, factor });
    }
  }
}

function reportMarks(
  { face, size, line, run, offset, ink, factor }: SmallMarks,
  log: DiagnosticLog,
  place: PagePlace | undefined,
): void {
  const nominal = run.spans.find(({ start, end }) => offset >= start && offset < end)?.style.size ?? size;
  const word = wordAt(line, offset);
  log.report(
    "small-marks",
    `vowel marks in ${face.style.family} at ${points(size)} pt, as on "${word}", are too small to be read: they print as little as ${points(ink.height * size)} pt high with strokes of ${points(ink.stroke * size)} pt`,
    {
      origin: originAt(line, offset),
      place,
      hint: `set the style in ${points(Math.ceil(nominal * factor * 10) / 10)} pt or more instead of ${points(nominal)} pt, or leave the marks out`,
    },
  );
}

const inksOf = perFace(() => new Map<number, MarkInk | undefined>());

/** Measured on the mark's own glyph; forms that a font chooses by context are as large. Nothing when it draws none. */
function markInk(face: Face, codePoint: number): MarkInk | undefined {
  const inks = inksOf(face);
  if (!inks.has(codePoint)) inks.set(codePoint, measure(face, face.glyphOf(codePoint)));
  return inks.get(codePoint);
}

/** A long shape has twice its area divided by its length in outline: that is the width of the stroke it was drawn with. */
function measure(face: Face, glyph: number): MarkInk | undefined {
  const { unitsPerEm } = face.metrics;
  const { yMin, yMax } = face.boundsOf(glyph);
  if (glyph === 0 || yMax === yMin) return undefined;
  let area = 0;
  let length = 0;
  for (const contour of flattenPath(face.pathOf(glyph), unitsPerEm / 1000)) {
    let x = contour[contour.length - 2] as number;
    let y = contour[contour.length - 1] as number;
    for (let at = 0; at < contour.length; at += 2) {
      const nextX = contour[at] as number;
      const nextY = contour[at + 1] as number;
      area += (x * nextY - nextX * y) / 2;
      length += Math.hypot(nextX - x, nextY - y);
      x = nextX;
      y = nextY;
    }
  }
  return { height: (yMax - yMin) / unitsPerEm, stroke: (2 * Math.abs(area)) / length / unitsPerEm };
}

function points(value: number): string {
  return String(Math.round(value * 100) / 100);
}
