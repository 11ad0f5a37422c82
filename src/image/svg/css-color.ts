/** Colours as CSS writes them. The only file that knows the library `color-name`. */

import names from "color-name";
import { black, type Color, parseHexColor } from "../../geometry/color.ts";

/** Longer than any colour: what follows takes time with the square of the length. */
const longestColor = 120;

/** `undefined` for what is no colour of these forms: a name, `#rgb`, `#rrggbb` (with alpha), `rgb()`, `rgba()`. */
export function parseCssColor(value: string): { readonly color: Color; readonly alpha: number } | undefined {
  const text = value.trim().toLowerCase();
  if (text.length > longestColor) return undefined;
  if (text === "transparent") return { color: black, alpha: 0 };
  if (Object.hasOwn(names, text)) {
    const [red, green, blue] = names[text as keyof typeof names];
    return { color: colorOf([red / 255, green / 255, blue / 255]), alpha: 1 };
  }
  if (text.startsWith("#")) return parseHex(text);
  const channels = /^rgba?\(([^)]*)\)$/.exec(text)?.[1]?.trim();
  if (channels === undefined) return undefined;
  const parts = channels.split(/\s*[,/]\s*|\s+/);
  if (parts.length < 3 || parts.length > 4) return undefined;
  const numbers = parts.map((part, index) => parseComponent(part, index < 3 ? 255 : 1));
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined || numbers.includes(undefined)) return undefined;
  return { color: colorOf([red, green, blue]), alpha };
}

function parseHex(text: string): { readonly color: Color; readonly alpha: number } | undefined {
  const short = text.length === 5;
  const hasAlpha = short || text.length === 9;
  const color = parseHexColor(hasAlpha ? text.slice(0, short ? 4 : 7) : text);
  if (!color) return undefined;
  const digits = hasAlpha ? text.slice(short ? 4 : 7) : "ff";
  if (!/^[0-9a-f]+$/.test(digits)) return undefined;
  return { color: colorOf(color.rgb), alpha: Number.parseInt(short ? digits + digits : digits, 16) / 255 };
}

function parseComponent(text: string, whole: number): number | undefined {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%?)$/.exec(text);
  if (!match) return undefined;
  return Math.min(1, Math.max(0, Number(match[1]) / (match[2] === "%" ? 100 : whole)));
}

/** Black is printed with black ink alone. */
function colorOf(rgb: Color["rgb"]): Color {
  return rgb.every((channel) => channel === 0) ? black : { rgb };
}
