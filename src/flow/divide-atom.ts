/** Divides an atom: its parts stand where it stands, with what was put on it after it learnt how to divide. */

import type { Atom, Division } from "./atom.ts";

export function divideAtom(atom: Atom, room: number, forced: boolean): Division | undefined {
  const division = atom.divide?.(room, forced);
  if (!division) return undefined;
  const { head, tail } = division;
  const { gap, reluctance, decorations, pageBreak } = atom;
  const own = new Set([...(head.anchors ?? []), ...(tail.anchors ?? [])]);
  const anchors = [...(atom.anchors ?? []).filter((anchor) => !own.has(anchor)), ...(head.anchors ?? [])];
  return {
    head: {
      ...head,
      gap,
      reluctance,
      decorations,
      ...(pageBreak ? { pageBreak } : {}),
      ...(anchors.length > 0 ? { anchors } : {}),
    },
    tail: { ...tail, gap: 0, decorations },
  };
}
