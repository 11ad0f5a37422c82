/** The outlines of SVG's shapes (SVG 2, 9 and 10), in user units. The only file that knows the library `svgpath`. */

import svgpath from "svgpath";
import type { Path } from "../../geometry/path.ts";
import { PathBuilder } from "../../geometry/path-builder.ts";
import { parseNumbers, parseSvgLength } from "./parse-number.ts";
import type { XmlElement } from "./read-xml.ts";
import { NotOutlines, SvgRefusal } from "./svg-trouble.ts";

/** What percentages count from. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export const shapeNames: ReadonlySet<string> = new Set([
  "path",
  "rect",
  "circle",
  "ellipse",
  "line",
  "polyline",
  "polygon",
]);

/** How far a quarter circle's control points stand from its ends, in radii: off the circle by 0.03 % at most. */
const quarter = 0.552284749831;
const mostSegments = 250_000;

/** `undefined` where the shape shows nothing, as a circle without a radius. */
export function shapePath(element: XmlElement, viewport: Viewport): Path | undefined {
  const { name, attributes, line } = element;
  const length = (attribute: string, whole: number, otherwise = 0): number => {
    const text = attributes.get(attribute);
    return text === undefined ? otherwise : parseSvgLength(text, whole, line);
  };
  const across = (attribute: string) => length(attribute, viewport.width);
  const down = (attribute: string) => length(attribute, viewport.height);
  switch (name) {
    case "path":
      return dataPath(attributes.get("d") ?? "", line);
    case "rect": {
      const [width, height] = [across("width"), down("height")];
      if (!(width > 0 && height > 0)) return undefined;
      return rectanglePath(across("x"), down("y"), width, height, cornerRadii(element, viewport, width, height));
    }
    case "circle": {
      const radius = length("r", Math.hypot(viewport.width, viewport.height) / Math.SQRT2);
      return radius > 0 ? ellipsePath(across("cx"), down("cy"), radius, radius) : undefined;
    }
    case "ellipse": {
      const [radiusX, radiusY] = radii(element, viewport);
      const [wide, high] = [radiusX ?? radiusY ?? 0, radiusY ?? radiusX ?? 0];
      return wide > 0 && high > 0 ? ellipsePath(across("cx"), down("cy"), wide, high) : undefined;
    }
    case "line":
      return new PathBuilder().moveTo(across("x1"), down("y1")).lineTo(across("x2"), down("y2")).finish();
    case "polyline":
    case "polygon":
      return pointsPath(attributes.get("points") ?? "", name === "polygon", line);
    default:
      throw new Error(`"${name}" is no shape`);
  }
}

export function rectanglePath(
  x: number,
  y: number,
  width: number,
  height: number,
  [radiusX, radiusY]: readonly [number, number] = [0, 0],
): Path {
  const [right, bottom] = [x + width, y + height];
  const pen = new PathBuilder();
  if (!(radiusX > 0 && radiusY > 0)) {
    return pen.moveTo(x, y).lineTo(right, y).lineTo(right, bottom).lineTo(x, bottom).close().finish();
  }
  // From each control point to the corner.
  const [restX, restY] = [radiusX * (1 - quarter), radiusY * (1 - quarter)];
  return pen
    .moveTo(x + radiusX, y)
    .lineTo(right - radiusX, y)
    .cubicTo(right - restX, y, right, y + restY, right, y + radiusY)
    .lineTo(right, bottom - radiusY)
    .cubicTo(right, bottom - restY, right - restX, bottom, right - radiusX, bottom)
    .lineTo(x + radiusX, bottom)
    .cubicTo(x + restX, bottom, x, bottom - restY, x, bottom - radiusY)
    .lineTo(x, y + radiusY)
    .cubicTo(x, y + restY, x + restX, y, x + radiusX, y)
    .close()
    .finish();
}

/** Begins at the right and goes on downwards, as dashes do. */
function ellipsePath(x: number, y: number, radiusX: number, radiusY: number): Path {
  const [controlX, controlY] = [radiusX * quarter, radiusY * quarter];
  return new PathBuilder()
    .moveTo(x + radiusX, y)
    .cubicTo(x + radiusX, y + controlY, x + controlX, y + radiusY, x, y + radiusY)
    .cubicTo(x - controlX, y + radiusY, x - radiusX, y + controlY, x - radiusX, y)
    .cubicTo(x - radiusX, y - controlY, x - controlX, y - radiusY, x, y - radiusY)
    .cubicTo(x + controlX, y - radiusY, x + radiusX, y - controlY, x + radiusX, y)
    .close()
    .finish();
}

function radii({ attributes, line }: XmlElement, viewport: Viewport): readonly (number | undefined)[] {
  return (["rx", "ry"] as const).map((name) => {
    const text = attributes.get(name);
    if (text === undefined || text.trim() === "auto") return undefined;
    return parseSvgLength(text, name === "rx" ? viewport.width : viewport.height, line);
  });
}

function cornerRadii(
  element: XmlElement,
  viewport: Viewport,
  width: number,
  height: number,
): readonly [number, number] {
  const [radiusX, radiusY] = radii(element, viewport);
  return [Math.min(radiusX ?? radiusY ?? 0, width / 2), Math.min(radiusY ?? radiusX ?? 0, height / 2)];
}

function pointsPath(text: string, closed: boolean, line: number): Path | undefined {
  const numbers = parseNumbers(text);
  if (!numbers || numbers.length % 2 !== 0) throw new NotOutlines("points that are no pairs of numbers", line);
  if (numbers.length > 2 * mostSegments) throw new SvgRefusal("it has too many points", line);
  if (numbers.length < 4) return undefined;
  const pen = new PathBuilder();
  for (let at = 0; at < numbers.length; at += 2) {
    const [x, y] = [numbers[at] as number, numbers[at + 1] as number];
    if (at === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  return (closed ? pen.close() : pen).finish();
}

/** Throws for data with a fault: how far it is drawn differs from program to program. */
function dataPath(data: string, line: number): Path | undefined {
  const path = svgpath(data.trim());
  const { err } = path as unknown as { readonly err: string };
  if (err) throw new NotOutlines(`path data with a fault (${err.replace(/^SvgPath: /, "")})`, line);
  const pen = new PathBuilder();
  let [startX, startY] = [0, 0];
  let isClosed = false;
  let segments = 0;
  path
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _index, x, y) => {
      if (++segments > mostSegments) throw new SvgRefusal(`a path has more than ${mostSegments} segments`, line);
      // What follows a closed outline without a move begins where that one began.
      if (isClosed && segment[0] !== "M" && segment[0] !== "Z") pen.moveTo(startX, startY);
      isClosed = segment[0] === "Z" || segment[0] === "z";
      switch (segment[0]) {
        case "M":
          [startX, startY] = [segment[1], segment[2]];
          pen.moveTo(segment[1], segment[2]);
          break;
        case "L":
          pen.lineTo(segment[1], segment[2]);
          break;
        case "H":
          pen.lineTo(segment[1], y);
          break;
        case "V":
          pen.lineTo(x, segment[1]);
          break;
        case "Q":
          pen.quadraticTo(segment[1], segment[2], segment[3], segment[4]);
          break;
        case "C":
          pen.cubicTo(segment[1], segment[2], segment[3], segment[4], segment[5], segment[6]);
          break;
        case "Z":
        case "z":
          pen.close();
          break;
        default:
          throw new Error(`path data kept the command "${segment[0]}"`);
      }
    });
  return segments === 0 ? undefined : pen.finish();
}
