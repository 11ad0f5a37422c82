/** `LayoutFacts`: what a reader of a layout may ask about it, as plain data; both text writers are made from it. */

import { paintOf } from "../../document/style.ts";
import type { Frame, PagedDocument, StructureNode } from "../../flow/paged-document.ts";
import type { Box } from "../../geometry/box.ts";
import type { Color } from "../../geometry/color.ts";
import { rankNames } from "../../line/justification/kashida-rank.ts";
import type { Line, LineRun } from "../../line/line.ts";

/** Lengths are points, rounded to a hundredth; y goes down from the page's top. */
export interface LayoutFacts {
  readonly direction: string;
  readonly language: string;
  readonly pages: readonly PageFacts[];
  readonly outline: readonly {
    readonly title: string;
    readonly depth: number;
    readonly page: number;
    readonly y: number;
  }[];
}

export interface PageFacts {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  readonly frames: readonly FrameFacts[];
}

export type FrameFacts =
  | ({ readonly kind: "line"; readonly node: string } & LineFacts)
  | { readonly kind: "fill"; readonly node: string; readonly box: BoxFacts; readonly color: string }
  | { readonly kind: "image"; readonly node: string; readonly box: BoxFacts; readonly image: string }
  | { readonly kind: "drawing"; readonly node: string; readonly box: BoxFacts; readonly drawing: string }
  | {
      readonly kind: "turned";
      readonly node: string;
      readonly angle: number;
      readonly about: readonly [x: number, y: number];
      readonly frames: readonly FrameFacts[];
    }
  | { readonly kind: "link"; readonly node: string; readonly box: BoxFacts; readonly href: string };

/** x, y, width, height. */
export type BoxFacts = readonly [number, number, number, number];

export interface LineFacts {
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
  readonly text: string;
  readonly ending: string;
  /** What the line would measure without justification. */
  readonly natural: number;
  readonly spaceFactor: number;
  /** Word spaces wider than the style's limit. */
  readonly loose: boolean;
  readonly overfull: boolean;
  /** Points that punctuation hangs past the measure at the line's start and end. */
  readonly hanging: readonly [start: number, end: number];
  /** Elongated joins, left to right: before which letter of the line, why there, where, and how long. */
  readonly kashidas: readonly KashidaFacts[];
  /** Visual order. */
  readonly runs: readonly RunFacts[];
}

export interface KashidaFacts {
  /** Code units from the line's start to the letter after the join. */
  readonly offset: number;
  readonly rank: number;
  readonly why: string;
  readonly x: number;
  /** Points. */
  readonly added: number;
}

export interface RunFacts {
  readonly script: string;
  readonly language: string;
  readonly level: number;
  readonly font: string;
  readonly size: number;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly features: readonly string[];
  /** Ems. */
  readonly tracking: number;
  /** Paint, where it is not plain black: by code unit from the run's start. */
  readonly paint: readonly string[];
  readonly hyphen: boolean;
  readonly text: string;
  /** Visual order, `glyph=cluster@dx,dy+advance` in points; the cluster counts from the line's start. */
  readonly glyphs: readonly string[];
}

export function layoutFacts({ pages, outline, direction, language }: PagedDocument): LayoutFacts {
  return {
    direction,
    language,
    pages: pages.map((page) => ({
      number: page.number,
      width: hundredths(page.width),
      height: hundredths(page.height),
      bleed: hundredths(page.bleed),
      frames: page.frames.map(frameFacts),
    })),
    outline: outline.map(({ title, depth, page, y }) => ({ title, depth, page, y: hundredths(y) })),
  };
}

function frameFacts(frame: Frame): FrameFacts {
  const node = nodeName(frame.node);
  switch (frame.kind) {
    case "line":
      return { kind: "line", node, ...lineFacts(frame.line, frame.x, frame.baseline) };
    case "fill":
      return { kind: "fill", node, box: boxFacts(frame.box), color: colorName(frame.color) };
    case "image": {
      const { id, width, height } = frame.image;
      return { kind: "image", node, box: boxFacts(frame.box), image: `${id} ${width}x${height}` };
    }
    case "drawing": {
      const { id, width, height } = frame.drawing;
      return {
        kind: "drawing",
        node,
        box: boxFacts(frame.box),
        drawing: `${id} ${hundredths(width)}x${hundredths(height)}`,
      };
    }
    case "turned":
      return {
        kind: "turned",
        node,
        angle: hundredths(frame.angle),
        about: [hundredths(frame.x), hundredths(frame.y)],
        frames: frame.frames.map(frameFacts),
      };
    case "link":
      return { kind: "link", node, box: boxFacts(frame.box), href: frame.href };
    default:
      throw new Error(`unknown frame: ${JSON.stringify(frame satisfies never)}`);
  }
}

