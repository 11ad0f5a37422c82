/** From sRGB to CIELAB relative to the illuminant D50, in which profiles connect (IEC 61966-2-1, ICC.1:2010 6.3). */

/** The white that profiles connect by (ICC.1:2010 7.2.16). */
export const connectionWhite = [0.9642, 1, 0.8249] as const;

/** sRGB's primaries as seen under D50 (linear Bradford adaptation). */
const fromRed = [0.4360747, 0.2225045, 0.0139322] as const;
const fromGreen = [0.3850649, 0.7168786, 0.0971045] as const;
const fromBlue = [0.1430804, 0.0606169, 0.7141733] as const;

/** Light for a value of sRGB, both from 0 to 1. */
export function linearLight(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Writes X, Y and Z for linear red, green and blue. */
export function xyzOf(red: number, green: number, blue: number, xyz: Float64Array): void {
  for (let index = 0; index < 3; index++) {
    xyz[index] =
      (fromRed[index] as number) * red + (fromGreen[index] as number) * green + (fromBlue[index] as number) * blue;
  }
}

/** CIE 15 8.2.1, in place. */
export function labOfXyz(values: Float64Array): void {
  const [x, y, z] = [0, 1, 2].map((index) => root((values[index] as number) / (connectionWhite[index] as number)));
  values[0] = 116 * (y as number) - 16;
  values[1] = 500 * ((x as number) - (y as number));
  values[2] = 200 * ((y as number) - (z as number));
}

/** Luminance, 1 for the white, of a lightness. */
export function luminanceOf(lightness: number): number {
  const share = (lightness + 16) / 116;
  return share > 6 / 29 ? share ** 3 : 3 * (6 / 29) ** 2 * (share - 4 / 29);
}

function root(share: number): number {
  return share > (6 / 29) ** 3 ? Math.cbrt(share) : share / (3 * (6 / 29) ** 2) + 4 / 29;
}
