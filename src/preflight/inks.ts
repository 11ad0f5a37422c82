/** What can be said of the inks of one colour without looking at where it is painted. */

import type { Inks } from "../press/separation.ts";

const names = ["C", "M", "Y", "K"] as const;

/** Percent of the paper's area, summed over all inks. */
export function totalInk({ cmyk, spot }: Inks): number {
  return 100 * (spot ? spot.tint : cmyk.reduce((sum, share) => sum + share, 0));
}

/** From here on the screen of a tint is no more dots of ink but pinholes in it: strokes and edges stay whole. */
const darkTint = 0.7;

/** One ink alone, laid on whole or nearly so: strokes are no row of dots, and there is no second ink to be off register with. */
export function isSolid({ cmyk, spot }: Inks): boolean {
  if (spot) return spot.tint >= darkTint;
  const used = cmyk.filter((share) => share > 0);
  return used.length === 1 && (used[0] as number) >= darkTint;
}

/** Black with other inks under it. */
export function isRichBlack({ cmyk: [cyan, magenta, yellow, black], spot }: Inks): boolean {
  return (
    !spot && black >= 0.9 && cyan + magenta + yellow > 0 && !isRegistration({ cmyk: [cyan, magenta, yellow, black] })
  );
}

/** All inks whole: the colour of printer's marks, by which plates are aligned. */
export function isRegistration({ cmyk, spot }: Inks): boolean {
  return !spot && cmyk.every((share) => share >= 0.995);
}

/** `C 100 M 60 K 12`, `Pantone 320 C 80 %`, `no ink`. */
export function inkWords({ cmyk, spot }: Inks): string {
  if (spot) return `${spot.name}${spot.tint === 1 ? "" : ` ${percent(spot.tint)} %`}`;
  const used = names.flatMap((name, index) => {
    const share = percent(cmyk[index] as number);
    return share > 0 ? [`${name} ${share}`] : [];
  });
  return used.length > 0 ? used.join(" ") : "no ink";
}

function percent(share: number): number {
  return Math.round(share * 100);
}
