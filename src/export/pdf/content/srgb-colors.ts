/** `srgbColors`: colours for screens and archives, in the device space that the output intent calls sRGB (ISO 32000-1 8.6.8). */

import type { Color } from "../../../geometry/color.ts";
import { formatNumber } from "../file/format-number.ts";
import type { ColorWriter } from "./color-writer.ts";

export const srgbColors: ColorWriter = {
  fill: (color) => components(color, "g", "rg"),
  stroke: (color) => components(color, "G", "RG"),
};

function components({ rgb: [red, green, blue] }: Color, grey: string, all: string): string {
  if (red === green && green === blue) return `${formatNumber(red)} ${grey}`;
  return `${formatNumber(red)} ${formatNumber(green)} ${formatNumber(blue)} ${all}`;
}
