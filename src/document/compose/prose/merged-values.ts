/**
 * Values of a data record in prose. Each is laid in whole, between isolates of its own, where the words around have nothing
 * but U+FFFC: whatever is found in those words is found without a look at the value, which cannot join, turn or end any of it.
 */

import type { DiagnosticLog } from "../../../diagnostics/diagnostic.ts";
import type { Inline, LanguageTag, MergedValue } from "../../../release/content.ts";
import { gregorianDate } from "../../../release/date-reader.ts";
import { replaceValues } from "../../../release/merge/merged-text.ts";
import type { CalendarDate } from "../../../release/release.ts";
import type { Template } from "../../../template/template.ts";
import { formatCalendarDate } from "../../calendar/format-date.ts";
import { hijriOf } from "../../calendar/umm-al-qura.ts";
import type { ControlPolicy } from "../../fields/govern-controls.ts";
import { isolateControls, isolateField } from "../../fields/isolate.ts";
import { recognise } from "../../fields/recognise.ts";
import { firstStrongDirection } from "../../fields/strong-direction.ts";
import { digitSetOf, formatDecimal } from "../../locale/digits.ts";
import { directionOf } from "../../locale/direction-of.ts";
import { entryForLanguage } from "../../locale/entry-for-language.ts";
import type { FieldKind } from "../../paragraph.ts";
import type { ParagraphBuilder, SpanProperties } from "../../paragraph-builder.ts";
import type { StyleSheet } from "../../style-sheet.ts";
import { withFieldDigits } from "../digit-policy.ts";
import { contactLink } from "../parts/contact-link.ts";

/** Writes a value at the paragraph's end. */
export type ValueInsert = (builder: ParagraphBuilder, properties: SpanProperties) => void;

/** How values look. */
export interface MergedValues {
  insert(inline: Extract<Inline, { kind: "value" }>, look: ValueLook): ValueInsert;
}

interface ValueLook {
  readonly styles: readonly string[];
  readonly language: LanguageTag;
}

interface ValueContext {
  readonly sheet: Pick<StyleSheet, "textStyle">;
  readonly languages: readonly LanguageTag[];
  readonly controls: ControlPolicy;
  readonly log: DiagnosticLog;
}

export function mergedValues(template: Template, context: ValueContext): MergedValues {
  const { sheet, languages, controls, log } = context;
  return {
    insert({ field, value, origin }, { styles, language }) {
      return (builder, properties) => {
        const shown = shownValue(value, language, template);
        if (value.type === "date" && value.calendar === "hijri" && !hijriDateOf(value)) {
          log.report(
            "date-outside-table",
            `${value.date} of the field "${field}" lies outside the Umm al-Qura table.`,
            {
              origin,
              hint: "leave |hijri out of the placeholder",
            },
          );
        }
        const direction = shown.field === undefined ? firstStrongDirection(shown.text) : undefined;
        const isForeign = direction !== undefined && direction !== directionOf(language);
        const own = isForeign ? (languages.find((tag) => directionOf(tag) === direction) ?? "und") : language;
        const propertiesOf = (kind: FieldKind | undefined, href: string | undefined): SpanProperties => {
          const link = properties.href ?? href;
          const linked = properties.href === undefined && href !== undefined ? [...styles, "link"] : styles;
          return {
            ...properties,
            language: own,
            style: sheet.textStyle(linked, own),
            ...(kind === undefined ? {} : { field: kind }),
            ...(link === undefined ? {} : { href: link }),
            ...(kind !== undefined && unbreakable.has(kind) ? { unbreakable: true as const } : {}),
          };
        };
        const whole = propertiesOf(shown.field, shown.href);
        // A value is data: it has no use for directional controls, which the policy says how to take out.
        const pieces = isolateField(
          shown.text,
          {
            kind: shown.field ?? "unknown",
            direction: shown.field === "date" ? directionOf(language) : undefined,
            policy: controls === "reject" ? "reject" : "strip",
            origin,
            subject: `the value of the field "${field}"`,
          },
          log,
        );
        for (const piece of pieces) {
          if (piece.kind === "control") builder.control(piece.text, whole);
          else if (shown.field !== undefined) builder.append(piece.text, whole);
          else appendText(builder, piece.text, whole, propertiesOf);
        }
      };
    },
  };
}

