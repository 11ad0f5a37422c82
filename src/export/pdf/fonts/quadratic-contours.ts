/** Turns an outline into TrueType contours: whole units, and cubics fitted with quadratics. */

import type { GlyphPath } from "../../../font/glyph-path.ts";
import { PathOperator } from "../../../geometry/path.ts";
import { type Cubic, fitQuadratics, type Point } from "./fit-quadratics.ts";

export interface ContourPoint {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** One list of points for each contour in the direction it was drawn, closed implicitly; contours without area are dropped. */
export function quadraticContours({ operators, coordinates }: GlyphPath, tolerance: number): ContourPoint[][] {
  const contours: ContourPoint[][] = [];
  let points: ContourPoint[] = [];
  let at = 0;
  let here: Point = [0, 0];
  const next = (): Point => {
    at += 2;
    return [coordinates[at - 2] as number, coordinates[at - 1] as number];
  };
  const add = (point: Point, onCurve: boolean) => {
    points.push({ x: point[0], y: point[1], onCurve });
    here = point;
  };
  const finish = () => {
    const contour = tidy(points);
    if (contour.length > 2) contours.push(contour);
    points = [];
  };
  for (const operator of operators) {
    switch (operator) {
      case PathOperator.moveTo:
        finish();
        add(next(), true);
        break;
      case PathOperator.lineTo:
        add(next(), true);
        break;
      case PathOperator.quadraticTo:
        add(next(), false);
        add(next(), true);
        break;
      case PathOperator.cubicTo: {
        const cubic: Cubic = [here, next(), next(), next()];
        for (const control of fitQuadratics(cubic, tolerance)) add(control, false);
        add(cubic[3], true);
        break;
      }
      case PathOperator.close:
        finish();
        break;
    }
  }
  finish();
  return contours;
}

/**
 * Leaves out what a contour of a glyf table need not say: the end that is the beginning again, points half-way between two
 * control points (which keeps the curve smooth there, whatever rounding does to the controls), and points that repeat.
 */
function tidy(points: readonly ContourPoint[]): ContourPoint[] {
  const [first] = points;
  const last = points.at(-1);
  const closed = points.length > 1 && first && last?.onCurve && first.x === last.x && first.y === last.y;
  const ring = closed ? points.slice(0, -1) : points;
  const kept: ContourPoint[] = [];
  for (const [index, point] of ring.entries()) {
    const before = ring[(index + ring.length - 1) % ring.length] as ContourPoint;
    const after = ring[(index + 1) % ring.length] as ContourPoint;
    const implied = index > 0 && point.onCurve && !before.onCurve && !after.onCurve;
    if (implied && isHalfWay(point, before, after)) continue;
    const rounded = { x: Math.round(point.x), y: Math.round(point.y), onCurve: point.onCurve };
    const previous = kept.at(-1);
    if (previous?.onCurve && rounded.onCurve && previous.x === rounded.x && previous.y === rounded.y) continue;
    kept.push(rounded);
  }
  return kept;
}

function isHalfWay(point: ContourPoint, before: ContourPoint, after: ContourPoint): boolean {
  return Math.abs(point.x - (before.x + after.x) / 2) < 0.01 && Math.abs(point.y - (before.y + after.y) / 2) < 0.01;
}
