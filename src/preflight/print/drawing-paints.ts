/** The colours and lines of a drawing, found out once: a logo stands on every page, and may have thousands of shapes. */

import type { Box } from "../../geometry/box.ts";
import type { Color } from "../../geometry/color.ts";
import type { Drawing, Shape } from "../../image/drawing.ts";
import type { PaintedDrawing } from "../painted-page.ts";

export interface DrawingPaints {
  /** Each once, with the first shape that has it. */
  readonly colors: readonly DrawingPaint[];
  /** The thinnest line of each colour. */
  readonly lines: readonly (DrawingPaint & { readonly thickness: number })[];
}

export interface DrawingPaint {
  readonly color: Color;
  /** Of its shape, in the drawing's own units. */
  readonly extent: Box;
}

const known = new WeakMap<Drawing, DrawingPaints>();

export function drawingPaints(drawing: Drawing): DrawingPaints {
  let paints = known.get(drawing);
  if (!paints) {
    paints = find(drawing);
    known.set(drawing, paints);
  }
  return paints;
}

function find(drawing: Drawing): DrawingPaints {
  const colors = new Map<string, DrawingPaint>();
  const lines = new Map<string, DrawingPaint & { readonly thickness: number }>();
  for (const shape of drawing.shapes) {
    for (const color of [shape.fill, shape.stroke?.color]) {
      if (color && !colors.has(keyOf(color))) colors.set(keyOf(color), { color, extent: extentOf(shape, drawing) });
    }
    if (!shape.stroke) continue;
    const { color, width: thickness } = shape.stroke;
    const thinnest = lines.get(keyOf(color))?.thickness ?? Number.POSITIVE_INFINITY;
    if (thickness < thinnest) lines.set(keyOf(color), { color, thickness, extent: extentOf(shape, drawing) });
  }
  return { colors: [...colors.values()], lines: [...lines.values()] };
}

function keyOf({ rgb, cmyk, spot }: Color): string {
  return `${rgb.join()} ${cmyk?.join()} ${spot?.name} ${spot?.tint}`;
}

/** Around the points of the path, as far as they are shown; a little larger than the paint where it is curved. */
function extentOf({ path: { coordinates } }: Shape, { width, height }: Drawing): Box {
  if (coordinates.length === 0) return { x: 0, y: 0, width, height };
  let [left, top] = [width, height];
  let [right, bottom] = [0, 0];
  for (let at = 0; at < coordinates.length; at += 2) {
    const x = Math.min(Math.max(coordinates[at] as number, 0), width);
    const y = Math.min(Math.max(coordinates[at + 1] as number, 0), height);
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where on the page a part of a drawing stands; of a turned one only the box around the whole is known. */
export function placedIn({ box, drawing, turned }: PaintedDrawing, extent: Box): Box {
  if (turned) return box;
  const [across, down] = [box.width / drawing.width, box.height / drawing.height];
  return {
    x: box.x + extent.x * across,
    y: box.y + extent.y * down,
    width: extent.width * across,
    height: extent.height * down,
  };
}
