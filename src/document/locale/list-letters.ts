/** The letters that count the items of a list: of the language, or of the abjad. After the last letter come pairs: 27 is aa. */

import type { ScriptTag } from "../style.ts";
import { localeDataOf } from "./locale-data.ts";
import { scriptOfLanguage } from "./script-of-language.ts";

const latin = [..."abcdefghijklmnopqrstuvwxyz"];

/**
 * The order of the abjad, in which Arabic documents letter their lists: أ ب ج د up to غ. It is an order of letters, not
 * the numeral system of old (in which the eleventh would be «يا»). Heh carries a tatweel so that it keeps its shape.
 */
const abjad = [..."أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"].map((letter) => (letter === "ه" ? "ه\u0640" : letter));
const hebrew = [..."אבגדהוזחטיכלמנסעפצקרשת"];

/** By script, for languages without letters of their own in their data. */
const lettersByScript: ReadonlyMap<ScriptTag, readonly string[]> = new Map([
  ["Arab", abjad],
  ["Hebr", hebrew],
]);

export function listLetter(number: number, language: string): string {
  return lettersOf(
    number,
    localeDataOf(language).listLetters ?? lettersByScript.get(scriptOfLanguage(language)) ?? latin,
  );
}

/** The letters of the abjad in any language, as it writes them; Hebrew, whose letters are in that order, has its own. */
export function abjadLetter(number: number, language: string): string {
  const own = localeDataOf(language).abjadLetters;
  return lettersOf(number, own ?? (scriptOfLanguage(language) === "Hebr" ? hebrew : abjad));
}

function lettersOf(number: number, letters: readonly string[]): string {
  if (number < 1) return String(number);
  let rest = number;
  let text = "";
  while (rest > 0) {
    text = (letters[(rest - 1) % letters.length] ?? "") + text;
    rest = Math.floor((rest - 1) / letters.length);
  }
  return text;
}
