/** Quadratics for cubics: how near, how few, and smooth where they meet. */

import { describe, expect, it } from "vitest";
import { type Cubic, fitQuadratics, type Point } from "../../../src/export/pdf/fonts/fit-quadratics.ts";

const k = 0.5522847498;
const curves: readonly { readonly name: string; readonly cubic: Cubic }[] = [
  {
    name: "a quarter circle",
    cubic: [
      [500, 0],
      [500, 500 * k],
      [500 * k, 500],
      [0, 500],
    ],
  },
  {
    name: "an S",
    cubic: [
      [0, 0],
      [300, 0],
      [0, 400],
      [300, 400],
    ],
  },
  {
    name: "a loop",
    cubic: [
      [0, 0],
      [600, 500],
      [-300, 500],
      [300, 0],
    ],
  },
  {
    name: "a hairpin",
    cubic: [
      [0, 0],
      [1000, 5],
      [-700, 10],
      [300, 12],
    ],
  },
  {
    name: "a straight line",
    cubic: [
      [0, 0],
      [100, 100],
      [200, 200],
      [300, 300],
    ],
  },
  {
    name: "a curve with a control on its end",
    cubic: [
      [0, 0],
      [0, 0],
      [120, 80],
      [200, 0],
    ],
  },
  {
    name: "a point",
    cubic: [
      [7, 7],
      [7, 7],
      [7, 7],
      [7, 7],
    ],
  },
];

const between = (one: Point, other: Point, t: number): Point => [
  one[0] + (other[0] - one[0]) * t,
  one[1] + (other[1] - one[1]) * t,
];

function onCubic([a, b, c, d]: Cubic, t: number): Point {
  const [ab, bc, cd] = [between(a, b, t), between(b, c, t), between(c, d, t)];
  return between(between(ab, bc, t), between(bc, cd, t), t);
}

/** The spline's points: joints half-way between controls. */
function onSpline({ 0: start, 3: end }: Cubic, controls: readonly Point[]): Point[] {
  const points: Point[] = [];
  let from = start;
  for (const [index, control] of controls.entries()) {
    const next = controls[index + 1];
    const to = next ? between(control, next, 0.5) : end;
    for (let step = 0; step <= 30; step++) {
      const t = step / 30;
      points.push(between(between(from, control, t), between(control, to, t), t));
    }
    from = to;
  }
  return points;
}

/** The largest distance of a point from the line through others. */
function farthest(points: readonly Point[], line: readonly Point[]): number {
  const distance = ([x, y]: Point) => {
    let nearest = Infinity;
    for (let index = 1; index < line.length; index++) {
      const [from, to] = [line[index - 1] as Point, line[index] as Point];
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const along = dx === 0 && dy === 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy);
      const foot = between(from, to, Math.min(1, Math.max(0, along)));
      nearest = Math.min(nearest, Math.hypot(x - foot[0], y - foot[1]));
    }
    return nearest;
  };
  return Math.max(...points.map(distance));
}

describe.each(curves)("$name", ({ name, cubic }) => {
  it.each([0.1, 0.5])("is fitted within %f units", (tolerance) => {
    const spline = onSpline(cubic, fitQuadratics(cubic, tolerance));
    const curve = Array.from({ length: 601 }, (_, step) => onCubic(cubic, step / 600));
    // The curve's chords are a little off themselves.
    expect(farthest(spline, curve)).toBeLessThan(tolerance + 0.05);
    expect(farthest(curve, spline)).toBeLessThan(tolerance + 0.05);
  });

  it("needs few quadratics", () => {
    expect(fitQuadratics(cubic, 0.5).length).toBeLessThanOrEqual(name === "a quarter circle" ? 6 : 16);
  });
});

it("finds the very quadratic that a cubic is", () => {
  // (0,0) (50,100) (100,0), raised: controls at two thirds.
  const raised: Cubic = [
    [0, 0],
    [100 / 3, 200 / 3],
    [200 / 3, 200 / 3],
    [100, 0],
  ];
  const [control, ...rest] = fitQuadratics(raised, 1e-6);
  expect(rest).toEqual([]);
  expect(control?.[0]).toBeCloseTo(50, 9);
  expect(control?.[1]).toBeCloseTo(100, 9);
});
