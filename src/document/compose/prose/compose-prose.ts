/**
 * The author's inline content as text and spans of a paragraph: fields and phrases of the other direction isolated, the
 * author's own directional controls confined, styles and languages resolved.
 */

import { originWithin } from "../../../diagnostics/source-position.ts";
import type { Direction } from "../../../geometry/direction.ts";
import type { Inline } from "../../../release/content.ts";
import { bracketedQuotations } from "../../fields/bracketed-quotations.ts";
import { ALM, isolateControls, LRI, PDI, RLI } from "../../fields/isolate.ts";
import { latinMarks, reportLatinMarks } from "../../fields/latin-punctuation.ts";
import { oppositePhrases } from "../../fields/opposite-phrases.ts";
import { needsArabicContext, orderedNumbers } from "../../fields/ordered-numbers.ts";
import { recognise } from "../../fields/recognise.ts";
import { directionOf } from "../../locale/direction-of.ts";
import { primaryLanguageOf } from "../../locale/language-tag.ts";
import { scriptOfLanguage } from "../../locale/script-of-language.ts";
import type { ParagraphBuilder, SpanProperties } from "../../paragraph-builder.ts";
import type { StyleSheet } from "../../style-sheet.ts";
import { nestedRanges } from "./nested-ranges.ts";
import { type Isolate, type ProseChoices, proseOf, type Run, rank } from "./prose-runs.ts";

export interface ProseContext extends ProseChoices {
  readonly sheet: Pick<StyleSheet, "textStyle">;
  /** Languages of the release: a phrase of the other direction is taken to be in the first of them that runs that way. */
  readonly languages: readonly string[];
}

const openers: Readonly<Record<Direction, string>> = { ltr: LRI, rtl: RLI };
const control = /[\u202A-\u202E\u2066-\u2069]/g;

export function appendProse(builder: ParagraphBuilder, inlines: readonly Inline[], context: ProseContext): void {
  const { text, runs, isolates: stated } = proseOf(inlines, context);
  if (text === "") return;
  const isolates = nestedRanges<Isolate>([
    ...stated,
    ...authorIsolates(text),
    ...recognisedFields(text, runs),
    ...quotationsInProse(text, runs, context),
    ...numbersInOrder(text, context),
    ...foreignPhrases(text, context),
  ]);

  if (directionOf(context.language) === "rtl" && isInArabicScript(context) && needsArabicContext(text)) {
    builder.control(ALM, propertiesOf(runs[0] as Run, [], context, 0));
  }
  reportLatinPunctuation(text, runs, isolates, context);
  const open: Isolate[] = [];
  let nextIsolate = 0;
  let runIndex = 0;
  const boundaries = sortedBoundaries(text, runs, isolates);
  for (const [index, start] of boundaries.entries()) {
    while (runIndex < runs.length - 1 && (runs[runIndex] as Run).end <= start) runIndex++;
    const run = runs[runIndex] as Run;
    for (let top = open.at(-1); top && top.end <= start; top = open.at(-1)) {
      if (top.direction !== "none") builder.control(controlsOf(top, text)[1], propertiesOf(run, open, context, start));
      open.pop();
    }
    const end = boundaries[index + 1];
    if (end === undefined) break;
    for (let next = isolates[nextIsolate]; next && next.start === start; next = isolates[++nextIsolate]) {
      // A phrase or number needs no isolate of its own inside one that already runs its way.
      const around = open.findLast(({ direction }) => direction !== "none")?.direction;
      const isolate: Isolate =
        next.rank <= rank.number && next.direction === around ? { ...next, direction: "none" } : next;
      if (isolate.direction !== "none") {
        builder.control(controlsOf(isolate, text)[0], propertiesOf(run, open, context, start));
      }
      open.push(isolate);
    }
    const properties = propertiesOf(run, open, context, start);
    const segment = text.slice(start, end);
    if (run.insert) run.insert(builder, properties);
    else if (segment.search(control) === 0) builder.control(segment, properties);
    else builder.append(segment, properties);
  }
}

/** A recognised field may need more than an isolate: the groups of Arabic-Indic digits swap even inside one. */
function controlsOf({ start, end, rank: own, direction, field }: Isolate, text: string): readonly [string, string] {
  if (direction === "none") return ["", ""];
  if (own === rank.recognised && field) return isolateControls(text.slice(start, end), field, direction);
  return [openers[direction], PDI];
}

/** The ranges that the author's own, balanced controls span: nothing of ours may cross their ends. */
function authorIsolates(text: string): readonly Isolate[] {
  const ranges: Isolate[] = [];
  const open: number[] = [];
  for (const { 0: character, index } of text.matchAll(control)) {
    if (character !== PDI && character !== "\u202C") {
      open.push(index);
      continue;
    }
    // A PDI also ends the embeddings inside its isolate, which have no end of their own (UAX #9 X6a).
    let start = open.pop();
    while (character === PDI && start !== undefined && !isIsolateOpener(text.charAt(start))) start = open.pop();
    if (start !== undefined) ranges.push({ start, end: index + 1, rank: rank.authorControl, direction: "none" });
  }
  return ranges;
}

function isIsolateOpener(character: string): boolean {
  return character >= LRI && character < PDI;
}

