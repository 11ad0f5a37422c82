/** How far the space above an atom opens, so that its ink is clear of what stands above it. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Box } from "../geometry/box.ts";
import { type InkApproach, inkApproach } from "../line/ink/ink-approach.ts";
import { reportCollision } from "../line/ink/ink-collision.ts";
import { type GlyphInk, inkAbove, inkBelow, inkExtent } from "../line/ink/line-ink.ts";
import { roomToOpen } from "../line/ink/open-leading.ts";
import type { Atom, DecorationSpan } from "./atom.ts";
import { atomClearance, isSolid } from "./atom-ink.ts";
import { edgeThickness } from "./decoration-frames.ts";
import type { Frame } from "./paged-document.ts";

type LineFrame = Extract<Frame, { readonly kind: "line" }>;

/** Ink reaches past a rule or a line of one word, never past more. */
const neighbours = 3;

/** What an atom has at its upper or lower side that ink can touch. Boxes are counted from the atom's top. */
interface Side {
  readonly lines: readonly LineFrame[];
  readonly solids: readonly Box[];
}

interface Collision {
  readonly upper: LineFrame;
  readonly lower: LineFrame;
  readonly approach: InkApproach;
  readonly distance: number;
}

/** Points to add to `gap`, the space below the last atom `above`. What the limit of a style forbids is reported. */
export function openGap(above: readonly Atom[], lower: Atom, gap: number, log: DiagnosticLog): number {
  const nearest = above[above.length - 1];
  if (!nearest) return 0;
  const begun = visibleEdges(lower, nearest, "top");
  const ended = visibleEdges(nearest, lower, "bottom");
  const rises = overhang(lower.ink?.above, begun);
  const collisions: Collision[] = [];
  let opening = 0;
  let distance = gap;
  for (let index = above.length - 1, seen = 0; index >= 0 && seen < neighbours; index--) {
    const upper = above[index] as Atom;
    const edges = upper === nearest ? ended : none;
    const clearance = Math.max(atomClearance(upper), atomClearance(lower));
    if (overhang(upper.ink?.below, edges) + rises + clearance > distance) {
      const apart = upper.height + distance;
      const sides = [sideOf(upper, upper.height, edges), sideOf(lower, 0, begun)] as const;
      opening = Math.max(opening, openPair(...sides, apart, clearance, collisions));
    }
    if (upper.ink) seen++;
    distance += upper.height + upper.gap;
  }
  for (const { upper, lower: below, approach, distance: apart } of collisions) {
    if (approach.distance > apart + opening + 1e-6)
      reportCollision(upper.line, below.line, approach, apart + opening, log);
  }
  return opening;
}

const none: readonly DecorationSpan[] = [];

/** The groups of an atom that its neighbour is no part of and whose edge towards it a reader sees. */
function visibleEdges(atom: Atom, neighbour: Atom, side: "top" | "bottom"): readonly DecorationSpan[] {
  if (atom.decorations === neighbour.decorations || atom.decorations.length === 0) return none;
  return atom.decorations.filter(
    (span) => !neighbour.decorations.includes(span) && edgeThickness(span.decoration, side) !== undefined,
  );
}

/** Points by which ink, or an edge, stands out of an atom's box at one side. */
function overhang(ink: number | undefined, edges: readonly DecorationSpan[]): number {
  return Math.max(ink ?? Number.NEGATIVE_INFINITY, edges.length > 0 ? 0 : Number.NEGATIVE_INFINITY);
}

/** `y`: of the edges, from the atom's top. */
function sideOf({ frames }: Atom, y: number, edges: readonly DecorationSpan[]): Side {
  return {
    lines: frames.filter((frame) => frame.kind === "line"),
    solids: [
      ...frames.filter(isSolid).map(({ box }) => box),
      ...edges.map(({ left, width }) => ({ x: left, y, width, height: 0 })),
    ],
  };
}

/** What two sides lack whose atoms have their tops `apart`; lines whose ink is too near are added to `collisions`. */
function openPair(over: Side, under: Side, apart: number, clearance: number, collisions: Collision[]): number {
  let opening = 0;
  for (const upper of over.lines) {
    for (const lower of under.lines) {
      const distance = apart - upper.baseline + lower.baseline;
      const approach = inkApproach(upper, lower, clearance, distance);
      if (!approach) continue;
      opening = Math.max(opening, Math.min(roomToOpen(lower.line, distance), approach.distance - distance));
      collisions.push({ upper, lower, approach, distance });
    }
    for (const box of under.solids) {
      const room = apart + box.y - upper.baseline - clearance;
      if (inkExtent(upper.line).below <= room) continue;
      for (const { bottom } of beside(upper, box, inkBelow(upper.line, room)))
        opening = Math.max(opening, -bottom - room);
    }
  }
  for (const lower of under.lines) {
    for (const box of over.solids) {
      const room = apart + lower.baseline - box.y - box.height - clearance;
      if (inkExtent(lower.line).above <= room) continue;
      for (const { top } of beside(lower, box, inkAbove(lower.line, room))) opening = Math.max(opening, top - room);
    }
  }
  return opening;
}

/** The glyphs that stand over or under a box. */
function beside({ x }: LineFrame, box: Box, glyphs: readonly GlyphInk[]): GlyphInk[] {
  return glyphs.filter(({ left, right }) => x + right > box.x && x + left < box.x + box.width);
}