/** A text value with the fields that are found in it. */
function appendText(
  builder: ParagraphBuilder,
  text: string,
  whole: SpanProperties,
  propertiesOf: (kind: FieldKind, href: string | undefined) => SpanProperties,
): void {
  let from = 0;
  for (const { start, end, kind, href } of recognise(text)) {
    builder.append(text.slice(from, start), whole);
    const field = text.slice(start, end);
    const properties = propertiesOf(kind, href);
    const [open, close] = isolateControls(field, kind, undefined);
    builder.control(open, properties);
    builder.append(field, properties);
    builder.control(close, properties);
    from = end;
  }
  builder.append(text.slice(from), whole);
}

/** URLs may be long, and dates are words. */
const unbreakable: ReadonlySet<FieldKind> = new Set(["phone", "email", "number", "reference"]);

interface ShownValue {
  readonly text: string;
  /** Absent for a text. */
  readonly field?: FieldKind;
  readonly href?: string;
}

/** A value as the language writes it. */
function shownValue(value: MergedValue, language: LanguageTag, template: Template): ShownValue {
  switch (value.type) {
    case "text":
      return { text: value.text };
    case "phone":
    case "email":
    case "url": {
      const href = contactLink(value.type, value.text);
      const text = value.type === "phone" ? withFieldDigits(template, language, "phone", value.text) : value.text;
      return { text, field: value.type, ...(href === undefined ? {} : { href }) };
    }
    case "number": {
      const policy = entryForLanguage(template.settings.digits, language);
      const digits = (typeof policy === "string" ? policy : policy?.default) ?? digitSetOf(language);
      return { text: formatDecimal(value.text, { language, digits }), field: "number" };
    }
    case "date":
      return { text: shownDate(value, language, template), field: "date" };
    default:
      return value satisfies never;
  }
}

function shownDate(value: Extract<MergedValue, { type: "date" }>, language: LanguageTag, template: Template): string {
  const gregorian = gregorianDate(value.date);
  if (!gregorian) return value.date;
  const hijri = hijriDateOf(value);
  const calendar = hijri ? "hijri" : "gregorian";
  const { digits, dates } = template.settings;
  const policy = entryForLanguage(digits, language);
  const settings = entryForLanguage(dates, language);
  const pattern = settings?.[calendar];
  return formatCalendarDate(calendar, hijri ?? gregorian, {
    language,
    digits: (typeof policy === "string" ? policy : (policy?.date ?? policy?.default)) ?? digitSetOf(language),
    ...(pattern === undefined ? {} : { pattern }),
    ...(settings?.months === undefined ? {} : { months: settings.months }),
  });
}

/** In the Hijri calendar, where the placeholder asks for it and the table reaches. */
function hijriDateOf({ date, calendar }: Extract<MergedValue, { type: "date" }>): CalendarDate | undefined {
  const gregorian = calendar === "hijri" ? gregorianDate(date) : undefined;
  return gregorian && hijriOf(gregorian);
}

/** A text with its values as words, for what is no line of type: the file's own data, alternative texts. */
export function wordsOf(text: string, language: LanguageTag, template: Template): string {
  return replaceValues(text, (value) => valueWords(value, language, template));
}

/** A value as words, without the directional controls that mean nothing outside a line of type. */
export function valueWords(value: MergedValue, language: LanguageTag, template: Template): string {
  return shownValue(value, language, template).text.replace(/[\u202A-\u202E\u2066-\u2069]/g, "");
}
