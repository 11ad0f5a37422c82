/** The data about the document that goes into the file: titles, authors and subject by language, and the release's own date. */

import type { Localized, SourcedText } from "../../release/content.ts";
import type { Template } from "../../template/template.ts";
import type { ResolvedDate } from "../calendar/resolved-date.ts";
import type { DocumentMetadata } from "../document.ts";
import type { Composition } from "./composition.ts";
import { generatedDigits } from "./digit-policy.ts";
import { localized } from "./parts/field-values.ts";
import { wordsOf } from "./prose/merged-values.ts";

export function composeMetadata(composition: Composition, date: ResolvedDate | undefined): DocumentMetadata {
  const { release, template, languages, values } = composition;
  const subject = new Map<string, string>();
  for (const language of languages) {
    const kind = values.get("kind", language);
    if (kind?.kind === "pattern") subject.set(language, kind.pattern);
    if (kind?.kind === "prose") subject.set(language, plain(wordsOf(kind.text.text, language, template)));
  }
  return {
    title: textsIn(release.title, languages, template),
    author: textsIn(release.issuer.name, languages, template),
    subject,
    keywords: [],
    date: midnight(date),
    languages,
    pageLabelDigits: generatedDigits(template, languages[0], "page"),
  };
}

function textsIn(
  values: Localized<SourcedText>,
  languages: readonly string[],
  template: Template,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const language of languages) {
    const found = localized(values, language);
    if (found) texts.set(language, plain(wordsOf(found.text.text, language, template)));
  }
  return texts;
}

/** One line without directional controls, which mean nothing outside a line of type. */
function plain(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Midnight UTC; the epoch for a release whose date could not be read, which was reported. */
function midnight(date: ResolvedDate | undefined): Date {
  if (!date) return new Date(0);
  const { year, month, day } = date.gregorian;
  const moment = new Date(0);
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  moment.setUTCFullYear(year, month - 1, day);
  return moment;
}