function lineFacts(line: Line, x: number, baseline: number): LineFacts {
  const { fit, runs, start, end } = line;
  const { text } = line.paragraph.paragraph;
  return {
    x: hundredths(x),
    baseline: hundredths(baseline),
    width: hundredths(line.width),
    ascent: hundredths(line.ascent),
    descent: hundredths(line.descent),
    text: text.slice(start, end),
    ending: fit.ending,
    natural: hundredths(fit.natural),
    spaceFactor: Math.round(fit.spaceFactor * 1000) / 1000,
    loose: fit.spaceFactor > line.paragraph.paragraph.style.justification.spaceStretchLimit + 1e-6,
    overfull: fit.overfull,
    hanging: [hundredths(fit.hangStart), hundredths(fit.hangEnd)],
    kashidas: fit.elongations.map(({ offset, rank, x: left, added }) => ({
      offset: offset - start,
      rank,
      why: rankNames[rank],
      x: hundredths(x + left),
      added: hundredths(added),
    })),
    runs: runs.map((run) => runFacts(run, text, start, x, baseline)),
  };
}

function runFacts(run: LineRun, text: string, lineStart: number, x: number, baseline: number): RunFacts {
  const { item } = run;
  return {
    script: item.script,
    language: item.language,
    level: run.level,
    font: item.face.postScriptName,
    size: hundredths(item.size),
    x: hundredths(x + run.x),
    baseline: hundredths(baseline - item.baselineShift),
    width: hundredths(run.width),
    features: [...item.features].map(([tag, value]) => `${tag}=${value}`).sort(),
    tracking: item.tracking,
    paint: paintFacts(run),
    hyphen: run.hyphen ?? false,
    text: run.hyphen ? "" : text.slice(run.start, run.end),
    glyphs: glyphsOf(run, lineStart),
  };
}

function paintFacts({ item, spans, start, end }: LineRun): string[] {
  const paint: string[] = [];
  for (const { style, start: from, end: to } of spans) {
    const { color, underline, overline, strike } = paintOf(style, item.script);
    const words = [colorName(color)];
    if (underline) words.push("underline");
    if (overline) words.push("overline");
    if (strike) words.push("strike");
    if (words.length === 1 && words[0] === "#000000") continue;
    paint.push(`${Math.max(from, start) - start}-${Math.min(to, Math.max(end, start + 1)) - start} ${words.join(" ")}`);
  }
  return paint;
}

function glyphsOf({ item, glyphStart, glyphEnd, adjustments, hyphen, start }: LineRun, lineStart: number): string[] {
  const { ids, clusters, advances, xOffsets, yOffsets } = item.run;
  const unit = item.size / item.face.metrics.unitsPerEm;
  const glyphs: string[] = [];
  for (let glyph = glyphStart; glyph < glyphEnd; glyph++) {
    const cluster = hyphen ? start - lineStart : (clusters[glyph] as number) - lineStart;
    const dx = hundredths((xOffsets[glyph] as number) * unit);
    const dy = hundredths((yOffsets[glyph] as number) * unit);
    const advance = hundredths((advances[glyph] as number) * unit + (adjustments?.[glyph - glyphStart] ?? 0));
    glyphs.push(`${ids[glyph]}=${cluster}@${dx},${dy}+${advance}`);
  }
  return glyphs;
}

/** An artifact belongs to no node of the structure. */
function nodeName(node: StructureNode | null): string {
  return node ? `${node.role}#${node.id}` : "artifact";
}

function boxFacts({ x, y, width, height }: Box): BoxFacts {
  return [hundredths(x), hundredths(y), hundredths(width), hundredths(height)];
}

function colorName({ rgb }: Color): string {
  return `#${rgb
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** Rounds to a hundredth; never a negative zero, which JSON and text would write differently. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
