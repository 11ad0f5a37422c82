/** What a template says for a language, or for all languages of its script. */

import { forLanguage } from "../../template/template.ts";
import { scriptOfLanguage } from "./script-of-language.ts";

type Entries<T> = Readonly<Record<string, T>> | undefined;

/** The entry for the language, else the one for its script: `und-Arab` serves every language in Arabic letters. */
export function entryForLanguage<T>(entries: Entries<T>, language: string): T | undefined {
  return forLanguage(entries, language) ?? entryForScript(entries, language);
}

/** BCP 47 writes "any language in this script" as `und` with the script. */
export function entryForScript<T>(entries: Entries<T>, language: string): T | undefined {
  if (!entries) return undefined;
  const key = `und-${scriptOfLanguage(language)}`;
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}
