/** `Stretch`: how a justified line may reach its measure, word spaces first, then joins; one account for breaking and for building. */

import type { Justification } from "../../document/style.ts";

export interface Stretch {
  /** What a word space gains at a ratio of 1 and loses at -1, as shares of its natural width. */
  readonly spaceStretch: number;
  readonly spaceShrink: number;
  /** The ratio up to which word spaces give alone. */
  readonly spacesFirst: number;
  /** Absent where joins never give. */
  readonly elongation: { readonly longest: number; readonly perLine: number; readonly apart: number } | undefined;
}

/** How much worse a line looks for having all its elongations at their longest, as a ratio. */
const elongationCost = 0.4;

/** `units` are absent when the paragraph has no place for elongations, which come in whole tatweels. */
export function stretchOf(
  { spaceShrink, spaceStretch, kashida }: Justification,
  units: { readonly em: number; readonly tatweel: number } | undefined,
): Stretch {
  const stretch = spaceStretch - 1;
  return {
    spaceStretch: stretch,
    spaceShrink: 1 - spaceShrink,
    spacesFirst: stretch > 0 ? Math.min(1, (kashida.after - 1) / stretch) : 0,
    elongation: units && {
      longest: Math.max(1, Math.floor((kashida.longest * units.em) / units.tatweel + 1e-6)) * units.tatweel,
      perLine: kashida.perLine,
      apart: kashida.apart,
    },
  };
}

/** Points that the joins of a line can take, from the number of its words and of those that can be elongated. */
export function elongationRoom({ elongation }: Stretch, elongatable: number, words: number): number {
  if (!elongation || elongatable <= 0) return 0;
  const { longest, perLine, apart } = elongation;
  return Math.min(perLine, elongatable, Math.ceil(words / apart)) * longest;
}

/**
 * How far a line must give to take up `slack` points: 1 is all its stretch, -1 all its shrink, infinite where there is
 * none. `spaces` is the natural width of its word spaces, `room` what its joins can take.
 */
export function stretchRatio(slack: number, spaces: number, room: number, stretch: Stretch): number {
  if (slack < 0) {
    if (slack > -1e-6) return 0;
    const shrink = spaces * stretch.spaceShrink;
    return shrink > 0 ? slack / shrink : Number.NEGATIVE_INFINITY;
  }
  const full = spaces * stretch.spaceStretch;
  if (full <= 0) return slack > 1e-6 ? Number.POSITIVE_INFINITY : 0;
  if (room <= 0) return slack / full;
  const alone = full * stretch.spacesFirst;
  if (slack <= alone) return slack / full;
  const elongated = Math.min(room, slack - alone);
  const rest = slack - alone - elongated;
  return stretch.spacesFirst + (elongated / room) * elongationCost + rest / full;
}

/** The points of `slack` that go to joins when their room is `room`; word spaces take the rest. */
export function shareForJoins(slack: number, spaces: number, room: number, stretch: Stretch): number {
  return Math.max(0, Math.min(room, slack - spaces * stretch.spaceStretch * stretch.spacesFirst));
}
