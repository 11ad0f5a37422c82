/** Colours: an sRGB value for the screen, and room for what a press prints instead. */

/** Components from 0 to 1. `cmyk` is what the print edition uses; the sRGB value is its equivalent on screen. */
export interface Color {
  readonly rgb: readonly [red: number, green: number, blue: number];
  readonly cmyk?: readonly [cyan: number, magenta: number, yellow: number, black: number];
}

export const black: Color = { rgb: [0, 0, 0], cmyk: [0, 0, 0, 1] };

/** Reads `#rgb` or `#rrggbb`; `undefined` for anything else. */
export function parseHexColor(value: string): Color | undefined {
  const match = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(value);
  if (!match) return undefined;
  const hex = match[2] ?? [...(match[1] as string)].map((digit) => digit + digit).join("");
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { rgb: [channel(0), channel(2), channel(4)] };
}
