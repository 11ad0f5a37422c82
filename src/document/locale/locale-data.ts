/** The data of each language there is data for: names of months and days, marks, quotes, digits. */

import { primaryLanguageOf } from "./language-tag.ts";
import { arabic } from "./languages/arabic.ts";
import { english } from "./languages/english.ts";
import { french } from "./languages/french.ts";
import { hebrew } from "./languages/hebrew.ts";
import { persian } from "./languages/persian.ts";
import { urdu } from "./languages/urdu.ts";
import type { LocaleData } from "./locale.ts";

const languages: ReadonlyMap<string, LocaleData> = new Map(
  [arabic, english, persian, urdu, hebrew, french].map((data) => [data.language, data]),
);

/** The data of a tag's primary language. A language without data of its own takes English. */
export function localeDataOf(language: string): LocaleData {
  return languages.get(primaryLanguageOf(language)) ?? english;
}

export function hasLocaleData(language: string): boolean {
  return languages.has(primaryLanguageOf(language));
}
