/** A drawing's shapes as path construction and painting operators (ISO 32000-1 8.5). */

import { type Path, PathOperator } from "../../../geometry/path.ts";
import type { Drawing, Shape, Stroke } from "../../../image/drawing.ts";
import { formatNumber } from "../file/format-number.ts";
import type { ColorWriter } from "./color-writer.ts";
import type { ContentResources } from "./content-resources.ts";

const caps = { butt: 0, round: 1, square: 2 } as const;
const joins = { miter: 0, round: 1, bevel: 2 } as const;

/** In units of which `scale` make one of the drawing's, y upwards from its bottom left corner. */
export function drawingOperators(
  { height, shapes }: Drawing,
  scale: number,
  colors: ColorWriter,
  resources: ContentResources,
): string {
  const place: Place = (x, y) => `${formatNumber(x * scale)} ${formatNumber((height - y) * scale)}`;
  // A form begins with whatever colours the page has where it stands (ISO 32000-1 8.10.1).
  let state = { fill: "", stroke: "" };
  const lines: string[] = [];
  for (const shape of shapes) {
    const paint = paintOperator(shape);
    if (paint === undefined || shape.path.operators.length === 0) continue;
    const clips = shape.clips ?? [];
    // What is set inside the brackets ends with them.
    const outside = state;
    if (clips.length > 0) lines.push("q");
    for (const { path, rule } of clips) {
      // A clip without an outline leaves nothing.
      const outline = path.operators.length === 0 ? "0 0 0 0 re" : pathOperators(path, place);
      lines.push(`${outline} ${rule === "evenodd" ? "W*" : "W"} n`);
    }
    const fill = shape.fill ? colors.fill(shape.fill, "art", resources) : state.fill;
    const stroke = shape.stroke ? colors.stroke(shape.stroke.color, resources) : state.stroke;
    if (fill !== state.fill) lines.push(fill);
    if (stroke !== state.stroke) lines.push(stroke);
    state = { fill, stroke };
    if (shape.stroke) lines.push(strokeState(shape.stroke, scale));
    lines.push(`${pathOperators(shape.path, place)} ${paint}`);
    if (clips.length > 0) {
      lines.push("Q");
      state = outside;
    }
  }
  return `${lines.join("\n")}\n`;
}

type Place = (x: number, y: number) => string;

function paintOperator({ fill, stroke, fillRule }: Shape): string | undefined {
  const star = fillRule === "evenodd" ? "*" : "";
  if (fill) return stroke ? `B${star}` : `f${star}`;
  return stroke && "S";
}

function strokeState({ width, cap, join, miterLimit, dashes, dashOffset }: Stroke, scale: number): string {
  const pattern = dashes.map((length) => formatNumber(length * scale)).join(" ");
  const dash = `[${pattern}] ${formatNumber(dashOffset * scale)} d`;
  return `${formatNumber(width * scale)} w ${caps[cap]} J ${joins[join]} j ${formatNumber(miterLimit)} M ${dash}`;
}

function pathOperators({ operators, coordinates }: Path, place: Place): string {
  const words: string[] = [];
  let at = 0;
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  const next = (): readonly [number, number] => {
    at += 2;
    return [coordinates[at - 2] as number, coordinates[at - 1] as number];
  };
  for (const operator of operators) {
    switch (operator) {
      case PathOperator.moveTo:
        [x, y] = next();
        [startX, startY] = [x, y];
        words.push(place(x, y), "m");
        break;
      case PathOperator.lineTo:
        [x, y] = next();
        words.push(place(x, y), "l");
        break;
      case PathOperator.quadraticTo: {
        // Raised by a degree: each control point lies two thirds of the way to the one of the quadratic.
        const [controlX, controlY] = next();
        const [endX, endY] = next();
        words.push(
          place(x + (2 / 3) * (controlX - x), y + (2 / 3) * (controlY - y)),
          place(endX + (2 / 3) * (controlX - endX), endY + (2 / 3) * (controlY - endY)),
          place(endX, endY),
          "c",
        );
        [x, y] = [endX, endY];
        break;
      }
      case PathOperator.cubicTo: {
        const [first, second, end] = [next(), next(), next()];
        words.push(place(...first), place(...second), place(...end), "c");
        [x, y] = end;
        break;
      }
      case PathOperator.close:
        words.push("h");
        [x, y] = [startX, startY];
        break;
    }
  }
  return words.join(" ");
}
