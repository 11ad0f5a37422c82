/** The direction a language is written in, which follows from its script. */

import type { Direction } from "../../geometry/direction.ts";
import type { ScriptTag } from "../style.ts";
import { scriptOfLanguage } from "./script-of-language.ts";

/** Modern and historic scripts that run from right to left (ISO 15924). */
const RIGHT_TO_LEFT_SCRIPTS: ReadonlySet<ScriptTag> = new Set(
  (
    "Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat " +
    "Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Syre Syrj Syrn Thaa Todr Yezi"
  ).split(" "),
);

/** The direction of a language's text: a script subtag decides (`az-Arab`, `ks-Deva`), else the language's usual script. */
export function directionOf(language: string): Direction {
  return RIGHT_TO_LEFT_SCRIPTS.has(scriptOfLanguage(language)) ? "rtl" : "ltr";
}
