/** The direction of strong characters, and of a text by its first one (UAX #9 P2, P3). */

import type { Direction } from "../../geometry/direction.ts";
import { bidiClassOf } from "../../unicode/bidi-class.ts";

/** Undefined for digits, marks, punctuation, spaces and controls. */
export function strongDirection(codePoint: number): Direction | undefined {
  // Letters of the two scripts that make up nearly all text, without a look at the table.
  if ((codePoint >= 0x61 && codePoint <= 0x7a) || (codePoint >= 0x41 && codePoint <= 0x5a)) return "ltr";
  if (codePoint < 0x80) return undefined;
  switch (bidiClassOf(codePoint)) {
    case "L":
      return "ltr";
    case "R":
    case "AL":
      return "rtl";
    default:
      return undefined;
  }
}

/** The direction of the first strong character outside isolates; undefined where there is none. */
export function firstStrongDirection(text: string): Direction | undefined {
  let depth = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint >= 0x2066 && codePoint <= 0x2068) depth++;
    else if (codePoint === 0x2069) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const direction = strongDirection(codePoint);
      if (direction) return direction;
    }
  }
  return undefined;
}
