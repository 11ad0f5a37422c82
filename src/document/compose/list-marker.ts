/** The marker of a list item: a bullet, or a number in the digits of the language, by depth. */

import type { DeepReadonly } from "../../template/template.ts";
import type { MarkerSettings } from "../../template/template-schema.ts";
import { toDigits } from "../locale/digits.ts";
import { entryForLanguage } from "../locale/entry-for-language.ts";
import { localeDataOf } from "../locale/locale-data.ts";
import { scriptOfLanguage } from "../locale/script-of-language.ts";
import type { DigitSet } from "../paragraph.ts";
import type { ScriptTag } from "../style.ts";

/** A marker as literal words and the number in them, which is isolated from them. */
export type MarkerPiece = { readonly kind: "literal" | "number"; readonly text: string };

export interface MarkerPlace {
  readonly language: string;
  readonly digits: DigitSet;
  /** Numbers of this item and of the items around it, the outermost first. */
  readonly path: readonly number[];
}

export function listMarker(settings: DeepReadonly<MarkerSettings>, place: MarkerPlace): readonly MarkerPiece[] {
  const markers = entryForLanguage(settings.in, place.language) ?? settings.markers;
  const pattern = markers[(place.path.length - 1) % markers.length] ?? "";
  const number = place.path.at(-1) ?? 1;
  return pattern
    .split(/(\{(?:n|letter|path)\})/)
    .filter((text) => text !== "")
    .map((text) => {
      switch (text) {
        case "{n}":
          return { kind: "number", text: toDigits(String(number), place.digits) };
        case "{path}":
          return { kind: "number", text: toDigits(place.path.join("."), place.digits) };
        case "{letter}":
          return { kind: "number", text: letterOf(number, place.language) };
        default:
          return { kind: "literal", text };
      }
    });
}

const latin = [..."abcdefghijklmnopqrstuvwxyz"];
/** By script, for languages without letters of their own in their data. */
const lettersByScript: ReadonlyMap<ScriptTag, readonly string[]> = new Map([
  // The order of the abjad, in which Arabic lists are lettered; heh carries a tatweel so that it keeps its shape.
  ["Arab", [..."أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"].map((letter) => (letter === "ه" ? "ه\u0640" : letter))],
  ["Hebr", [..."אבגדהוזחטיכלמנסעפצקרשת"]],
]);

/** After the last letter come pairs: 27 is aa. */
function letterOf(number: number, language: string): string {
  const letters = localeDataOf(language).listLetters ?? lettersByScript.get(scriptOfLanguage(language)) ?? latin;
  if (number < 1) return String(number);
  let rest = number;
  let text = "";
  while (rest > 0) {
    text = (letters[(rest - 1) % letters.length] ?? "") + text;
    rest = Math.floor((rest - 1) / letters.length);
  }
  return text;
}
