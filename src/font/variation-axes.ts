/** The axes of variable fonts and places on them (OpenType 1.9, "Registered design-variation axis tags"). */

/** Values on the axis's own scale: `wght` 100 to 900, `wdth` in per cent, `opsz` in points, `slnt` in degrees. */
export interface VariationAxis {
  readonly tag: string;
  readonly min: number;
  readonly default: number;
  readonly max: number;
}

/** Axis tag to value. */
export type Variations = ReadonlyMap<string, number>;

export const noVariations: Variations = new Map();

/**
 * Optical sizes that text is set in where nobody states one: the nearest of these to its size. Every instance is a font of
 * its own in memory and in the file, and between neighbours on this ladder no eye sees a difference.
 */
const opticalSizes = [6, 8, 10, 12, 14, 18, 24, 36, 48, 72, 144];

export function opticalSizeFor(points: number): number {
  return opticalSizes.reduce((best, size) => (Math.abs(size - points) < Math.abs(best - points) ? size : best));
}

export function clampTo({ min, max }: VariationAxis, value: number): number {
  return Math.min(max, Math.max(min, value));
}
