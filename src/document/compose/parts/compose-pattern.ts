/** Fills a template's text pattern with the release's values; each value keeps its own order in the line. */

import type { Origin } from "../../../diagnostics/source-position.ts";
import type { LanguageTag } from "../../../release/content.ts";
import { holdsValues, replaceValues } from "../../../release/merge/merged-text.ts";
import { type PatternPiece, parseTextPattern } from "../../../template/text-pattern.ts";
import { type IsolatedKind, isolateControls, isolateField, LRI, PDI, RLI } from "../../fields/isolate.ts";
import { firstStrongDirection } from "../../fields/strong-direction.ts";
import { directionOf } from "../../locale/direction-of.ts";
import type { FieldKind } from "../../paragraph.ts";
import type { ParagraphBuilder, SpanProperties } from "../../paragraph-builder.ts";
import { type Composition, proseContext } from "../composition.ts";
import { generatedDigits } from "../digit-policy.ts";
import { appendProse } from "../prose/compose-prose.ts";
import type { FieldValue, LocalText } from "./field-values.ts";

export interface PatternContext {
  readonly composition: Composition;
  readonly language: LanguageTag;
  /** Names of styles, the block's first. */
  readonly styles: readonly string[];
  /** Where the pattern stands in the template. */
  readonly origin: Origin;
  /** Placeholders that mean something in this pattern only. */
  readonly local?: ReadonlyMap<string, LocalValue>;
}

/** A value that the caller appends itself. */
export type LocalValue = (builder: ParagraphBuilder, styles: readonly string[]) => void;

/** Labels may hold labels; a template that names itself in a circle stops here. */
const maximumDepth = 8;

/** Whether every placeholder of the pattern has a value; a pattern that lacks one is left out as a whole. */
export function isComplete(pattern: string, context: PatternContext, depth = 0): boolean {
  const pieces = parseTextPattern(pattern);
  // Labels last: one that is missing is reported, which a pattern without its values has no need of.
  const isLabel = (piece: PatternPiece) => piece.kind !== "literal" && piece.name.startsWith("label.");
  return [...pieces.filter((piece) => !isLabel(piece)), ...pieces.filter(isLabel)].every((piece) => {
    if (piece.kind === "literal" || context.local?.has(piece.name)) return true;
    const value = context.composition.values.get(piece.name, context.language);
    if (!value) return false;
    return value.kind !== "pattern" || (depth < maximumDepth && isComplete(value.pattern, context, depth + 1));
  });
}

/** Appends a complete pattern. */
export function appendPattern(builder: ParagraphBuilder, pattern: string, context: PatternContext): void {
  const pieces = parseTextPattern(pattern);
  for (const piece of pieces) appendPiece(builder, piece, pieces.length === 1, context);
}

function appendPiece(builder: ParagraphBuilder, piece: PatternPiece, alone: boolean, context: PatternContext): void {
  const { composition, language, origin } = context;
  if (piece.kind === "literal") {
    builder.append(piece.text, { style: composition.sheet.textStyle(context.styles, language), language, origin });
    return;
  }
  const styles = piece.style === undefined ? context.styles : [...context.styles, piece.style];
  const local = context.local?.get(piece.name);
  if (local) {
    local(builder, styles);
    return;
  }
  const value = composition.values.get(piece.name, language);
  if (value) appendValue(builder, value, alone, { ...context, styles });
}

function appendValue(builder: ParagraphBuilder, value: FieldValue, alone: boolean, context: PatternContext): void {
  const { composition, language, styles } = context;
  const { sheet, template } = composition;
  switch (value.kind) {
    case "pattern":
      appendPattern(builder, value.pattern, { ...context, origin: value.origin });
      return;
    case "counter": {
      const style = sheet.textStyle(styles, language);
      const properties = { style, language, origin: value.origin, field: "number", unbreakable: true } as const;
      builder.control(LRI, properties);
      builder.counter({ kind: value.counter, digits: generatedDigits(template, language, "page") }, properties);
      builder.control(PDI, properties);
      return;
    }
    case "running-head": {
      const properties = { style: sheet.textStyle(styles, language), language, origin: value.origin };
      builder.control(directionOf(language) === "rtl" ? RLI : LRI, properties);
      builder.counter({ kind: "heading", language, depth: value.depth }, properties);
      builder.control(PDI, properties);
      return;
    }
    case "list":
      for (const [index, item] of value.items.entries()) {
        if (index > 0) {
          builder.append(value.separator, {
            style: sheet.textStyle(styles, language),
            language,
            origin: item.text.origin,
          });
        }
        if (item.language === "und")
          appendField(builder, { ...item.text, language: "und" }, { ...context, kind: "unknown" });
        else appendProseText(builder, item, false, context);
      }
      return;
    case "lines":
      for (const [index, line] of value.lines.entries()) {
        if (index > 0) {
          builder.append("\n", { style: sheet.textStyle(styles, language), language, origin: line.text.origin });
        }
        appendProseText(builder, line, alone, context);
      }
      return;
    case "typed":
      appendField(builder, value, { ...context, kind: value.field });
      return;
    case "prose":
      appendProseText(builder, value, alone, context);
      return;
    default:
      value satisfies never;
  }
}

