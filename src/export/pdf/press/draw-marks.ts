/** Draws printer's marks after a page's content: lines in all inks at once, patches each in its own (ISO 32000-1 8.6.6.4). */

import { spotOperators } from "../content/ink-colors.ts";
import type { PageContent } from "../content/page-content.ts";
import { formatNumber } from "../file/format-number.ts";
import type { PdfValue } from "../file/pdf-value.ts";
import type { MarkCircle, MarkLine, Patch, PrinterMarks } from "./printer-marks.ts";

/** Points: as fine as every plate still shows. */
const lineWidth = 0.25;
/** Distance of a control point for a quarter of a circle of radius 1. */
const circleControl = 0.5523;

/** Every plate bears a mark in the colorant `All`. */
const allInks: PdfValue = [
  "Separation",
  "All",
  "DeviceCMYK",
  { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 },
];
const allInksName = "Registration";

export function drawMarks(content: PageContent, { lines, circles, patches }: PrinterMarks): void {
  if (lines.length > 0 || circles.length > 0) {
    content.resources.colorSpaces.set(allInksName, allInks);
    const paths = [...lines.map(linePath), ...circles.map(circlePath)];
    content.add(`q /${allInksName} CS 1 SCN ${lineWidth} w 0 J [] 0 d ${paths.join(" ")} S Q`);
  }
  for (const patch of patches) content.add(`q ${patchFill(patch, content)} ${patchPath(patch)} f Q`);
}

function point(x: number, y: number): string {
  return `${formatNumber(x)} ${formatNumber(y)}`;
}

function linePath({ from, to }: MarkLine): string {
  return `${point(...from)} m ${point(...to)} l`;
}

function circlePath({ center: [x, y], radius }: MarkCircle): string {
  const control = radius * circleControl;
  const quarter = (...offsets: readonly (readonly [number, number])[]) =>
    `${offsets.map(([dx, dy]) => point(x + dx, y + dy)).join(" ")} c`;
  return [
    `${point(x + radius, y)} m`,
    quarter([radius, control], [control, radius], [0, radius]),
    quarter([-control, radius], [-radius, control], [-radius, 0]),
    quarter([-radius, -control], [-control, -radius], [0, -radius]),
    quarter([control, -radius], [radius, -control], [radius, 0]),
    "h",
  ].join(" ");
}

function patchPath({ x, y, size }: Patch): string {
  return `${point(x, y)} ${formatNumber(size)} ${formatNumber(size)} re`;
}

function patchFill({ ink }: Patch, { resources }: PageContent): string {
  if (ink.kind === "process") return `${ink.cmyk.map(formatNumber).join(" ")} k`;
  return spotOperators(ink.spot, ink.tint, "fill", resources);
}
