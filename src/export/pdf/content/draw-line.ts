/** Draws a line of text: its runs in logical order, each placed on its own, glyphs in visual order (ISO 32000-1 9.4). */

import type { Span } from "../../../document/paragraph.ts";
import { paintOf } from "../../../document/style.ts";
import type { Frame } from "../../../flow/paged-document.ts";
import type { Line, LineRun } from "../../../line/line.ts";
import { eachCluster, type RunCluster } from "../../../line/run-clusters.ts";
import { resolveBidi } from "../../../unicode/bidi.ts";
import { isBidiControl } from "../../../unicode/controls.ts";
import { isMark, isSeparator } from "../../../unicode/general-category.ts";
import type { ClusterCodes, ClusterFont } from "../fonts/cluster-font.ts";
import type { DocumentFonts } from "../fonts/document-fonts.ts";
import { type ContentMarks, ownerOf } from "./content-marks.ts";
import { LineElements } from "./line-elements.ts";
import type { PageContent } from "./page-content.ts";
import { TextShow } from "./text-show.ts";

/** Points on the page, y downwards. */
interface LinePlace {
  readonly x: number;
  readonly baseline: number;
}

export function drawLine(
  content: PageContent,
  frame: Extract<Frame, { kind: "line" }>,
  fonts: DocumentFonts,
  marks: ContentMarks,
): void {
  const { line, x, baseline, node, inline } = frame;
  const { text } = line.paragraph.paragraph;
  // The pieces of a line with inline elements are marked one by one, within its text object (ISO 32000-1 14.6.1).
  const elements = inline && node ? new LineElements(line, node, inline) : undefined;
  if (elements) {
    content.unmark();
    marks.newPlace();
  } else content.mark(ownerOf(frame));
  const show = new TextShow(content, marks);
  for (const piece of piecesInShowOrder(line)) {
    const isCut = elements?.mayCut(piece) ?? false;
    if (elements && !isCut) show.enter(elements.around(piece), Math.min(...piece.map(({ start }) => start)));
    for (const run of piece) {
      const place = { x: x + run.x, baseline: baseline - run.item.baselineShift };
      drawRun(show, run, text, place, fonts, isCut ? elements : undefined);
    }
  }
  show.end();
}

/**
 * Readers put the characters of a piece of text in order by their own bidi algorithm, but pieces in different fonts stay
 * as they come, at least in pdf.js. Hence neighbours of one font are a piece, in visual order; pieces are in logical order.
 */
function piecesInShowOrder(line: Line): LineRun[][] {
  const { runs } = line;
  const pieces: LineRun[][] = [];
  let isRead: ((run: LineRun) => boolean) | undefined;
  for (const run of runs) {
    const piece = pieces[pieces.length - 1];
    const neighbour = piece?.[piece.length - 1];
    if (piece && neighbour && isSetAlike(neighbour, run)) {
      isRead ??= orderKeeper(line);
      if (neighbour.level === run.level || (isRead(neighbour) && isRead(run))) {
        piece.push(run);
        continue;
      }
    }
    pieces.push([run]);
  }
  // A hyphen of the engine begins where the line's last word ends.
  const first = (piece: readonly LineRun[]) => Math.min(...piece.map((run) => run.start + (run.hyphen ? 0.5 : 0)));
  return pieces.sort((a, b) => first(a) - first(b));
}

/**
 * Tells whether a reader, which knows no isolates, will put a run of the line back as it was: a telephone number, a date
 * or a range of numbers in its isolate it would not.
 */
function orderKeeper({ paragraph: { paragraph, baseLevel }, start, end }: Line): (run: LineRun) => boolean {
  if (baseLevel === 0) return () => false;
  const offsets: number[] = [];
  let plain = "";
  for (let offset = start; offset < end; offset++) {
    if (isBidiControl(paragraph.text.charCodeAt(offset))) continue;
    offsets[offset - start] = plain.length;
    plain += paragraph.text.charAt(offset);
  }
  const { levels } = resolveBidi(plain, "rtl");
  return (run) => {
    if (run.level % 2 === 1) return true;
    for (let offset = run.start; offset < run.end; offset++) {
      const at = offsets[offset - start];
      if (at !== undefined && (levels[at] as number) % 2 === 1) return false;
    }
    return true;
  };
}

function isSetAlike({ item: a }: LineRun, { item: b }: LineRun): boolean {
  return a.face === b.face && a.size === b.size && a.baselineShift === b.baselineShift;
}

