/** Fits a cubic Bézier curve with a TrueType spline: quadratics whose joints are half-way between their control points. */

export type Point = readonly [x: number, y: number];
export type Cubic = readonly [Point, Point, Point, Point];

/** More are never needed: the error falls with the third power of their number. */
const mostSegments = 32;

/**
 * The control points of the spline with fewest segments that stays within `tolerance` of the curve; its ends are those of
 * the cubic. Both are compared at equal parameters, which can only overstate how far they are apart.
 */
export function fitQuadratics(cubic: Cubic, tolerance: number): readonly Point[] {
  const corner = singleControl(cubic);
  if (corner && isWithin(errorOf(cubic, cubic[0], corner, cubic[3]), tolerance)) return [corner];
  for (let count = 2; ; count++) {
    const controls = splineControls(cubic, count);
    if (count === mostSegments || fits(cubic, controls, tolerance)) return controls;
  }
}

/** Where the tangents of both ends meet: the only control point that keeps both. */
function singleControl([p0, p1, p2, p3]: Cubic): Point | undefined {
  const start = minus(p1, p0);
  const end = minus(p3, p2);
  const cross = start[0] * end[1] - start[1] * end[0];
  if (cross === 0) return undefined;
  const across = minus(p3, p0);
  const along = (across[0] * end[1] - across[1] * end[0]) / cross;
  return [p0[0] + start[0] * along, p0[1] + start[1] * along];
}

/**
 * One control point for each of `count` equal stretches of the parameter. The best quadratic of a stretch has its control
 * at 3/2 of the tangents' length from either end; which of the two counts more moves from the start's to the end's, so that
 * the spline leaves and arrives in the cubic's own directions.
 */
function splineControls(cubic: Cubic, count: number): Point[] {
  const controls: Point[] = [];
  for (let index = 0; index < count; index++) {
    const [p0, p1, p2, p3] = stretchOf(cubic, index / count, (index + 1) / count);
    const fromStart = between(p0, p1, 1.5);
    const fromEnd = between(p3, p2, 1.5);
    controls.push(between(fromStart, fromEnd, index / (count - 1)));
  }
  return controls;
}

function fits(cubic: Cubic, controls: readonly Point[], tolerance: number): boolean {
  let start = cubic[0];
  for (const [index, control] of controls.entries()) {
    const next = controls[index + 1];
    const end = next ? between(control, next, 0.5) : cubic[3];
    const stretch = stretchOf(cubic, index / controls.length, (index + 1) / controls.length);
    if (!isWithin(errorOf(stretch, start, control, end), tolerance)) return false;
    start = end;
  }
  return true;
}

/** The difference of a quadratic, written as a cubic, from a cubic: itself a cubic. */
function errorOf([p0, p1, p2, p3]: Cubic, start: Point, control: Point, end: Point): Cubic {
  return [
    minus(start, p0),
    minus(between(start, control, 2 / 3), p1),
    minus(between(end, control, 2 / 3), p2),
    minus(end, p3),
  ];
}

/** Whether a curve stays in the circle round the origin: its controls do, or both its halves (there are limits to doubt). */
function isWithin([p0, p1, p2, p3]: Cubic, radius: number, depth = 0): boolean {
  if (length(p0) > radius || length(p3) > radius) return false;
  if (length(p1) <= radius && length(p2) <= radius) return true;
  if (depth === 8) return false;
  const middle: Point = [(p0[0] + 3 * (p1[0] + p2[0]) + p3[0]) / 8, (p0[1] + 3 * (p1[1] + p2[1]) + p3[1]) / 8];
  const first = between(p0, p1, 0.5);
  const last = between(p2, p3, 0.5);
  const inner = between(p1, p2, 0.5);
  return (
    isWithin([p0, first, between(first, inner, 0.5), middle], radius, depth + 1) &&
    isWithin([middle, between(inner, last, 0.5), last, p3], radius, depth + 1)
  );
}

/** The part of a cubic between two parameters. */
function stretchOf(cubic: Cubic, from: number, to: number): Cubic {
  const third = (to - from) / 3;
  const start = pointAt(cubic, from);
  const end = pointAt(cubic, to);
  const leaving = slopeAt(cubic, from);
  const arriving = slopeAt(cubic, to);
  return [
    start,
    [start[0] + leaving[0] * third, start[1] + leaving[1] * third],
    [end[0] - arriving[0] * third, end[1] - arriving[1] * third],
    end,
  ];
}

function pointAt([p0, p1, p2, p3]: Cubic, t: number): Point {
  const s = 1 - t;
  const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return [a * p0[0] + b * p1[0] + c * p2[0] + d * p3[0], a * p0[1] + b * p1[1] + c * p2[1] + d * p3[1]];
}

function slopeAt([p0, p1, p2, p3]: Cubic, t: number): Point {
  const s = 1 - t;
  const [a, b, c] = [3 * s * s, 6 * s * t, 3 * t * t];
  return [
    a * (p1[0] - p0[0]) + b * (p2[0] - p1[0]) + c * (p3[0] - p2[0]),
    a * (p1[1] - p0[1]) + b * (p2[1] - p1[1]) + c * (p3[1] - p2[1]),
  ];
}

function between(one: Point, other: Point, share: number): Point {
  return [one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share];
}

function minus(one: Point, other: Point): Point {
  return [one[0] - other[0], one[1] - other[1]];
}

function length([x, y]: Point): number {
  return Math.hypot(x, y);
}
