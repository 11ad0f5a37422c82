/** `Press`: a paper and press with its colour profile, and what print can be held to there. */

import type { PressName } from "../document/document.ts";

export interface Press {
  readonly name: PressName;
  /** The registered name of the printing condition, such as `FOGRA39`, and what people call it. */
  readonly condition: { readonly identifier: string; readonly description: string; readonly registry: string };
  readonly profile: PressProfile;
  readonly limits: PressLimits;
}

/** An ICC output profile for four process inks (ICC.1). */
export interface PressProfile {
  /** The file itself: it is embedded as the output intent. */
  readonly bytes: Uint8Array;
}

/** What a printer takes. */
export interface PressLimits {
  /** Percent: the sum of all inks at one place. */
  readonly inkCoverage: number;
  /** Points: the thinnest line in one ink, whole or a tint of 70 % and more, and in a lighter tint, several inks or knocked out of a ground. */
  readonly hairline: number;
  readonly tintedHairline: number;
  /** Points: the smallest type in one ink, whole or a tint of 70 % and more, and in a lighter tint, several inks or knocked out of a ground. */
  readonly smallestType: number;
  readonly tintedType: number;
  /** Points of ink height of a vowel mark. */
  readonly smallestMark: number;
  /** Dots an inch of a photograph at its size: fewer are reported, and fewer than the least are an error. */
  readonly imageResolution: number;
  readonly leastImageResolution: number;
  /** Points of bleed wanted where paint reaches the trimmed edge. */
  readonly bleed: number;
}

/** Finds presses by name; whoever runs the engine knows where the profiles are. */
export interface PressLibrary {
  find(name: PressName): Press;
  /** The ICC profile of sRGB (IEC 61966-2-1), in which colours for screens are stated. */
  srgb(): Uint8Array;
}
