/** How the units of a viewBox come to lie in a viewport (SVG 2, 8.2 and 8.6). */

import type { Affine } from "../../geometry/affine.ts";
import { parseNumbers } from "./parse-number.ts";
import type { XmlElement } from "./read-xml.ts";
import { NotOutlines } from "./svg-trouble.ts";

export interface ViewBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `undefined` where there is none. */
export function viewBoxOf({ attributes, line }: XmlElement): ViewBox | undefined {
  const text = attributes.get("viewBox");
  if (text === undefined) return undefined;
  const [x, y, width, height, ...more] = parseNumbers(text) ?? [];
  if (x === undefined || y === undefined || width === undefined || height === undefined || more.length > 0) {
    throw new NotOutlines(`the viewBox "${text.slice(0, 40)}"`, line);
  }
  if (!(width > 0 && height > 0)) throw new NotOutlines("a viewBox without area", line);
  return { x, y, width, height };
}

const alignments: Readonly<Record<string, number>> = { Min: 0, Mid: 0.5, Max: 1 };

/** The transform from a viewBox to a viewport of this size that stands at the origin. */
export function viewBoxTransform(box: ViewBox, width: number, height: number, { attributes }: XmlElement): Affine {
  const [align = "xMidYMid", fit = "meet"] = (attributes.get("preserveAspectRatio") ?? "").trim().split(/\s+/);
  let [scaleX, scaleY] = [width / box.width, height / box.height];
  const match = /^x(Min|Mid|Max)Y(Min|Mid|Max)$/.exec(align) ?? ["", "Mid", "Mid"];
  if (align !== "none") {
    scaleX = fit === "slice" ? Math.max(scaleX, scaleY) : Math.min(scaleX, scaleY);
    scaleY = scaleX;
  }
  const slackX = (width - box.width * scaleX) * (alignments[match[1] as string] ?? 0.5);
  const slackY = (height - box.height * scaleY) * (alignments[match[2] as string] ?? 0.5);
  return [scaleX, 0, 0, scaleY, slackX - box.x * scaleX, slackY - box.y * scaleY];
}
