/**
 * Every mark stands on its own letter: its ink over the letter's ink, on the side that its class says, and never on a dotted
 * circle. Kasra beside shadda may stand above the letter, by the font's choice (alreq).
 */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { GlyphBounds } from "../../font/face.ts";
import type { Line } from "../../line/line.ts";
import { shapeItem } from "../../text/shape-item.ts";
import { isMark } from "../../unicode/general-category.ts";
import type { InkCluster } from "./ink-cluster.ts";
import { type MarkSide, markSide } from "./mark-side.ts";
import { inkAround, type PlacedGlyph } from "./placed-glyph.ts";
import { originAt, type Quotation, runsIn } from "./quotation.ts";
import { named, quoted, wordAround } from "./scripture-words.ts";

/**
 * Ems that a mark may stand clear of its letter's ink sideways. The faces of the repository leave up to 0.075 (a kasra
 * under lam in Amiri, swung out of the tail's way); a mark on the wrong letter is two or three tenths away.
 */
const tolerance = 0.1;

const dottedCircle = 0x25cc;
const shadda = 0x0651;

/** What the text alone and the glyphs without their ink say. */
export function proofMarksHaveLetters(quotation: Quotation, log: DiagnosticLog): void {
  const report = reporter(quotation, log);
  proofNoMarkAlone(quotation, report);
  for (const line of quotation.lines) proofNoDottedCircles(quotation, line, report);
}

/** `clusters` are those of one line. */
export function proofMarkAnchors(quotation: Quotation, clusters: readonly InkCluster[], log: DiagnosticLog): void {
  const report = reporter(quotation, log);
  for (const cluster of clusters) proofCluster(cluster, quotation, report);
}

type Report = (offset: number, what: string) => void;

function reporter(quotation: Quotation, log: DiagnosticLog): Report {
  const { text } = quotation.paragraph.paragraph;
  return (offset: number, what: string) => {
    const word = wordAround(quotation, offset);
    log.report(
      "scripture-mark-floats",
      `in the word ${quoted(text.slice(word.start, word.end))} of a quotation ${what}`,
      {
        origin: originAt(quotation, offset),
        hint: "set the quotation in a family whose marks are anchored for all of its letters, or correct the spelling of the word",
      },
    );
  };
}

function proofNoMarkAlone({ paragraph, start, end }: Quotation, report: Report): void {
  const { text } = paragraph.paragraph;
  // A mark after a space or a no-break space is shown alone on purpose (Unicode section 2.11).
  const first = text.codePointAt(start) as number;
  if (start < end && isMark(first)) report(start, `the mark ${named(first)} stands on no letter`);
  for (let at = text.indexOf("\n", start); at !== -1 && at + 1 < end; at = text.indexOf("\n", at + 1)) {
    const mark = text.codePointAt(at + 1) as number;
    if (isMark(mark)) report(at + 1, `the mark ${named(mark)} stands on no letter`);
  }
}

function proofNoDottedCircles(quotation: Quotation, line: Line, report: Report): void {
  const { start, end, paragraph } = quotation;
  for (const run of runsIn(quotation, line)) {
    const { face, run: shaped } = run.item;
    const circle = face.glyphOf(dottedCircle);
    if (circle === 0 || run.hyphen) continue;
    for (let glyph = run.glyphStart; glyph < run.glyphEnd; glyph++) {
      const offset = shaped.clusters[glyph] as number;
      if (shaped.ids[glyph] !== circle || offset < start || offset >= end) continue;
      if (paragraph.paragraph.text.codePointAt(offset) !== dottedCircle)
        report(offset, "a mark stands on a dotted circle");
    }
  }
}

function proofCluster(cluster: InkCluster, quotation: Quotation, report: Report): void {
  const text = quotation.paragraph.paragraph.text.slice(cluster.start, cluster.end);
  const written = Array.from(text, (character) => character.codePointAt(0) as number).filter(isMark);
  const letter = inkAround(cluster.bases);
  if (written.length === 0 || !letter) return;
  // A letter that the font draws with its mark in one glyph is a letter of its own in Unicode, too: alef with hamza.
  if (cluster.marks.length === 0) {
    if (/\p{M}/u.test(text.normalize("NFC"))) report(cluster.start, `${marked(text)} has lost its marks`);
    return;
  }
  const astray = cluster.marks.find((mark) => gapBetween(mark.ink, letter) > tolerance * mark.run.item.size);
  if (astray) {
    const gap = gapBetween(astray.ink, letter);
    report(cluster.start, `a mark of ${marked(text)} stands ${gap.toFixed(1)} pt beside its letter`);
    return;
  }
  const wrong = wrongSide(written, cluster, letter, quotation);
  if (wrong) report(cluster.start, `a mark of ${marked(text)} is not ${wrong} its letter`);
}

function marked(text: string): string {
  return `${quoted(text)} (${Array.from(text, (character) => named(character.codePointAt(0) as number)).join(" ")})`;
}

/** Points between the two sideways; 0 where one is over the other. */
function gapBetween(one: GlyphBounds, other: GlyphBounds): number {
  return Math.max(0, one.xMin - other.xMax, other.xMin - one.xMax);
}

/** The side on which a mark is missing. Which glyph is which mark the font alone knows: sides are compared as a whole. */
function wrongSide(
  written: readonly number[],
  cluster: InkCluster,
  letter: GlyphBounds,
  quotation: Quotation,
): MarkSide | undefined {
  const sides = new Set(written.map(markSide));
  if (sides.has(undefined)) return undefined;
  const middle = (letter.yMin + letter.yMax) / 2;
  const standsAbove = ({ ink }: PlacedGlyph) => (ink.yMin + ink.yMax) / 2 > middle;
  const raised = cluster.marks.filter(standsAbove).length;
  const lowered = cluster.marks.length - raised;
  const [one] = sides;
  if (sides.size === 1 && (one === "above" ? lowered : raised) > 0) {
    // Some faces set the dots of a letter as marks: those stand where the letter wants them.
    const dots = dotsOf(cluster, quotation);
    const vowels = cluster.marks.filter(({ id }) => !dots.has(id));
    const right = vowels.filter((mark) => standsAbove(mark) === (one === "above"));
    // More glyphs than marks: dots took another form beside a vowel, and cannot be told from it.
    return right.length === vowels.length || (vowels.length > written.length && right.length > 0) ? undefined : one;
  }
  if (sides.has("above") && raised === 0) return "above";
  return sides.has("below") && lowered === 0 && !written.includes(shadda) ? "below" : undefined;
}

/** Glyphs without advance that the word has without its marks. */
function dotsOf({ bases, start }: InkCluster, quotation: Quotation): ReadonlySet<number> {
  const { item } = (bases[0] as PlacedGlyph).run;
  const { text } = quotation.paragraph.paragraph;
  const word = wordAround(quotation, start);
  const bare = text.slice(word.start, word.end).replace(/\p{M}/gu, "");
  const run = shapeItem(item, bare, 0, bare.length);
  return new Set(run.ids.filter((_, glyph) => run.advances[glyph] === 0));
}
