/** Ink of atoms: how far it stands out of their boxes, and how much room two atoms need between them. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { type InkApproach, inkApproach } from "../line/ink-approach.ts";
import { reportCollision } from "../line/ink-collision.ts";
import { inkAbove, inkBelow, inkExtent } from "../line/line-ink.ts";
import { clearanceOf, roomToOpen } from "../line/open-leading.ts";
import type { Atom, InkOverhang } from "./atom.ts";
import { moveFrame } from "./move-frame.ts";
import type { Frame } from "./paged-document.ts";

type LineFrame = Extract<Frame, { readonly kind: "line" }>;
type FillFrame = Extract<Frame, { readonly kind: "fill" }>;

/** Thicker fills are grounds, on which ink may stand. */
const thickestRule = 4;

/** The ink of frames in a box of the given height; nothing when there is none. */
export function inkOverhang(frames: readonly Frame[], height: number): InkOverhang | undefined {
  let above = Number.NEGATIVE_INFINITY;
  let below = Number.NEGATIVE_INFINITY;
  for (const frame of frames) {
    if (frame.kind === "line") {
      const extent = inkExtent(frame.line);
      above = Math.max(above, extent.above - frame.baseline);
      below = Math.max(below, extent.below + frame.baseline - height);
    } else if (frame.kind === "image" || isRule(frame)) {
      above = Math.max(above, -frame.box.y);
      below = Math.max(below, frame.box.y + frame.box.height - height);
    }
  }
  return above === Number.NEGATIVE_INFINITY ? undefined : { above, below };
}

function isRule(frame: Frame): frame is FillFrame {
  return frame.kind === "fill" && frame.box.height <= thickestRule;
}

/** Points by which ink stands out of the atom's box above it. */
export function roomAbove({ ink }: Atom): number {
  return Math.max(0, ink?.above ?? 0);
}

export function roomBelow({ ink }: Atom): number {
  return Math.max(0, ink?.below ?? 0);
}

/** An atom with room inside its box for what stands out of it above and below, in points. */
export function growAtom(atom: Atom, above: number, below: number): Atom {
  if (above === 0 && below === 0) return atom;
  return {
    ...atom,
    height: atom.height + above + below,
    frames: atom.frames.map((frame) => moveFrame(frame, 0, above)),
    ...(atom.ink ? { ink: { above: atom.ink.above - above, below: atom.ink.below - below } } : {}),
  };
}

/** Atoms that stand at the top and the foot of a region: no ink leaves it. */
export function withRoomForInk(atoms: readonly Atom[]): readonly Atom[] {
  const last = atoms.length - 1;
  return atoms.map((atom, index) =>
    growAtom(atom, index === 0 ? roomAbove(atom) : 0, index === last ? roomBelow(atom) : 0),
  );
}

/** The largest distance that a line of the atom wants between its ink and anything else, in points. */
export function atomClearance({ frames }: Atom): number {
  let clearance = 0;
  for (const frame of frames) if (frame.kind === "line") clearance = Math.max(clearance, clearanceOf(frame.line));
  return clearance;
}

/** Points to add to `gap`, the space between two atoms, so that their ink is clear. What the limit forbids is reported. */
export function openGap(upper: Atom, lower: Atom, gap: number, log: DiagnosticLog): number {
  if (!upper.ink || !lower.ink) return 0;
  const clearance = Math.max(atomClearance(upper), atomClearance(lower));
  if (upper.ink.below + lower.ink.above + clearance <= gap) return 0;
  let opening = 0;
  const collisions: { upper: LineFrame; lower: LineFrame; approach: InkApproach; distance: number; room: number }[] =
    [];
  for (const over of upper.frames) {
    for (const under of lower.frames) {
      if (over.kind === "line" && under.kind === "line") {
        const distance = upper.height - over.baseline + gap + under.baseline;
        const approach = inkApproach(over, under, clearance, distance);
        if (!approach) continue;
        const room = roomToOpen(under.line, distance);
        opening = Math.max(opening, Math.min(room, approach.distance - distance));
        collisions.push({ upper: over, lower: under, approach, distance, room });
      } else {
        opening = Math.max(opening, roomBesideRule(over, under, upper.height + gap, clearance));
      }
    }
  }
  for (const { upper: over, lower: under, approach, distance } of collisions) {
    if (approach.distance > distance + opening + 1e-6)
      reportCollision(over.line, under.line, approach, distance + opening, log);
  }
  return opening;
}

/** What is missing between a line and a rule or an image, whose frames have their tops `apart` from each other. */
function roomBesideRule(over: Frame, under: Frame, apart: number, clearance: number): number {
  if (over.kind === "line" && (under.kind === "image" || isRule(under))) {
    const room = apart + under.box.y - over.baseline - clearance;
    if (inkExtent(over.line).below <= room) return 0;
    return missing(over, under.box, inkBelow(over.line, room), ({ bottom }) => -bottom - room);
  }
  if (under.kind === "line" && (over.kind === "image" || isRule(over))) {
    const room = apart + under.baseline - over.box.y - over.box.height - clearance;
    if (inkExtent(under.line).above <= room) return 0;
    return missing(under, over.box, inkAbove(under.line, room), ({ top }) => top - room);
  }
  return 0;
}

function missing(
  { x }: LineFrame,
  box: { readonly x: number; readonly width: number },
  glyphs: ReturnType<typeof inkAbove>,
  measure: (glyph: (typeof glyphs)[number]) => number,
): number {
  let most = 0;
  for (const glyph of glyphs) {
    if (x + glyph.right < box.x || x + glyph.left > box.x + box.width) continue;
    most = Math.max(most, measure(glyph));
  }
  return most;
}