/** An author's words: between isolates unless they are all that the paragraph has. */
export function appendProseText(
  builder: ParagraphBuilder,
  { text, language: own }: LocalText,
  alone: boolean,
  { composition, language: around, styles }: PatternContext,
): void {
  const language = own === "und" ? around : own;
  const inlines = [{ kind: "text", text: text.text.trim(), origin: text.origin }] as const;
  const append = () => appendProse(builder, inlines, proseContext(composition, language, styles));
  if (alone) {
    append();
    return;
  }
  const properties = { style: composition.sheet.textStyle(styles, language), language, origin: text.origin };
  builder.control(directionOf(language) === "rtl" ? RLI : LRI, properties);
  append();
  builder.control(PDI, properties);
}

/** A value of a type between its isolates. */
export function appendField(
  builder: ParagraphBuilder,
  value: {
    readonly text: string;
    readonly field?: FieldKind;
    readonly language: LanguageTag;
    readonly origin: Origin;
    readonly href?: string;
  },
  { composition, language, styles, kind }: PatternContext & { readonly kind: IsolatedKind },
): void {
  const { sheet, log, template } = composition;
  const isForAll = value.language === "und";
  const own = isForAll ? language : value.language;
  const properties: SpanProperties = {
    style: sheet.textStyle(styles, own),
    language: own,
    origin: value.origin,
    ...(value.field === undefined ? {} : { field: value.field }),
    ...(value.href === undefined ? {} : { href: value.href }),
    ...(unbreakableKinds.has(kind) ? { unbreakable: true as const } : {}),
  };
  if (holdsValues(value.text)) {
    const merged = isForAll ? languageOfWords(value.text, own, composition) : own;
    appendMergedLines(builder, value.text, { ...value, language: merged }, { composition, styles, kind });
    return;
  }
  const pieces = isolateField(
    value.text,
    {
      kind,
      direction: isForAll ? undefined : directionOf(own),
      policy: template.settings.policies.bidiControls,
      origin: value.origin,
    },
    log,
  );
  for (const piece of pieces) {
    if (piece.kind === "control") builder.control(piece.text, properties);
    else builder.append(piece.text, properties);
  }
}

/** What is written for all languages runs as its own first letter does, whatever the values in it. */
function languageOfWords(text: string, around: LanguageTag, { languages, release }: Composition): LanguageTag {
  const direction = firstStrongDirection(replaceValues(text, () => ""));
  if (direction === undefined || direction === directionOf(around)) return around;
  return [...languages, ...release.languages].find((tag) => directionOf(tag) === direction) ?? around;
}

/** Free text of the author's with values of a data record in it, each line isolated by itself (UAX #9 P1). */
function appendMergedLines(
  builder: ParagraphBuilder,
  text: string,
  { language, origin }: { readonly language: LanguageTag; readonly origin: Origin },
  { composition, styles, kind }: Pick<PatternContext, "composition" | "styles"> & { readonly kind: IsolatedKind },
): void {
  const properties = { style: composition.sheet.textStyle(styles, language), language, origin };
  const [open, close] = isolateControls("", kind, directionOf(language));
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) builder.append("\n", properties);
    builder.control(open, properties);
    appendProse(builder, [{ kind: "text", text: line, origin }], proseContext(composition, language, styles));
    builder.control(close, properties);
  }
}

/** Fields that a line end inside would make unreadable; dates, addresses and URLs may be long and do break. */
const unbreakableKinds: ReadonlySet<IsolatedKind> = new Set([
  "phone",
  "mobile",
  "fax",
  "email",
  "reference",
  "pobox",
  "number",
]);
