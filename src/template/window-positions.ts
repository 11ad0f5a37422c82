/**
 * Where envelopes have their windows and letters their folds, by the names that templates use. Points from the paper's
 * top left corner. Envelopes are not mirrored for letters that run from right to left, and so neither is this.
 *
 * `din-5008-a`, `din-5008-b`: DIN 5008:2020, business letters on A4. The field for notes and address begins 20 mm from the
 * left edge and 27 mm (form A) or 45 mm (form B) from the top and is 85 mm by 45 mm; of these, 17.7 mm are for the return
 * address and notes on delivery, 27.3 mm for the address. Words keep 5 mm from the left of the field (25 mm from the
 * edge) and, since Arabic lines end at the right, from the right of it. Folds at 87 and 192 mm (A) or 105 and 210 mm (B),
 * the mark for the punch in the middle of the sheet at 148.5 mm.
 *
 * `us-no-10`: the window envelope No. 10, 9 1/2 by 4 1/8 in, its window of 4 1/2 by 1 1/8 in 7/8 in from the left and 1/2 in
 * from the bottom of the envelope. A letter sheet folded in thirds of 3 2/3 in that rests in its lower left corner shows
 * what stands from 3 2/3 - 1/2 - 1 1/8 = 2 1/24 in below the top. The address keeps 1/8 in from the window's edges, as the
 * post asks (USPS Domestic Mail Manual 601).
 */

import type { Box } from "../geometry/box.ts";
import { millimetres } from "../geometry/length.ts";

interface WindowPosition {
  /** All that shows. */
  readonly whole: Box;
  /** For the sender in one line of small type, where the standard has room for it. */
  readonly return?: Box;
  readonly address: Box;
}

/** Points from the top of the paper. */
interface FoldPositions {
  readonly folds: readonly number[];
  readonly punch?: number;
}

export const windowNames = ["din-5008-a", "din-5008-b", "us-no-10"] as const;
export const windowZones = ["whole", "return", "address"] as const;
export const foldNames = ["din-5008-a", "din-5008-b", "us-letter"] as const;

export type WindowName = (typeof windowNames)[number];
export type WindowZone = (typeof windowZones)[number];
export type FoldName = (typeof foldNames)[number];

export const windowPositions: Readonly<Record<WindowName, WindowPosition>> = {
  "din-5008-a": dinField(27),
  "din-5008-b": dinField(45),
  "us-no-10": {
    whole: inches(7 / 8, 2 + 1 / 24, 4 + 1 / 2, 1 + 1 / 8),
    address: inches(1, 2 + 1 / 6, 4 + 1 / 4, 7 / 8),
  },
};

export const foldPositions: Readonly<Record<FoldName, FoldPositions>> = {
  "din-5008-a": { folds: [millimetres(87), millimetres(192)], punch: millimetres(148.5) },
  "din-5008-b": { folds: [millimetres(105), millimetres(210)], punch: millimetres(148.5) },
  "us-letter": { folds: [264, 528] },
};

function dinField(top: number): Required<WindowPosition> {
  return {
    whole: fromMillimetres(20, top, 85, 45),
    return: fromMillimetres(25, top, 75, 17.7),
    address: fromMillimetres(25, top + 17.7, 75, 27.3),
  };
}

function fromMillimetres(x: number, y: number, width: number, height: number): Box {
  return { x: millimetres(x), y: millimetres(y), width: millimetres(width), height: millimetres(height) };
}

function inches(x: number, y: number, width: number, height: number): Box {
  return { x: x * 72, y: y * 72, width: width * 72, height: height * 72 };
}
