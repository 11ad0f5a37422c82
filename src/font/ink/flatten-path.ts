/** Turns a glyph's outline into polygons, for measuring where ink stands. */

import { PathOperator } from "../../geometry/path.ts";
import type { GlyphPath } from "../glyph-path.ts";

/** Corners of one contour as x, y pairs in font units, y upwards; the last corner joins the first. */
export type Polygon = Float64Array;

/**
 * One polygon for each contour, in drawing order and direction. Every curve is cut into equal steps of its parameter, so
 * many that no chord leaves it by more than `tolerance` font units: a chord over a step h is at most h²/8 times the largest
 * second derivative away. Contours of less than two corners enclose nothing and are left out.
 */
export function flattenPath({ operators, coordinates }: GlyphPath, tolerance: number): Polygon[] {
  const polygons: Polygon[] = [];
  let corners: number[] = [];
  let at = 0;
  const next = () => coordinates[at++] as number;
  const finish = () => {
    // A contour that comes back to its beginning says so twice.
    const last = corners.length - 2;
    if (last > 0 && corners[0] === corners[last] && corners[1] === corners[last + 1]) corners.length = last;
    if (corners.length > 2) polygons.push(Float64Array.from(corners));
    corners = [];
  };
  for (const operator of operators) {
    const x = corners.at(-2) ?? 0;
    const y = corners.at(-1) ?? 0;
    switch (operator) {
      case PathOperator.moveTo:
        finish();
        corners.push(next(), next());
        break;
      case PathOperator.lineTo:
        corners.push(next(), next());
        break;
      case PathOperator.quadraticTo:
        addQuadratic(corners, tolerance, x, y, next(), next(), next(), next());
        break;
      case PathOperator.cubicTo:
        addCubic(corners, tolerance, x, y, next(), next(), next(), next(), next(), next());
        break;
      case PathOperator.close:
        finish();
        break;
    }
  }
  finish();
  return polygons;
}

function addQuadratic(
  corners: number[],
  tolerance: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): void {
  // The second derivative of a quadratic is constant: twice its second difference.
  const bend = 2 * Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2);
  const steps = stepsFor(bend, tolerance);
  for (let step = 1; step < steps; step++) {
    const t = step / steps;
    const s = 1 - t;
    corners.push(s * s * x0 + 2 * s * t * x1 + t * t * x2, s * s * y0 + 2 * s * t * y1 + t * t * y2);
  }
  corners.push(x2, y2);
}

function addCubic(
  corners: number[],
  tolerance: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  x3: number,
  y3: number,
): void {
  // The second derivative runs straight from one end's value to the other's: the larger of the two bounds it.
  const bend =
    6 * Math.max(Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3));
  const steps = stepsFor(bend, tolerance);
  for (let step = 1; step < steps; step++) {
    const t = step / steps;
    const s = 1 - t;
    const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    corners.push(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
  }
  corners.push(x3, y3);
}

function stepsFor(bend: number, tolerance: number): number {
  return Math.max(1, Math.ceil(Math.sqrt(bend / (8 * tolerance))));
}
