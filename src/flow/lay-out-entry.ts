/**
 * A line of a list of contents: words, a number at the end on the baseline of the last of them, and dots between. The dots
 * are painted, so that no reader finds them in the text, and stand on a grid counted from the end, one below the other.
 */

import type { EntryBlock } from "../document/block.ts";
import { breakLines, naturalWidth } from "../line/break-lines.ts";
import { openLeading } from "../line/ink/open-leading.ts";
import type { ShapedParagraph } from "../text/shaped-paragraph.ts";
import type { Atom } from "./atom.ts";
import { inkOverhang } from "./atom-ink.ts";
import { moveFrame } from "./move-frame.ts";
import type { Frame } from "./paged-document.ts";
import { ParagraphFrames } from "./paragraph-frames.ts";
import type { LayoutContext, Surroundings } from "./surroundings.ts";

/** Fewer than these are no row of dots. */
const fewestDots = 2;

/** Words never stand above the number: all their lines end before it. */
export function layOutEntry(
  block: EntryBlock<ShapedParagraph>,
  surroundings: Surroundings,
  context: LayoutContext,
): Atom[] {
  const { left, width } = surroundings;
  const isLeftToRight = block.direction === "ltr";
  const node = context.structure.child(surroundings.node, block.role, block.language);
  const trailWidth = naturalWidth(block.trail) + 0.01;
  const room = trailWidth + block.gap;
  const wordsLeft = isLeftToRight ? left : left + room;
  const lines = breakLines(block.paragraph, width - room, context.log);
  const openings = openLeading(lines, context.log);
  const words = new ParagraphFrames(block.paragraph, node, context.structure);
  return lines.map((line, index) => {
    const height = line.ascent + line.descent;
    const frames: Frame[] = words.of(line, wordsLeft);
    if (index === lines.length - 1) {
      const [trail] = breakLines(block.trail, trailWidth, context.log);
      const start = wordsLeft + line.x;
      const between = isLeftToRight
        ? { from: start + line.width, to: left + width - trailWidth }
        : { from: left + trailWidth, to: start };
      frames.push(...leaderFrames(block, between, isLeftToRight ? left + width : left, line.ascent));
      if (trail) {
        const x = isLeftToRight ? left + width - trailWidth : left;
        const down = line.ascent - trail.ascent;
        const trailFrames = new ParagraphFrames(block.trail, node, context.structure).of(trail, x);
        frames.push(...trailFrames.map((frame) => moveFrame(frame, 0, down)));
      }
    }
    const opening = openings[index] as number;
    const ink = inkOverhang(frames, height);
    return {
      height,
      gap: opening,
      ...(opening > 0 ? { opening } : {}),
      ...(ink ? { ink } : {}),
      reluctance: index > 0 ? 2 : 0,
      decorations: surroundings.decorations,
      frames,
      origin: block.paragraph.paragraph.origin,
    };
  });
}

/** Square dots on the baseline, half a gap clear of what stands on either side. */
function leaderFrames(
  { leader, gap }: EntryBlock<ShapedParagraph>,
  { from, to }: { readonly from: number; readonly to: number },
  end: number,
  baseline: number,
): Frame[] {
  if (!leader) return [];
  const { size, distance, color } = leader;
  const first = Math.ceil((from + gap / 2 - end) / distance);
  const last = Math.floor((to - gap / 2 - size - end) / distance);
  if (last - first + 1 < fewestDots) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    kind: "fill",
    box: { x: end + (first + index) * distance, y: baseline - size, width: size, height: size },
    color,
    node: null,
  }));
}
