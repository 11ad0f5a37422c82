/** What prints over the inks under it instead of knocking them out (ISO 32000-1 11.7.4). */

import type { Inks } from "./separation.ts";

/**
 * Type in black alone prints over: knocked out, a press that is off register by a hair would show paper around every
 * letter. Everything else knocks out, and white above all, which would vanish.
 */
export function overprints({ cmyk: [cyan, magenta, yellow, black], spot }: Inks, use: "text" | "art"): boolean {
  return use === "text" && !spot && cyan === 0 && magenta === 0 && yellow === 0 && black === 1;
}
