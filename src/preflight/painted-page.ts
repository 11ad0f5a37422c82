/** `PaintedPage`: all that is painted on one page, in painting order, as the rules of preflight look at it. */

import { paintOf } from "../document/style.ts";
import type { ArtifactKind, Frame, Page, PagedDocument, StructureNode } from "../flow/paged-document.ts";
import type { Box } from "../geometry/box.ts";
import type { Color } from "../geometry/color.ts";
import type { DecodedImage } from "../image/decoded-image.ts";
import type { Drawing } from "../image/drawing.ts";
import { inkExtent } from "../line/ink/line-ink.ts";
import type { Line, LineRun } from "../line/line.ts";

interface PaintedThing {
  /** On the page, from its trimmed top left corner. Of turned things the upright box around them. */
  readonly box: Box;
  /** As it was before it was turned: what its size is read from. */
  readonly upright: Box;
  /** Stands askew: whether it meets another thing is not known from its box. */
  readonly turned: boolean;
  readonly node: StructureNode | null;
  readonly artifact?: ArtifactKind;
}

/** A stretch of a run in one colour. */
export interface PaintedText extends PaintedThing {
  readonly kind: "text";
  readonly line: Line;
  readonly run: LineRun;
  readonly color: Color;
  /** The size of its style: that of its Latin, to which letters of other scripts are matched. */
  readonly size: number;
  /** Half-open range of code units in the paragraph's text. */
  readonly start: number;
  readonly end: number;
}

type ImageFrame = Extract<Frame, { readonly kind: "image" }>;

export interface PaintedFill extends PaintedThing {
  readonly kind: "fill";
  readonly color: Color;
}

export interface PaintedImage extends PaintedThing {
  readonly kind: "image";
  /** By which a separation knows what it stands on. */
  readonly frame: ImageFrame;
  readonly image: DecodedImage;
}

export interface PaintedDrawing extends PaintedThing {
  readonly kind: "drawing";
  readonly drawing: Drawing;
}

export type Painted = PaintedText | PaintedFill | PaintedImage | PaintedDrawing;

export interface PaintedPage {
  readonly page: Page;
  readonly things: readonly Painted[];
}

/** Once for all rules and editions: pages are finished values. */
const known = new WeakMap<PagedDocument, readonly PaintedPage[]>();

export function paintedPages(document: PagedDocument): readonly PaintedPage[] {
  let pages = known.get(document);
  if (!pages) {
    pages = document.pages.map((page) => ({ page, things: paintedThings(page.frames) }));
    known.set(document, pages);
  }
  return pages;
}

function paintedThings(frames: readonly Frame[]): Painted[] {
  return frames.flatMap(paintedBy);
}

function paintedBy(frame: Frame): readonly Painted[] {
  switch (frame.kind) {
    case "line":
      return textPieces(frame);
    case "fill":
    case "drawing":
      return [{ ...frame, upright: frame.box, turned: false }];
    case "image":
      return [{ ...frame, frame, upright: frame.box, turned: false }];
    case "turned":
      return paintedThings(frame.frames).map((thing) => ({
        ...thing,
        turned: true,
        box: turnedBox(thing.box, frame),
      }));
    case "link":
      return [];
  }
}

function textPieces({ line, x, baseline, node, artifact }: Extract<Frame, { kind: "line" }>): PaintedText[] {
  const { above, below } = inkExtent(line);
  if (above === Number.NEGATIVE_INFINITY) return [];
  const { text } = line.paragraph.paragraph;
  const pieces: PaintedText[] = [];
  for (const run of line.runs) {
    for (const { left, right, ...stretch } of stretches(run)) {
      // Nothing is seen of spaces, whatever their colour and size; a hyphen of the engine is no part of the text.
      if (!run.hyphen && text.slice(stretch.start, stretch.end).trim() === "") continue;
      // Spaces at a line's end hang past it.
      const from = Math.max(0, left);
      const to = Math.min(line.width, right);
      if (to <= from) continue;
      const box = { x: x + from, y: baseline - above, width: to - from, height: above + below };
      const whose = artifact ? { node, artifact } : { node };
      pieces.push({ kind: "text", line, run, box, upright: box, turned: false, ...whose, ...stretch });
    }
  }
  return pieces;
}

interface Stretch {
  readonly color: Color;
  readonly size: number;
  readonly start: number;
  readonly end: number;
  /** Points from the line's left edge. */
  readonly left: number;
  readonly right: number;
}

/** Neighbouring spans of one colour and size are one stretch; most runs have only one. */
function stretches({ item, spans, x, width, start, end, glyphStart, glyphEnd, adjustments }: LineRun): Stretch[] {
  const paints: { color: Color; size: number; start: number; end: number; left: number; right: number }[] = [];
  for (const { style, start: spanStart, end: spanEnd } of spans) {
    const { color } = paintOf(style, item.script);
    const last = paints[paints.length - 1];
    if (last && last.color === color && last.size === style.size) {
      last.end = Math.min(end, spanEnd);
    } else {
      const from = Math.max(start, spanStart);
      paints.push({ color, size: style.size, start: from, end: Math.min(end, spanEnd), left: x, right: x + width });
    }
  }
  if (paints.length < 2) return paints;
  for (const paint of paints) [paint.left, paint.right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const unit = item.size / item.face.metrics.unitsPerEm;
  let pen = x;
  for (let glyph = glyphStart; glyph < glyphEnd; glyph++) {
    const next = pen + (item.run.advances[glyph] as number) * unit + (adjustments?.[glyph - glyphStart] ?? 0);
    const offset = item.run.clusters[glyph] as number;
    const paint = paints.find((each) => offset < each.end) ?? paints[paints.length - 1];
    if (paint) [paint.left, paint.right] = [Math.min(paint.left, pen), Math.max(paint.right, next)];
    pen = next;
  }
  return paints.filter(({ left, right }) => right > left);
}

/** The upright box around a box that is turned counter-clockwise about a point; y points down. */
function turnedBox(box: Box, { angle, x, y }: Extract<Frame, { kind: "turned" }>): Box {
  const radians = (angle * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(radians), Math.sin(radians)];
  const corners = [box.x - x, box.x + box.width - x].flatMap((dx) =>
    [box.y - y, box.y + box.height - y].map(
      (dy) => [x + dx * cosine + dy * sine, y - dx * sine + dy * cosine] as const,
    ),
  );
  const [left, top] = [Math.min(...corners.map(([at]) => at)), Math.min(...corners.map(([, at]) => at))];
  return {
    x: left,
    y: top,
    width: Math.max(...corners.map(([at]) => at)) - left,
    height: Math.max(...corners.map(([, at]) => at)) - top,
  };
}
