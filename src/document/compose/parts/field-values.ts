/** The values behind the placeholders of a template's patterns, in a given language. */

import type { DiagnosticLog } from "../../../diagnostics/diagnostic.ts";
import { type Origin, originWithin } from "../../../diagnostics/source-position.ts";
import type { LanguageTag, Localized, SourcedText } from "../../../release/content.ts";
import type { Release } from "../../../release/release.ts";
import { pointerTo } from "../../../release/source-tree.ts";
import { isPlaceholderName, type PlaceholderName } from "../../../template/placeholder-names.ts";
import { forLanguage, type Template } from "../../../template/template.ts";
import { formatCalendarDate, formatDate, showsNames, unknownDateTokens } from "../../calendar/format-date.ts";
import type { ResolvedDate } from "../../calendar/resolved-date.ts";
import { toDigits } from "../../locale/digits.ts";
import { entryForLanguage } from "../../locale/entry-for-language.ts";
import { hasLocaleData } from "../../locale/locale-data.ts";
import { scriptOfLanguage } from "../../locale/script-of-language.ts";
import type { FieldKind } from "../../paragraph.ts";
import { generatedDigits, withFieldDigits } from "../digit-policy.ts";
import { contactLink } from "./contact-link.ts";
import { embargoMoment } from "./embargo-moment.ts";

/** A text and the language it is in; `und` where it serves all. */
export interface LocalText {
  readonly text: SourcedText;
  readonly language: LanguageTag;
}

export type FieldValue =
  /** The author's words. */
  | { readonly kind: "prose"; readonly text: SourcedText; readonly language: LanguageTag }
  /** Several texts of the author's, one after the other. */
  | {
      readonly kind: "list";
      readonly items: readonly LocalText[];
      readonly separator: string;
      readonly language: LanguageTag;
    }
  /** Several texts of the author's, each on a line of its own. */
  | { readonly kind: "lines"; readonly lines: readonly LocalText[] }
  /** Data of a type, which keeps its own order. */
  | {
      readonly kind: "typed";
      readonly text: string;
      readonly field: FieldKind;
      readonly language: LanguageTag;
      readonly origin: Origin;
      readonly href?: string;
    }
  /** The template's words, which may hold placeholders themselves. */
  | { readonly kind: "pattern"; readonly pattern: string; readonly origin: Origin }
  | { readonly kind: "counter"; readonly counter: "page" | "pages"; readonly origin: Origin }
  /** The heading of the page, empty where there is none; depth 1 is the body's highest. */
  | { readonly kind: "running-head"; readonly depth: number; readonly origin: Origin };

/** What the author writes once for all languages stands under this tag. */
const undetermined = "und";

export class FieldValues {
  readonly #release: Release;
  readonly #template: Template;
  readonly #date: ResolvedDate | undefined;
  readonly #log: DiagnosticLog;

  constructor(release: Release, template: Template, date: ResolvedDate | undefined, log: DiagnosticLog) {
    this.#release = release;
    this.#template = template;
    this.#date = date;
    this.#log = log;
  }

  /** `undefined` when the release says nothing under that name in that language. */
  get(name: string, language: LanguageTag): FieldValue | undefined {
    if (name.startsWith("label.")) return this.label(name.slice("label.".length), language);
    return isPlaceholderName(name) ? this.#value(name, language) : undefined;
  }

