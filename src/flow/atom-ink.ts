/** Ink of atoms: how far it stands out of their boxes, and room for it. */

import { inkExtent } from "../line/ink/line-ink.ts";
import { clearanceOf } from "../line/ink/open-leading.ts";
import type { Atom, Division, InkOverhang } from "./atom.ts";
import { moveFrame } from "./move-frame.ts";
import type { Frame } from "./paged-document.ts";

type SolidFrame = Extract<Frame, { readonly kind: "fill" | "image" | "drawing" }>;

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
    } else if (isSolid(frame)) {
      above = Math.max(above, -frame.box.y);
      below = Math.max(below, frame.box.y + frame.box.height - height);
    }
  }
  return above === Number.NEGATIVE_INFINITY ? undefined : { above, below };
}

/** Rules and images, which ink must not touch. */
export function isSolid(frame: Frame): frame is SolidFrame {
  return (
    frame.kind === "image" || frame.kind === "drawing" || (frame.kind === "fill" && frame.box.height <= thickestRule)
  );
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
  const { divide, outline } = atom;
  return {
    ...atom,
    ...(outline
      ? { outline: outline.map((mark) => (mark.y === undefined ? mark : { ...mark, y: mark.y + above })) }
      : {}),
    ...(divide ? { divide: (room, forced) => growParts(divide(room - above, forced), above, below) } : {}),
    height: atom.height + above + below,
    frames: atom.frames.map((frame) => moveFrame(frame, 0, above)),
    ...(atom.ink ? { ink: { above: atom.ink.above - above, below: atom.ink.below - below } } : {}),
  };
}

function growParts(division: Division | undefined, above: number, below: number): Division | undefined {
  return division && { head: growAtom(division.head, above, 0), tail: growAtom(division.tail, 0, below) };
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
