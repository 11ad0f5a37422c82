/** The marker of a list item: a bullet, or a number in the digits of the language, by depth. */

import type { ListNumbering } from "../../../release/content.ts";
import type { DeepReadonly } from "../../../template/template.ts";
import type { MarkerSettings } from "../../../template/template-schema.ts";
import { toDigits } from "../../locale/digits.ts";
import { entryForLanguage } from "../../locale/entry-for-language.ts";
import { abjadLetter, listLetter } from "../../locale/list-letters.ts";
import { toRoman } from "../../locale/roman.ts";
import type { DigitSet } from "../../paragraph.ts";

/** A marker as literal words and the number in them, which is isolated from them. */
export type MarkerPiece = { readonly kind: "literal" | "number"; readonly text: string };

export interface MarkerPlace {
  readonly language: string;
  readonly digits: DigitSet;
  /** Numbers of this item and of the items around it, the outermost first. */
  readonly path: readonly number[];
}

/** The pattern of a list that says nothing of its markers: the template's, by depth. */
export function usualPattern(settings: DeepReadonly<MarkerSettings>, { language, path }: MarkerPlace): string {
  const markers = entryForLanguage(settings.in, language) ?? settings.markers;
  return markers[(path.length - 1) % markers.length] ?? "";
}

/** The patterns of numberings for which the template has none. */
export const patternsOfNumberings: Readonly<Record<ListNumbering, string>> = {
  decimal: "{n}.",
  abjad: "{abjad})",
  letters: "{letter})",
  "lower-roman": "{roman}.",
  "upper-roman": "{ROMAN}.",
};

export function listMarker(pattern: string, place: MarkerPlace): readonly MarkerPiece[] {
  const number = place.path.at(-1) ?? 1;
  return pattern
    .split(/(\{(?:n|letter|abjad|roman|ROMAN|path)\})/)
    .filter((text) => text !== "")
    .map((text) => {
      switch (text) {
        case "{n}":
          return { kind: "number", text: toDigits(String(number), place.digits) };
        case "{path}":
          return { kind: "number", text: toDigits(place.path.join("."), place.digits) };
        case "{letter}":
          return { kind: "number", text: listLetter(number, place.language) };
        case "{abjad}":
          return { kind: "number", text: abjadLetter(number, place.language) };
        case "{roman}":
          return { kind: "number", text: toRoman(number) };
        case "{ROMAN}":
          return { kind: "number", text: toRoman(number).toUpperCase() };
        default:
          return { kind: "literal", text };
      }
    });
}
