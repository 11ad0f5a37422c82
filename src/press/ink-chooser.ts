/** `InkChooser`: what a press prints for a colour, with a note of what had to be converted and what contradicts itself. */

import type { Cmyk, Color } from "../geometry/color.ts";
import type { InkConverter } from "./ink-converter.ts";
import type { Inks, SpotInk } from "./separation.ts";

export interface Conversion {
  readonly rgb: Color["rgb"];
  readonly cmyk: Cmyk;
}

export class InkChooser {
  readonly #converter: () => InkConverter;
  /** Inks that somebody declared for a value of sRGB; nothing where two declarations differ. */
  readonly #declared = new Map<string, Inks | null>();
  readonly #chosen = new Map<string, Inks>();
  readonly #spots = new Map<string, SpotInk>();
  readonly #conversions: Conversion[] = [];
  readonly #contradictions = new Map<string, readonly [Cmyk, Cmyk]>();

  /** `converter`: asked for when there is something to convert. */
  constructor(converter: () => InkConverter) {
    this.#converter = converter;
  }

  /** A logo's colours declare no inks: those that equal a declared colour are printed as it is. */
  declare(color: Color): void {
    const { rgb, cmyk, spot } = color;
    if (!cmyk) return;
    const key = rgb.join();
    const inks = spot ? { cmyk, spot } : { cmyk };
    const known = this.#declared.get(key);
    if (known === undefined) this.#declared.set(key, inks);
    else if (known && JSON.stringify(known) !== JSON.stringify(inks)) this.#declared.set(key, null);
  }

  inksOf(color: Color): Inks {
    const { rgb, cmyk, spot } = color;
    const key = `${rgb.join()} ${cmyk?.join() ?? ""} ${spot ? `${spot.tint} ${spot.name}` : ""}`;
    let inks = this.#chosen.get(key);
    if (!inks) {
      inks = this.#choose(color);
      this.#chosen.set(key, inks);
    }
    return inks;
  }

  get spots(): readonly SpotInk[] {
    return [...this.#spots.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Colours without inks of their own that are not grey, in the order they were met. */
  get conversions(): readonly Conversion[] {
    return this.#conversions;
  }

  /** Spot inks that two colours give different process inks. */
  get contradictions(): ReadonlyMap<string, readonly [Cmyk, Cmyk]> {
    return this.#contradictions;
  }

  #choose({ rgb, cmyk, spot }: Color): Inks {
    const declared = cmyk ? { cmyk, ...(spot ? { spot } : {}) } : this.#declared.get(rgb.join());
    if (declared) return declared.spot ? this.#spotInks(declared.cmyk, declared.spot) : declared;
    const [red, green, blue] = rgb;
    if (red === green && green === blue) return { cmyk: [0, 0, 0, wholePercent(this.#converter().blackOf(red))] };
    const [c, m, y, k] = this.#converter().inksOf(rgb);
    const converted: Cmyk = [wholePercent(c), wholePercent(m), wholePercent(y), wholePercent(k)];
    this.#conversions.push({ rgb, cmyk: converted });
    return { cmyk: converted };
  }

  /** All tints of one ink are on one plate: the same process inks must stand for them (ISO 19005-2 6.2.4.4 says it of archives). */
  #spotInks(cmyk: Cmyk, spot: NonNullable<Color["spot"]>): Inks {
    const known = this.#spots.get(spot.name);
    if (!known) this.#spots.set(spot.name, { name: spot.name, cmyk });
    else if (known.cmyk.join() !== cmyk.join()) this.#contradictions.set(spot.name, [known.cmyk, cmyk]);
    return { cmyk: known?.cmyk ?? cmyk, spot };
  }
}

/** As inks are spoken of; a fraction of a percent prints as nothing. */
function wholePercent(share: number): number {
  return Math.round(share * 100) / 100;
}