function recognisedFields(text: string, runs: readonly Run[]): readonly Isolate[] {
  const stated = runs.filter((run) => run.role === "Code" || run.href !== undefined);
  return recognise(text)
    .filter(({ start, end }) => !stated.some((run) => run.role === "Code" && run.start < end && start < run.end))
    .map(({ start, end, kind, href }) => ({
      start,
      end,
      rank: rank.recognised,
      direction: "ltr" as const,
      field: kind,
      // The author's own link goes before the one that the text suggests.
      ...(href === undefined || stated.some((run) => run.start < end && start < run.end) ? {} : { href }),
      ...(kind === "url" ? {} : { unbreakable: true as const }),
    }));
}

/** Locked like a quotation that stands by itself: no elongation, no tracking, and proofed on the page. */
function quotationsInProse(text: string, runs: readonly Run[], context: ProseContext): readonly Isolate[] {
  return bracketedQuotations(text)
    .filter(({ start, end }) => !runs.some((run) => run.role === "Code" && run.start < end && start < run.end))
    .flatMap(({ start, end }): readonly Isolate[] => {
      const quotation = { start, end, rank: rank.recognised, direction: "none", field: "scripture" } as const;
      const opensAtRight = text[start - 1] === "\uFD3F" && text[end] === "\uFD3E";
      if (!opensAtRight || directionOf(context.language) === "rtl") return [quotation];
      // Not mirrored, these parentheses belong to the Arabic they hold: they stand in its direction, not the sentence's.
      const language = foreignLanguage("rtl", context);
      const bracketed = { start: start - 1, end: end + 1, rank: rank.opposite, direction: "rtl", language } as const;
      return [bracketed, quotation];
    });
}

function foreignPhrases(text: string, context: ProseContext): readonly Isolate[] {
  const direction = directionOf(context.language);
  const opposite = direction === "ltr" ? "rtl" : "ltr";
  const language = foreignLanguage(opposite, context);
  return oppositePhrases(text, direction).map(({ start, end }) => ({
    start,
    end,
    rank: rank.opposite,
    direction: opposite,
    language,
  }));
}

function foreignLanguage(direction: Direction, { languages }: ProseContext): string {
  return languages.find((tag) => directionOf(tag) === direction) ?? "und";
}

function numbersInOrder(text: string, context: ProseContext): readonly Isolate[] {
  if (directionOf(context.language) === "ltr") return [];
  return orderedNumbers(text, scriptOfLanguage(context.language)).map(({ start, end }) => ({
    start,
    end,
    rank: rank.number,
    direction: "ltr",
  }));
}

/** In runs of a language in the Arabic script, outside fields, code and phrases of the other direction. */
function reportLatinPunctuation(
  text: string,
  runs: readonly Run[],
  isolates: readonly Isolate[],
  { log }: ProseContext,
): void {
  if (!runs.some(isPunctuatedInArabic)) return;
  let runIndex = 0;
  let nextIsolate = 0;
  let apartTo = 0;
  const found = latinMarks(text).filter(({ offset }) => {
    while ((runs[runIndex + 1]?.start ?? Number.POSITIVE_INFINITY) <= offset) runIndex++;
    for (let next = isolates[nextIsolate]; next && next.start <= offset; next = isolates[++nextIsolate]) {
      if (next.direction === "ltr") apartTo = Math.max(apartTo, next.end);
    }
    return offset >= apartTo && isPunctuatedInArabic(runs[runIndex] as Run);
  });
  const originOf = (offset: number) => {
    const { origin, text: own, start } = runs.findLast((run) => run.start <= offset) as Run;
    return originWithin(origin, own, offset - start);
  };
  reportLatinMarks(found, originOf, log);
}

/** Sindhi turns its comma and semicolon around: U+2E41, U+204F. */
function isPunctuatedInArabic({ language, role }: Run): boolean {
  return role !== "Code" && scriptOfLanguage(language) === "Arab" && primaryLanguageOf(language) !== "sd";
}

function isInArabicScript({ language }: ProseContext): boolean {
  return scriptOfLanguage(language) === "Arab";
}

function sortedBoundaries(text: string, runs: readonly Run[], isolates: readonly Isolate[]): readonly number[] {
  const boundaries = new Set<number>([0, text.length]);
  for (const { start, end } of [...runs, ...isolates]) boundaries.add(start).add(end);
  for (const { index } of text.matchAll(control)) boundaries.add(index).add(index + 1);
  return [...boundaries].sort((a, b) => a - b);
}

function propertiesOf(run: Run, open: readonly Isolate[], { sheet }: ProseContext, offset: number): SpanProperties {
  const foreign = open.findLast(({ language }) => language !== undefined)?.language;
  const language = run.stated ? run.language : (foreign ?? run.language);
  const recognised = open.findLast(({ field }) => field !== undefined);
  const field = recognised?.field ?? run.field;
  const href = run.href ?? recognised?.href;
  const role = run.role ?? (field === "scripture" ? "Quote" : undefined);
  const styles = recognised?.href !== undefined && run.href === undefined ? [...run.styles, "link"] : run.styles;
  return {
    style: sheet.textStyle(styles, language),
    language,
    origin: originWithin(run.origin, run.text, Math.max(0, offset - run.start)),
    ...(href === undefined ? {} : { href }),
    ...(field === undefined ? {} : { field }),
    ...(recognised?.unbreakable ? { unbreakable: true as const } : {}),
    ...(role === undefined ? {} : { role }),
  };
}
