/**
 * What stands on the sheet outside the bleed for those who print, cut and check it: where, in points of user space, y
 * upwards from the trimmed page's lower left corner (ISO 32000-1 14.11.3 names the kinds).
 *
 * Measures are such that an A4 page with the usual 3 mm of bleed and all its marks fits a sheet of SRA4, 225 mm by 320 mm.
 */

import type { PrinterMark } from "../../../document/document.ts";
import type { Page } from "../../../flow/paged-document.ts";
import type { Cmyk } from "../../../geometry/color.ts";
import { millimetres } from "../../../geometry/length.ts";
import type { SheetRoom } from "./page-boxes.ts";

export interface MarkLine {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

export interface MarkCircle {
  readonly center: readonly [x: number, y: number];
  readonly radius: number;
}

/** An ink of its own, with what stands for it in process inks. */
export interface SpotInk {
  readonly name: string;
  readonly cmyk: Cmyk;
}

export type PatchInk =
  | { readonly kind: "process"; readonly cmyk: Cmyk }
  | { readonly kind: "spot"; readonly spot: SpotInk; readonly tint: number };

/** A square of the colour bar. */
export interface Patch {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ink: PatchInk;
}

export interface PrinterMarks {
  /** In all inks. */
  readonly lines: readonly MarkLine[];
  readonly circles: readonly MarkCircle[];
  readonly patches: readonly Patch[];
  /** What bleed and marks take. */
  readonly room: SheetRoom;
}

/** Of the bleed a printer works with, where a page asks for none. */
const usualBleed = millimetres(3);
/** Between bleed and marks: ink of all colours at once smears, and the knife does not cut to a hair. */
const gap = millimetres(0.5);
/** Of a crop mark, and of the cross of a registration target. */
const markLength = millimetres(4);
const targetRadius = millimetres(1.25);
/** Larger than the 3.5 mm that densitometers see. */
const patchSize = millimetres(5);

export function printerMarks(page: Page, marks: readonly PrinterMark[], spots: readonly SpotInk[]): PrinterMarks {
  const { width, height, bleed } = page;
  const near = Math.max(bleed, usualBleed) + gap;
  const far = near + markLength;
  const hasLines = marks.includes("crop") || marks.includes("registration");
  const around = hasLines ? far : bleed;
  const barTop = hasLines ? -far - gap : -near;
  const patches = marks.includes("color-bar") ? colorBar(width, barTop, spots) : [];
  const lowest = Math.min(-around, ...patches.map(({ y }) => y));
  const targets = marks.includes("registration") ? targetCenters(page, (near + far) / 2) : [];
  return {
    lines: [...(marks.includes("crop") ? cropMarks(width, height, near, far) : []), ...targets.flatMap(cross)],
    circles: targets.map((center) => ({ center, radius: targetRadius })),
    patches,
    room: { left: around, right: around, top: around, bottom: -lowest },
  };
}

/** At each corner a line along each of its edges: where the knife goes. */
function cropMarks(width: number, height: number, near: number, far: number): MarkLine[] {
  const across = [0, height].flatMap((y): MarkLine[] => [
    { from: [-far, y], to: [-near, y] },
    { from: [width + near, y], to: [width + far, y] },
  ]);
  const upright = [0, width].flatMap((x): MarkLine[] => [
    { from: [x, -far], to: [x, -near] },
    { from: [x, height + near], to: [x, height + far] },
  ]);
  return [...across, ...upright];
}

/** In the middle of each side, so that the cross is the mark of the middle, too. */
function targetCenters({ width, height }: Page, outside: number): (readonly [x: number, y: number])[] {
  return [
    [-outside, height / 2],
    [width + outside, height / 2],
    [width / 2, -outside],
    [width / 2, height + outside],
  ];
}

function cross([x, y]: readonly [x: number, y: number]): MarkLine[] {
  const arm = markLength / 2;
  return [
    { from: [x - arm, y], to: [x + arm, y] },
    { from: [x, y - arm], to: [x, y + arm] },
  ];
}

/** Below the page, from its left edge; as many rows as its width makes of it. */
function colorBar(width: number, top: number, spots: readonly SpotInk[]): Patch[] {
  const perRow = Math.max(1, Math.floor(width / patchSize));
  return barInks(spots).map((ink, index) => ({
    x: (index % perRow) * patchSize,
    y: top - (Math.floor(index / perRow) + 1) * patchSize,
    size: patchSize,
    ink,
  }));
}

/** Solids, two solids over each other, half tints, and the tints that should make a neutral grey (ISO 12647-2). */
const processPatches: readonly Cmyk[] = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
  [0, 1, 1, 0],
  [1, 0, 1, 0],
  [1, 1, 0, 0],
  [0.5, 0, 0, 0],
  [0, 0.5, 0, 0],
  [0, 0, 0.5, 0],
  [0, 0, 0, 0.5],
  [0.5, 0.4, 0.4, 0],
];

function barInks(spots: readonly SpotInk[]): PatchInk[] {
  return [
    ...processPatches.map((cmyk): PatchInk => ({ kind: "process", cmyk })),
    ...spots.flatMap((spot) => [1, 0.5].map((tint): PatchInk => ({ kind: "spot", spot, tint }))),
  ];
}
