/**
 * `InkConverter`: sRGB to the inks of a press, relative to its paper and with the darkest black of the press for black
 * (relative colorimetric intent with black point compensation, ISO 18619).
 *
 * Computed here and not by an image library: those on hand convert 8-bit pixels through coarse tables of their own, by
 * which shadows fall together and a mid-grey is off by five percent of an ink, and offer neither the intent nor the
 * compensation. Here the result is the profile's own, the same on every machine.
 */

import type { Cmyk } from "../geometry/color.ts";
import { connectionWhite, labOfXyz, linearLight, luminanceOf, xyzOf } from "./icc/cie-lab.ts";
import type { IccProfile } from "./icc/icc-profile.ts";
import type { LookupTable } from "./icc/lookup-table.ts";

export class InkConverter {
  readonly #profile: IccProfile;
  /** Luminance of the darkest neutral the press can print. */
  readonly #darkest: number;
  /** Luminances of 0 to 100 % of black ink alone. */
  readonly #blackRamp: readonly number[];
  readonly #light = Float64Array.from({ length: 256 }, (_, value) => linearLight(value / 255));
  readonly #values = new Float64Array(4);
  readonly #inks = new Float64Array(4);

  constructor(profile: IccProfile) {
    this.#profile = profile;
    const { perceptual } = profile;
    const darkest = throughTable(perceptual.toInks, encodeLab(perceptual.toInks, [0, 0, 0]));
    const [lightness = 0] = throughTable(perceptual.fromInks, darkest);
    this.#darkest = luminanceOf(Math.min(50, lightness * perceptual.fromInks.encoding.lightness));
    const { fromInks } = profile;
    this.#blackRamp = Array.from({ length: 101 }, (_, percent) => {
      const [ink = 0] = throughTable(fromInks, Float64Array.of(0, 0, 0, percent / 100));
      return luminanceOf(ink * fromInks.encoding.lightness);
    });
  }

  /** Inks from 0 to 1 for sRGB from 0 to 1. */
  inksOf([red, green, blue]: readonly [number, number, number]): Cmyk {
    this.#convert(linearLight(red), linearLight(green), linearLight(blue));
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = this.#inks;
    return [cyan, magenta, yellow, black];
  }

  /** Inks as 8-bit numbers, cyan in the highest byte, for 8-bit sRGB. */
  packedInksOf(red: number, green: number, blue: number): number {
    this.#convert(this.#light[red] as number, this.#light[green] as number, this.#light[blue] as number);
    let packed = 0;
    for (let index = 0; index < 4; index++) packed = packed * 256 + Math.round((this.#inks[index] as number) * 255);
    return packed;
  }

  /** How much of black ink alone looks as light as a grey, where white is the paper and black all of the ink. */
  blackOf(grey: number): number {
    const ramp = this.#blackRamp;
    const [paper = 1, solid = 0] = [ramp[0], ramp[100]];
    const wanted = solid + (paper - solid) * linearLight(grey);
    let percent = ramp.findIndex((luminance) => luminance <= wanted + 1e-9);
    if (percent <= 0) return percent === 0 ? 0 : 1;
    const [before, after] = [ramp[percent - 1] as number, ramp[percent] as number];
    if (before > after) percent -= (wanted - after) / (before - after);
    return Math.min(1, Math.max(0, percent / 100));
  }

  #convert(red: number, green: number, blue: number): void {
    const values = this.#values;
    xyzOf(red, green, blue, values);
    for (let index = 0; index < 3; index++) {
      const white = connectionWhite[index] as number;
      values[index] = (values[index] as number) * (1 - this.#darkest) + white * this.#darkest;
    }
    labOfXyz(values);
    const { toInks } = this.#profile;
    encodeInto(values, toInks);
    toInks.evaluate(values, this.#inks);
  }
}

function encodeInto(values: Float64Array, { encoding }: LookupTable): void {
  values[0] = (values[0] as number) / encoding.lightness;
  values[1] = ((values[1] as number) + 128) / encoding.chroma;
  values[2] = ((values[2] as number) + 128) / encoding.chroma;
}

function encodeLab(table: LookupTable, lab: readonly [number, number, number]): Float64Array {
  const values = Float64Array.from(lab);
  encodeInto(values, table);
  return values;
}

function throughTable(table: LookupTable, input: Float64Array): Float64Array {
  const output = new Float64Array(4);
  table.evaluate(input, output);
  return output;
}
