/** Marks of a quotation do not run into marks or letters beside them: their ink is measured on the outlines. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { InkCluster } from "./ink-cluster.ts";
import { inkOverlap } from "./ink-overlap.ts";
import type { PlacedGlyph } from "./placed-glyph.ts";
import { originAt, type Quotation } from "./quotation.ts";
import { quoted, wordAround } from "./scripture-words.ts";

/**
 * Ems that two inks may have in common. Over the verses of the tests, some thousand marks in each face, Scheherazade New and
 * Noto Naskh Arabic never let marks touch; Amiri and Amiri Quran let the tip of a fatha run into the sukun or the hamza
 * beside it by up to 0.042, which reads as a touch of the pen. Beyond that one mark is taken for part of another: Amiri's
 * shadda and fatha over the teeth of «الْخَنَّاسِ» share 0.068.
 */
const tolerance = 0.05;

interface InkOf {
  readonly glyph: PlacedGlyph;
  readonly cluster: InkCluster;
  readonly isMark: boolean;
}

/** `clusters` are those of one line. */
export function proofMarkCollisions(quotation: Quotation, clusters: readonly InkCluster[], log: DiagnosticLog): void {
  // One collision tells all of two letters; a letter flooded with marks has as many as the square of their number.
  const reported = new Map<InkCluster, Set<InkCluster>>();
  eachNeighbours(inksOf(clusters, quotation), (one, other) => {
    if (reported.get(one.cluster)?.has(other.cluster) || reported.get(other.cluster)?.has(one.cluster)) return;
    const depth = inkOverlap(one.glyph, other.glyph);
    if (depth <= tolerance * one.glyph.run.item.size) return;
    reported.set(one.cluster, (reported.get(one.cluster) ?? new Set()).add(other.cluster));
    report(one, other, depth, quotation, log);
  });
}

/** The inks of a line by their left edges. */
function inksOf(clusters: readonly InkCluster[], { paragraph }: Quotation): readonly InkOf[] {
  const { text } = paragraph.paragraph;
  return clusters
    .flatMap((cluster) => {
      // The digits in a verse's ornament are set like marks, and their ink is no vowel's.
      const isVowelled = cluster.marks.length > 0 && /\p{M}/u.test(text.slice(cluster.start, cluster.end));
      const marks = cluster.marks.map((glyph) => ({ glyph, cluster, isMark: isVowelled }));
      return [...cluster.bases.map((glyph) => ({ glyph, cluster, isMark: false })), ...marks];
    })
    .sort((one, other) => one.glyph.ink.xMin - other.glyph.ink.xMin);
}

/** Pairs whose boxes overlap, at least one of them a mark; a mark may do with its own letter as the font pleases. */
function eachNeighbours(inks: readonly InkOf[], visit: (one: InkOf, other: InkOf) => void): void {
  for (const [index, one] of inks.entries()) {
    for (let next = index + 1; next < inks.length; next++) {
      const other = inks[next] as InkOf;
      if (other.glyph.ink.xMin >= one.glyph.ink.xMax) break;
      const isApart = other.glyph.ink.yMin >= one.glyph.ink.yMax || other.glyph.ink.yMax <= one.glyph.ink.yMin;
      if (isApart || !(one.isMark || other.isMark)) continue;
      if (one.cluster === other.cluster && !(one.isMark && other.isMark)) continue;
      visit(one, other);
    }
  }
}

function report(one: InkOf, other: InkOf, depth: number, quotation: Quotation, log: DiagnosticLog): void {
  const { text } = quotation.paragraph.paragraph;
  const [first, second] = one.cluster.start <= other.cluster.start ? [one, other] : [other, one];
  const named = ({ cluster, isMark }: InkOf) =>
    `${isMark ? "a mark of" : "the letter"} ${quoted(text.slice(cluster.start, cluster.end))}`;
  const word = wordAround(quotation, first.cluster.start);
  log.report(
    "scripture-ink-collision",
    `in the word ${quoted(text.slice(word.start, word.end))} of a quotation ${named(first)} and ${named(second)} run ${depth.toFixed(1)} pt into each other`,
    {
      origin: originAt(quotation, first.cluster.start),
      hint: "look at it in print size; another family may part them (Amiri Quran and Scheherazade New are drawn for vowelled text)",
    },
  );
}
