/** Which font of a family serves a request: CSS Fonts 4, 5.2, "Matching font styles", and variable fonts by their axes. */

import type { FaceStyle } from "./face.ts";
import { clampTo, opticalSizeFor, type VariationAxis, type Variations } from "./variation-axes.ts";

export interface FaceRequest extends FaceStyle {
  /** Axis values that the style states; fonts with such axes go first. */
  readonly variations?: Variations;
  /** Points; sets the `opsz` axis where the style does not. */
  readonly size?: number;
}

/** A font one may ask for: the style of its file and, for a variable font, its axes. */
export interface Candidate extends FaceStyle {
  readonly axes?: readonly VariationAxis[];
}

/** The candidate that serves a request best; of equals the first. */
export function bestMatch<Font extends Candidate>(wanted: FaceRequest, candidates: readonly Font[]): Font | undefined {
  let best: Font | undefined;
  let least: readonly number[] = [];
  for (const candidate of candidates) {
    const distance = distanceOf(wanted, candidate);
    if (best && compare(distance, least) >= 0) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/** Whether the candidate has the very weight and slant. */
export function isExact(wanted: FaceRequest, candidate: Candidate): boolean {
  return canSlant(candidate, wanted.italic) && weightDistance(wanted.weight, candidate) === 0;
}

/** Where on its axes a font serves the request, and with what weight and slant. Stated axis values go before all others. */
export function instanceFor(
  wanted: FaceRequest,
  candidate: Candidate,
): { readonly style: FaceStyle; readonly variations: Variations } {
  const { family, axes = [] } = candidate;
  const variations = new Map<string, number>();
  let { weight, italic } = candidate;
  for (const axis of axes) {
    const value = wanted.variations?.get(axis.tag) ?? valueFor(axis, wanted, axes);
    if (value === undefined) continue;
    variations.set(axis.tag, clampTo(axis, value));
    if (axis.tag === "wght") weight = clampTo(axis, value);
    if (axis.tag === "ital") italic = value > 0;
    if (axis.tag === "slnt" && value < 0) italic = true;
  }
  return { style: { family, weight, italic }, variations };
}

function valueFor(axis: VariationAxis, wanted: FaceRequest, axes: readonly VariationAxis[]): number | undefined {
  switch (axis.tag) {
    case "wght":
      return wanted.weight;
    case "ital":
      return wanted.italic ? 1 : 0;
    case "slnt":
      // A counterclockwise lean is negative; a font with true italics leans by them.
      return axes.some(({ tag }) => tag === "ital") ? undefined : wanted.italic ? axis.min : 0;
    case "opsz":
      return wanted.size === undefined ? undefined : opticalSizeFor(wanted.size);
    default:
      return undefined;
  }
}

/** Slant counts more than any weight; what a variable font can be exactly, a static font of the very style is rather. */
function distanceOf(wanted: FaceRequest, candidate: Candidate): readonly number[] {
  const { axes = [] } = candidate;
  const lacking = [...(wanted.variations ?? [])].filter(([tag]) => !axes.some((axis) => axis.tag === tag)).length;
  return [
    canSlant(candidate, wanted.italic) ? 0 : 1,
    lacking,
    weightDistance(wanted.weight, candidate),
    axes.length > 0 ? 1 : 0,
  ];
}

function canSlant({ italic, axes = [] }: Candidate, wanted: boolean): boolean {
  if (italic === wanted) return true;
  return axes.some(({ tag, min, max }) => {
    if (tag === "ital") return min <= (wanted ? 1 : 0) && max >= (wanted ? 1 : 0);
    return tag === "slnt" && (wanted ? min < 0 : max >= 0);
  });
}

/**
 * From 400 to 500 bolder weights up to 500 come first, then lighter ones, then those above 500; below 400 lighter ones
 * come first, above 500 bolder ones. Of each kind the nearest. 0 where the candidate has the weight.
 */
function weightDistance(wanted: number, { weight, axes = [] }: Candidate): number {
  const axis = axes.find(({ tag }) => tag === "wght");
  const nearest = axis ? clampTo(axis, wanted) : weight;
  const difference = nearest - wanted;
  if (difference === 0) return 0;
  const away = Math.abs(difference);
  if (wanted >= 400 && wanted <= 500) {
    if (difference > 0) return nearest <= 500 ? away : 2000 + away;
    return 1000 + away;
  }
  const preferred = wanted < 400 ? difference < 0 : difference > 0;
  return preferred ? away : 1000 + away;
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < one.length; index++) {
    const difference = (one[index] as number) - (other[index] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