  /** A word of the template; one that it has in other languages only is reported. */
  label(label: string, language: LanguageTag): FieldValue | undefined {
    const { labels } = this.#template.settings;
    const own = forLanguage(labels, language);
    const pattern = own && Object.hasOwn(own, label) ? own[label] : undefined;
    if (pattern === undefined) {
      this.#log.report("missing-translation", `the template has no label "${label}" in the language "${language}"`, {
        origin: this.#template.originOf(own ? pointerTo("/labels", language) : "/labels"),
        hint: `add it to the template's labels: {${language}: {${label}: …}}`,
      });
      return undefined;
    }
    return { kind: "pattern", pattern, origin: this.#template.originOf(pointerTo(`/labels/${language}`, label)) };
  }

  #value(name: PlaceholderName, language: LanguageTag): FieldValue | undefined {
    const release = this.#release;
    switch (name) {
      case "kind":
        return typeof release.kind === "string" ? this.label(release.kind, language) : prose(release.kind, language);
      case "title":
        return prose(release.title, language);
      case "subtitle":
        return prose(release.subtitle, language);
      case "place":
        return prose(release.place, language);
      case "issuer.name":
        return prose(release.issuer.name, language);
      case "issuer.unit":
        return prose(release.issuer.unit, language);
      case "issuer.motto":
        return prose(release.issuer.motto, language);
      case "signature.name":
        return release.signature && prose(release.signature.name, language);
      case "signature.role":
        return release.signature && prose(release.signature.role, language);
      case "signature.unit":
        return release.signature && prose(release.signature.unit, language);
      case "attachments":
        if (release.attachments.length === 0) return undefined;
        return {
          kind: "list",
          items: release.attachments.map((text) => ({ text, language: undetermined })),
          separator: listSeparator(language),
          language,
        };
      case "addressees":
      case "copies": {
        const items = release[name].flatMap((each) => localized(each.name, language) ?? []);
        return items.length === 0 ? undefined : { kind: "list", items, separator: listSeparator(language), language };
      }
      case "mark":
        if (release.mark === undefined) return undefined;
        return typeof release.mark === "string" ? this.label(release.mark, language) : prose(release.mark, language);
      case "salutation":
        return prose(release.salutation, language);
      case "closing":
        return prose(release.closing, language);
      case "recipient.name":
        return release.recipient && prose(release.recipient.name, language);
      case "recipient.role":
        return release.recipient && prose(release.recipient.role, language);
      case "recipient.organization":
        return release.recipient && prose(release.recipient.organization, language);
      case "recipient.address":
        return release.recipient && textLines([release.recipient.address], language);
      case "recipient.lines": {
        const { recipient } = release;
        if (!recipient) return undefined;
        return textLines([recipient.name, recipient.role, recipient.organization, recipient.address], language);
      }
      case "url": {
        if (!release.url) return undefined;
        const text = release.url.text.trim();
        const href = contactLink("url", text);
        const value = typed(text, "url", undetermined, release.url.origin);
        return href === undefined ? value : { ...value, href };
      }
      case "reference":
        return this.#reference(release.reference, language);
      case "your-reference":
        return this.#reference(release.yourReference, language);
      case "date.gregorian":
      case "date.hijri": {
        const calendar = name === "date.hijri" ? "hijri" : "gregorian";
        const text = this.#date && formatDate(this.#date, calendar, this.#dateFormat(calendar, language));
        return text === undefined ? undefined : typed(text, "date", language, release.date.origin);
      }
      case "embargo.date":
      case "embargo.time":
      case "embargo.zone": {
        const moment = release.embargo && embargoMoment(release.embargo, this.#log);
        if (!release.embargo || !moment) return undefined;
        const digits = generatedDigits(this.#template, language, "date");
        const text =
          name === "embargo.date"
            ? formatCalendarDate("gregorian", moment.date, this.#dateFormat("gregorian", language))
            : name === "embargo.time"
              ? toDigits(moment.time, digits)
              : moment.zone;
        return typed(text, name === "embargo.date" ? "date" : "number", language, release.embargo.origin);
      }
      case "page":
      case "pages":
        return { kind: "counter", counter: name, origin: this.#template.originOf("/regions") };
      case "heading":
      case "heading.2":
      case "heading.3":
        return {
          kind: "running-head",
          depth: name === "heading" ? 1 : Number(name.at(-1)),
          origin: this.#template.originOf("/regions"),
        };
      default:
        return name satisfies never;
    }
  }

  #reference(written: Localized<SourcedText>, language: LanguageTag): FieldValue | undefined {
    const found = localized(written, language);
    if (!found) return undefined;
    const text = withFieldDigits(this.#template, language, "reference", found.text.text.trim());
    return text === "" ? undefined : typed(text, "reference", found.language, found.text.origin);
  }

  #dateFormat(calendar: "gregorian" | "hijri", language: LanguageTag) {
    const settings = entryForLanguage(this.#template.settings.dates, language);
    const pattern = settings?.[calendar];
    for (const token of pattern === undefined ? [] : unknownDateTokens(pattern)) {
      this.#log.report("invalid-value", `a date pattern has no token {${token}}`, {
        origin: this.#template.originOf(`/dates/${language}/${calendar}`),
      });
    }
    const format = {
      language,
      digits: generatedDigits(this.#template, language, "date"),
      ...(pattern === undefined ? {} : { pattern }),
      ...(settings?.months === undefined ? {} : { months: settings.months }),
    };
    if (!hasLocaleData(language) && showsNames(calendar, format)) {
      this.#log.report("missing-translation", `there are no names of months and days in the language "${language}"`, {
        origin: this.#template.originOf("/dates"),
        hint: `give the template a pattern in numbers: dates: {${language}: {${calendar}: "{day2}/{month-number2}/{year}"}}`,
      });
    }
    return format;
  }
}

/** U+060C ARABIC COMMA where Arabic letters are written. */
function listSeparator(language: LanguageTag): string {
  return scriptOfLanguage(language) === "Arab" ? "\u060C " : ", ";
}

/** The value in the language, or what was written for all languages. */
export function localized<T>(
  values: Localized<T>,
  language: LanguageTag,
): { readonly text: T; readonly language: LanguageTag } | undefined {
  for (const tag of [language, undetermined]) {
    const text = values.get(tag);
    if (text !== undefined) return { text, language: tag };
  }
  return undefined;
}

function prose(values: Localized<SourcedText>, language: LanguageTag): FieldValue | undefined {
  const found = localized(values, language);
  if (!found || found.text.text.trim() === "") return undefined;
  return { kind: "prose", text: found.text, language: found.language === undetermined ? language : found.language };
}

/** The lines of several texts, those that the language has. */
function textLines(texts: readonly Localized<SourcedText>[], language: LanguageTag): FieldValue | undefined {
  const lines = texts.flatMap((each): LocalText[] => {
    const found = localized(each, language);
    if (!found) return [];
    const { text, origin } = found.text;
    let offset = 0;
    return text.split("\n").flatMap((line) => {
      const at = originWithin(origin, text, offset);
      offset += line.length + 1;
      return line.trim() === "" ? [] : [{ text: { text: line.trim(), origin: at }, language: found.language }];
    });
  });
  return lines.length === 0 ? undefined : { kind: "lines", lines };
}

function typed(
  text: string,
  field: FieldKind,
  language: LanguageTag,
  origin: Origin,
): Extract<FieldValue, { kind: "typed" }> {
  return { kind: "typed", text, field, language, origin };
}
