/** Every colour that a thing is painted with, and where: of a drawing those of its shapes. */

import type { Box } from "../../geometry/box.ts";
import type { Color } from "../../geometry/color.ts";
import type { Shape } from "../../image/drawing.ts";
import type { Painted, PaintedDrawing } from "../painted-page.ts";

export interface ColorUse {
  readonly color: Color;
  readonly box: Box;
}

export function colorUses(thing: Painted): ColorUse[] {
  switch (thing.kind) {
    case "text":
    case "fill":
      return [thing];
    case "image":
      return [];
    case "drawing":
      return thing.drawing.shapes.flatMap((shape) =>
        [shape.fill, shape.stroke?.color]
          .filter((color) => color !== undefined)
          .map((color) => ({ color, box: shapeBox(shape, thing) })),
      );
  }
}

/** Around the points of its path, on the page; a little larger than the paint where it is curved. */
export function shapeBox({ path: { coordinates } }: Shape, { box, drawing, turned }: PaintedDrawing): Box {
  if (turned || coordinates.length === 0) return box;
  const [across, down] = [box.width / drawing.width, box.height / drawing.height];
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < coordinates.length; at += 2) {
    const x = Math.min(Math.max(coordinates[at] as number, 0), drawing.width);
    const y = Math.min(Math.max(coordinates[at + 1] as number, 0), drawing.height);
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return {
    x: box.x + left * across,
    y: box.y + top * down,
    width: (right - left) * across,
    height: (bottom - top) * down,
  };
}
