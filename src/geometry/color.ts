/** Colours: an sRGB value for the screen, and room for what a press prints instead. */

/** Shares of the four process inks, from 0 to 1. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** Components from 0 to 1. The print edition uses the inks; the sRGB value is their equivalent on screen. */
export interface Color {
  readonly rgb: readonly [red: number, green: number, blue: number];
  /** Absent where nobody said what a press prints: the press profile then says it. */
  readonly cmyk?: Cmyk;
  /** An ink of its own in place of process inks; `cmyk` is what stands for it where the press has no such ink. */
  readonly spot?: { readonly name: string; readonly tint: number };
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
