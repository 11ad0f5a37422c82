/** The operators that set a colour (ISO 32000-1 8.6.8). */

import type { Color } from "../../../geometry/color.ts";
import { formatNumber } from "../file/format-number.ts";

export function fillOperator({ rgb: [red, green, blue] }: Color): string {
  if (red === green && green === blue) return `${formatNumber(red)} g`;
  return `${formatNumber(red)} ${formatNumber(green)} ${formatNumber(blue)} rg`;
}

export function strokeOperator({ rgb: [red, green, blue] }: Color): string {
  if (red === green && green === blue) return `${formatNumber(red)} G`;
  return `${formatNumber(red)} ${formatNumber(green)} ${formatNumber(blue)} RG`;
}