function drawRun(
  show: TextShow,
  run: LineRun,
  text: string,
  place: LinePlace,
  fonts: DocumentFonts,
  elements: LineElements | undefined,
): void {
  const { face, size, level } = run.item;
  const rtl = level % 2 === 1;
  let resource = fonts.fontOf(face);
  show.begin(resource, size, place.x, place.baseline);
  let spanIndex = -1;
  /** Word space since the last word, in thousandths of an em. */
  let space = 0;
  const { unitsPerEm } = face.metrics;
  eachCluster(run, text, (cluster) => {
    if (resource.font.isFull) {
      resource = fonts.fontOf(face);
      show.changeFont(resource);
    }
    const index = spanAt(run.spans, cluster.textStart, spanIndex);
    if (index !== spanIndex) {
      const span = run.spans[index];
      if (span) show.changeFill(paintOf(span.style, run.item.script).color);
      spanIndex = index;
    }
    if (elements) show.enter(elements.at(cluster.textStart), cluster.textStart);
    const isSpace = cluster.characters.every(isSeparator);
    if (space !== 0 && !isSpace) show.widen(rtl ? wideningFor(space / 1000, endsWithMark(cluster)) : 1);
    const advance = advanceOf(run, cluster);
    const codes = codesOf(resource.font, run, cluster, advance);
    const moved = (advance * 1000) / unitsPerEm + (adjustmentAfter(run, cluster) * 1000) / size;
    show.add(codes, moved);
    space = isSpace ? space + moved : 0;
  });
}

/**
 * How far to widen the text matrix for a right-to-left word that stands to the right of `space` ems of word space.
 *
 * pdf.js sees one space in a gap of 0.102 to 0.6 units of the text matrix; at other gaps it ends a piece of text, and the
 * pieces of a line stay in visual order. It takes no notice of the place of a mark, so where the word ends with one, which
 * is shown first, the space already read would be a gap behind the mark and be read once more.
 */
function wideningFor(space: number, endsWithMark: boolean): number {
  if (!endsWithMark && space < 0.12) return 0.25;
  const widest = endsWithMark ? 0.1 : 0.55;
  return space <= widest ? 1 : space <= widest * 4 ? 4 : space <= widest * 16 ? 16 : 64;
}

function endsWithMark({ characters }: RunCluster): boolean {
  const last = characters[characters.length - 1];
  return characters.length > 1 && last !== undefined && isMark(last);
}

/** The span at an offset; clusters go up or down through the text, so the last answer is the best guess. */
function spanAt(spans: readonly Span[], offset: number, guess: number): number {
  const guessed = spans[guess];
  if (guessed && offset >= guessed.start && offset < guessed.end) return guess;
  const found = spans.findIndex(({ start, end }) => offset >= start && offset < end);
  return found >= 0 ? found : spans.length - 1;
}

/** Shaped advance in font units, with the adjustments inside the cluster (an elongated join) but not the one after it. */
function advanceOf({ item, glyphStart, adjustments }: LineRun, cluster: RunCluster): number {
  let advance = 0;
  for (let glyph = cluster.glyphStart; glyph < cluster.glyphEnd; glyph++) advance += item.run.advances[glyph] as number;
  if (adjustments) {
    for (let glyph = cluster.glyphStart; glyph < cluster.glyphEnd - 1; glyph++) {
      advance += unitsOf(adjustments[glyph - glyphStart] as number, item);
    }
  }
  return advance;
}

function adjustmentAfter({ adjustments, glyphStart }: LineRun, { glyphEnd }: RunCluster): number {
  return adjustments?.[glyphEnd - 1 - glyphStart] ?? 0;
}

function unitsOf(points: number, { size, face }: LineRun["item"]): number {
  return Math.round((points / size) * face.metrics.unitsPerEm);
}

function codesOf(font: ClusterFont, run: LineRun, cluster: RunCluster, advance: number): ClusterCodes | undefined {
  const { item, glyphStart, adjustments } = run;
  const { ids, xOffsets, yOffsets, advances } = item.run;
  const { characters } = cluster;
  const from = cluster.glyphStart;
  const [character] = characters;
  if (cluster.glyphEnd - from === 1 && xOffsets[from] === 0 && yOffsets[from] === 0) {
    if (characters.length === 1 && character !== undefined) return font.plain(ids[from] as number, character, advance);
  }
  // A directional control that reached the font draws nothing and reads as nothing: only its advance is kept.
  if (characters.length === 0 && isBlank(run, cluster)) return undefined;
  const ink: number[] = [];
  let pen = 0;
  for (let glyph = from; glyph < cluster.glyphEnd; glyph++) {
    ink.push(ids[glyph] as number, pen + (xOffsets[glyph] as number), yOffsets[glyph] as number);
    pen += advances[glyph] as number;
    if (adjustments && glyph + 1 < cluster.glyphEnd) pen += unitsOf(adjustments[glyph - glyphStart] as number, item);
  }
  return font.codes({ ink, characters, rtl: item.level % 2 === 1, advance });
}

function isBlank({ item }: LineRun, { glyphStart, glyphEnd }: RunCluster): boolean {
  for (let glyph = glyphStart; glyph < glyphEnd; glyph++) {
    const { xMin, xMax } = item.face.boundsOf(item.run.ids[glyph] as number);
    if (xMin !== xMax) return false;
  }
  return true;
}
