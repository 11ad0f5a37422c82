/** The data of each language there is data for: names of months and days, marks, quotes, digits. */

import { primaryLanguageOf } from "./language-tag.ts";
import { arabic } from "./languages/arabic.ts";
import { centralKurdish } from "./languages/central-kurdish.ts";
import { english } from "./languages/english.ts";
import { french } from "./languages/french.ts";
import { hebrew } from "./languages/hebrew.ts";
import { northernKurdish } from "./languages/northern-kurdish.ts";
import { persian } from "./languages/persian.ts";
import { turkish } from "./languages/turkish.ts";
import { urdu } from "./languages/urdu.ts";
import { uyghur } from "./languages/uyghur.ts";
import type { LocaleData } from "./locale.ts";
import { scriptOfLanguage } from "./script-of-language.ts";

const languages: ReadonlyMap<string, LocaleData> = new Map(
  [arabic, english, persian, urdu, hebrew, french, turkish, uyghur, centralKurdish, northernKurdish].map((data) => [
    data.language,
    data,
  ]),
);

/** Other tags for languages that have data (ISO 639-3 codes, Dari, the former code of Hebrew). */
const synonyms: ReadonlyMap<string, string> = new Map([
  ["arb", "ar"],
  ["pes", "fa"],
  ["prs", "fa"],
  ["urd", "ur"],
  ["uig", "ug"],
  ["kmr", "ku"],
  ["heb", "he"],
  ["iw", "he"],
  ["eng", "en"],
  ["fra", "fr"],
  ["tur", "tr"],
]);

/** The data of a tag's primary language. A language without data of its own takes English. */
export function localeDataOf(language: string): LocaleData {
  return ownData(language) ?? english;
}

/** Whether there is data for the language in the script that the tag says: Uyghur in Latin letters has none. */
export function hasLocaleData(language: string): boolean {
  return ownData(language) !== undefined;
}

function ownData(language: string): LocaleData | undefined {
  const primary = primaryLanguageOf(language);
  const data = languages.get(synonyms.get(primary) ?? primary);
  return data && scriptOfLanguage(data.language) === scriptOfLanguage(language) ? data : undefined;
}
