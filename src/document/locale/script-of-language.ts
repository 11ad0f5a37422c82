/** The script a language is written in. */

import type { ScriptTag } from "../style.ts";
import { primaryLanguageOf, regionOf, scriptSubtagOf } from "./language-tag.ts";

/** Languages by the script they are usually written in; Latin where none is named. */
const scripts: Readonly<Record<ScriptTag, string>> = {
  Arab: "ar arb arz apc ajp acm afb ary arq aeb apd ars acw ayl aec azb bal bcc bgn bqi brh ckb fa fas per pes prs glk khw kas ks lah lki lrc mzn ota pbt pbu pnb ps pus sd sdh skr snd ug uig ur urd uzs",
  Hebr: "he heb iw yi yid ji jrb jpr",
  Syrc: "syr arc aii cld syc tru",
  Thaa: "dv div",
  Nkoo: "nqo",
  Samr: "smp",
  Mand: "mid myz",
  Cyrl: "ru be uk bg mk sr kk ky tg mn tt ba ce cv os ab sah",
  Grek: "el grc",
  Armn: "hy",
  Geor: "ka",
  Ethi: "am ti gez",
  Deva: "hi mr ne sa mai bho kok",
  Beng: "bn as",
  Guru: "pa",
  Gujr: "gu",
  Taml: "ta",
  Telu: "te",
  Knda: "kn",
  Mlym: "ml",
  Sinh: "si",
  Thai: "th",
  Laoo: "lo",
  Khmr: "km",
  Mymr: "my",
  Tibt: "bo dz",
  Hans: "zh",
  Jpan: "ja",
  Kore: "ko",
};

const scriptOf: ReadonlyMap<string, ScriptTag> = new Map(
  Object.entries(scripts).flatMap(([script, languages]) =>
    languages.split(" ").map((language) => [language, script] as const),
  ),
);

/** Languages whose script depends on where they are written: Punjabi and Sindhi, Azeri and Uzbek, Kurdish. */
const regionalScripts: ReadonlyMap<string, ScriptTag> = new Map([
  ["pa-PK", "Arab"],
  ["sd-IN", "Deva"],
  ["az-IR", "Arab"],
  ["uz-AF", "Arab"],
  ["ku-IQ", "Arab"],
  ["ku-IR", "Arab"],
  ["kk-CN", "Arab"],
  ["ky-CN", "Arab"],
  ["ms-CC", "Arab"],
  ["ha-CM", "Arab"],
]);

/** An ISO 15924 tag. A language that is not known here is taken to be written in Latin letters. */
export function scriptOfLanguage(language: string): ScriptTag {
  const stated = scriptSubtagOf(language);
  if (stated) return stated;
  const primary = primaryLanguageOf(language);
  return regionalScripts.get(`${primary}-${regionOf(language)}`) ?? scriptOf.get(primary) ?? "Latn";
}
