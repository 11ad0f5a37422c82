/** Affine transforms of the plane, as SVG and PDF write them: `[a b c d e f]` takes x to ax + cy + e and y to bx + dy + f. */

import type { Path } from "./path.ts";

export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Affine = [1, 0, 0, 1, 0, 0];

/** What `inner` does, then what `outer` does. */
export function concatenate(outer: Affine, inner: Affine): Affine {
  const [a, b, c, d, e, f] = outer;
  const [ia, ib, ic, id, ie, jf] = inner;
  return [a * ia + c * ib, b * ia + d * ib, a * ic + c * id, b * ic + d * id, a * ie + c * jf + e, b * ie + d * jf + f];
}

export function transformPath({ operators, coordinates }: Path, [a, b, c, d, e, f]: Affine): Path {
  const moved = new Float32Array(coordinates.length);
  for (let at = 0; at < coordinates.length; at += 2) {
    const x = coordinates[at] as number;
    const y = coordinates[at + 1] as number;
    moved[at] = a * x + c * y + e;
    moved[at + 1] = b * x + d * y + f;
  }
  return { operators, coordinates: moved };
}

/** By how much lengths grow where all grow alike, mirrored or not; `undefined` where shapes are skewed or stretched. */
export function uniformScale([a, b, c, d]: Affine): number | undefined {
  const scale = Math.hypot(a, b);
  const tolerance = 1e-4 * Math.max(scale, Math.hypot(c, d));
  const rotates = Math.abs(a - d) <= tolerance && Math.abs(b + c) <= tolerance;
  const mirrors = Math.abs(a + d) <= tolerance && Math.abs(b - c) <= tolerance;
  return rotates || mirrors ? scale : undefined;
}
