/** Ornaments as drawings: small shapes in a row, such as stand between thoughts. Vector art, so that no text layer holds them. */

import type { Color } from "../geometry/color.ts";
import { type Path, PathOperator } from "../geometry/path.ts";
import type { Drawing, Shape } from "./drawing.ts";
import { makeDrawing } from "./make-drawing.ts";

/** `star` is the eight-pointed star of two squares. */
export const ornamentForms = ["star", "diamond", "dot"] as const;
export type OrnamentForm = (typeof ornamentForms)[number];

export interface OrnamentChoices {
  readonly form: OrnamentForm;
  readonly count: number;
  /** Height and width of one shape, and the space between two, in points. */
  readonly size: number;
  readonly gap: number;
  readonly color: Color;
}

export function ornament({ form, count, size, gap, color }: OrnamentChoices): Drawing {
  const shapes = Array.from(
    { length: count },
    (_, index): Shape => ({
      path: pathOf(form, size / 2 + index * (size + gap), size / 2, size),
      fill: color,
      fillRule: "nonzero",
    }),
  );
  return makeDrawing(count * size + (count - 1) * gap, size, shapes);
}

/** Where the corners of the star's upright square stand, and how far from its middle axes the two squares cross. */
const corner = Math.SQRT1_2 / 2;
const crossing = 0.5 - corner;

type Point = readonly [x: number, y: number];

/** A quarter of the star, from the right downwards, about its middle. */
const quarterOfStar: readonly Point[] = [
  [0.5, 0],
  [corner, crossing],
  [corner, corner],
  [crossing, corner],
];
const quarterTurns: readonly ((point: Point) => Point)[] = [
  ([x, y]) => [x, y],
  ([x, y]) => [-y, x],
  ([x, y]) => [-x, -y],
  ([x, y]) => [y, -x],
];

/** Distance of a control point for a quarter of a circle of radius 1. */
const circleControl = 0.5523;

function pathOf(form: OrnamentForm, x: number, y: number, size: number): Path {
  const placed = (points: readonly Point[]) => points.flatMap(([dx, dy]) => [x + dx * size, y + dy * size]);
  if (form === "dot") {
    // Smaller than the others, which are all points: it looks as large.
    const radius = 0.3;
    const control = radius * circleControl;
    const quarter: readonly Point[] = [
      [radius, control],
      [control, radius],
      [0, radius],
    ];
    const { moveTo, cubicTo, close } = PathOperator;
    return {
      operators: Uint8Array.from([moveTo, cubicTo, cubicTo, cubicTo, cubicTo, close]),
      coordinates: Float32Array.from(placed([[radius, 0], ...quarterTurns.flatMap((turn) => quarter.map(turn))])),
    };
  }
  const quarter: readonly Point[] = form === "star" ? quarterOfStar : [[0.5, 0]];
  const corners = quarterTurns.flatMap((turn) => quarter.map(turn));
  return {
    operators: Uint8Array.from([
      PathOperator.moveTo,
      ...corners.slice(1).map(() => PathOperator.lineTo),
      PathOperator.close,
    ]),
    coordinates: Float32Array.from(placed(corners)),
  };
}
