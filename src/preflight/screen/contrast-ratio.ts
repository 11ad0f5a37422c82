/** How far two colours are apart in lightness, as WCAG 2.2 counts it. */

import type { Color } from "../../geometry/color.ts";

/** From 1 for the same lightness to 21 for black on white. */
export function contrastRatio(one: Color, other: Color): number {
  const [first, second] = [relativeLuminance(one), relativeLuminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** WCAG 2.2, "relative luminance", with the threshold of IEC 61966-2-1. */
function relativeLuminance({ rgb: [red, green, blue] }: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
