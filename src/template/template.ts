/** `Template`: page, regions, styles, labels and policies as checked data. The door out of this room. */

import type { Origin } from "../diagnostics/source-position.ts";
import type { TemplateSettings } from "./template-schema.ts";

/** The settings with everything below them read-only. */
export type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

export interface Template {
  /** The name of the file, for messages. */
  readonly file: string;
  readonly settings: DeepReadonly<TemplateSettings>;
  /** Where a value stands in the file, by JSON pointer; the nearest ancestor that exists, if the value is absent. */
  originOf(pointer: string): Origin;
}

/** The entry for a language, or for the language without its script and region: `ar-LB` is served by `ar`. */
export function forLanguage<T>(entries: Readonly<Record<string, T>> | undefined, language: string): T | undefined {
  if (!entries) return undefined;
  let tag = language;
  for (;;) {
    if (Object.hasOwn(entries, tag)) return entries[tag];
    const hyphen = tag.lastIndexOf("-");
    if (hyphen === -1) return undefined;
    tag = tag.slice(0, hyphen);
  }
}
