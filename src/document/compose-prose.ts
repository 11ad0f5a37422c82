/**
 * The author's inline content as text and spans of a paragraph: fields and phrases of the other direction isolated, the
 * author's own directional controls confined, styles and languages resolved.
 */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { type Origin, originWithin } from "../diagnostics/source-position.ts";
import type { Direction } from "../geometry/direction.ts";
import type { Inline } from "../release/content.ts";
import { type ControlPolicy, governControls } from "./fields/govern-controls.ts";
import { ALM, isolateControls, LRI, PDI, RLI } from "./fields/isolate.ts";
import { oppositePhrases } from "./fields/opposite-phrases.ts";
import { needsArabicContext, orderedNumbers } from "./fields/ordered-numbers.ts";
import { recognise } from "./fields/recognise.ts";
import { reportControls } from "./fields/report-controls.ts";
import { directionOf } from "./locale/direction-of.ts";
import { scriptOfLanguage } from "./locale/script-of-language.ts";
import { nestedRanges } from "./nested-ranges.ts";
import type { FieldKind, Span } from "./paragraph.ts";
import type { ParagraphBuilder, SpanProperties } from "./paragraph-builder.ts";
import type { StyleSheet } from "./style-sheet.ts";

export interface ProseContext {
  readonly sheet: StyleSheet;
  readonly log: DiagnosticLog;
  readonly controls: ControlPolicy;
  /** The paragraph's language. */
  readonly language: string;
  /** Languages of the release: a phrase of the other direction is taken to be in the first of them that runs that way. */
  readonly languages: readonly string[];
  /** Names of styles, the block's first. */
  readonly styles: readonly string[];
}

/** A stretch of text with one look and one origin. */
interface Run {
  readonly start: number;
  readonly end: number;
  /** As the author wrote it, to find places in it. */
  readonly text: string;
  readonly styles: readonly string[];
  readonly language: string;
  /** The author stated the language, or the text is no prose. */
  readonly stated: boolean;
  readonly origin: Origin;
  readonly href?: string;
  readonly role?: NonNullable<Span["role"]>;
  readonly field?: FieldKind;
}

/** A range of the text that must not disturb the order of what stands around it. */
interface Isolate {
  readonly start: number;
  readonly end: number;
  readonly rank: number;
  readonly direction: Direction | "none";
  readonly language?: string;
  readonly field?: FieldKind;
  readonly href?: string;
  readonly unbreakable?: true;
}

/** The author's word goes before what was recognised, and that before what only looks like a number or foreign. */
const rank = { authorControl: 5, stated: 4, recognised: 3, number: 2, opposite: 1 } as const;

const openers: Readonly<Record<Direction, string>> = { ltr: LRI, rtl: RLI };
const control = /[\u202A-\u202E\u2066-\u2069]/g;

export function appendProse(builder: ParagraphBuilder, inlines: readonly Inline[], context: ProseContext): void {
  const { text, runs, isolates: stated } = governed(flatten(inlines, context), context);
  if (text === "") return;
  const isolates = nestedRanges<Isolate>([
    ...stated,
    ...authorIsolates(text),
    ...recognisedFields(text, runs),
    ...numbersInOrder(text, context),
    ...foreignPhrases(text, context),
  ]);

  if (directionOf(context.language) === "rtl" && isInArabicScript(context) && needsArabicContext(text)) {
    builder.control(ALM, propertiesOf(runs[0] as Run, [], context, 0));
  }
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
    if (segment.search(control) === 0) builder.control(segment, properties);
    else builder.append(segment, properties);
  }
}

/** A recognised field may need more than an isolate: the groups of Arabic-Indic digits swap even inside one. */
function controlsOf({ start, end, rank: own, direction, field }: Isolate, text: string): readonly [string, string] {
  if (direction === "none") return ["", ""];
  if (own === rank.recognised && field) return isolateControls(text.slice(start, end), field, direction);
  return [openers[direction], PDI];
}

/** Inlines laid end to end, with the runs and the stated isolates in their text. */
interface Prose {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly isolates: readonly Isolate[];
}

type Look = Omit<Run, "start" | "end" | "text" | "origin">;

function flatten(inlines: readonly Inline[], { styles, language }: ProseContext): Prose {
  const builder = new ProseBuilder();
  builder.add(inlines, { styles, language, stated: false });
  return builder;
}

class ProseBuilder implements Prose {
  text = "";
  readonly runs: Run[] = [];
  readonly isolates: Isolate[] = [];

  add(inlines: readonly Inline[], look: Look): void {
    for (const inline of inlines) this.#addOne(inline, look);
  }

  #addOne(inline: Inline, look: Look): void {
    const start = this.text.length;
    switch (inline.kind) {
      case "text":
        this.#run(inline.text, inline.origin, look);
        return;
      case "hard-break":
        this.#run("\n", inline.origin, look);
        return;
      case "emphasis":
        this.add(inline.children, { ...look, styles: [...look.styles, "emphasis"], role: "Em" });
        return;
      case "strong":
        this.add(inline.children, { ...look, styles: [...look.styles, "strong"], role: "Strong" });
        return;
      case "strike":
        this.add(inline.children, { ...look, styles: [...look.styles, "strike"] });
        return;
      case "link":
        this.add(inline.children, { ...look, styles: [...look.styles, "link"], href: inline.href });
        return;
      case "name":
        this.add(inline.children, { ...look, field: "name" });
        return;
      case "code":
        // Code reads from left to right whatever stands around it.
        this.#run(inline.text, inline.origin, {
          ...look,
          styles: [...look.styles, "code"],
          language: "und",
          stated: true,
          role: "Code",
        });
        this.#isolate(start, "ltr");
        return;
      case "phrase":
        this.add(inline.children, { ...look, language: inline.language, stated: true });
        this.#isolate(start, directionOf(inline.language));
        return;
      default:
        inline satisfies never;
    }
  }

  #run(text: string, origin: Origin, look: Look): void {
    if (text === "") return;
    const start = this.text.length;
    this.text += text;
    this.runs.push({ ...look, start, end: this.text.length, text, origin });
  }

  /** Isolates what was added since `start`, line by line, as a hard break ends every isolate (UAX #9 BD9, X8). */
  #isolate(start: number, direction: Direction): void {
    let at = start;
    for (const line of this.text.slice(start).split("\n")) {
      this.isolates.push({ start: at, end: at + line.length, rank: rank.stated, direction });
      at += line.length + 1;
    }
  }
}

/** The prose with the author's directional controls balanced line by line or removed, as the template's policy says. */
function governed(prose: Prose, { controls, log }: ProseContext): Prose {
  const first = prose.runs[0];
  if (!first) return prose;
  const { pieces, findings } = governControls(prose.text, {
    policy: controls,
    multiline: true,
    removeInvisible: controls !== "confine",
  });
  if (findings.length === 0) return prose;
  reportControls(findings, "the text", prose.text, first.origin, log);

  let text = "";
  /** Where each offset of the author's text went; what was removed went where its successor is. */
  const moved = new Uint32Array(prose.text.length + 1);
  let mapped = 0;
  for (const piece of pieces) {
    if (piece.kind === "control") {
      text += piece.text;
      continue;
    }
    const written = piece.kind === "line-feed" ? "\n" : piece.text;
    for (; mapped < piece.start; mapped++) moved[mapped] = text.length;
    for (; mapped < piece.end; mapped++) moved[mapped] = text.length + Math.min(mapped - piece.start, written.length);
    text += written;
  }
  for (; mapped < moved.length; mapped++) moved[mapped] = text.length;
  const move = <Range extends { start: number; end: number }>(range: Range): Range => ({
    ...range,
    start: moved[range.start] as number,
    end: moved[range.end] as number,
  });
  return {
    text,
    runs: prose.runs.map(move).filter(({ start, end }) => end > start),
    isolates: prose.isolates.map(move),
  };
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

function foreignPhrases(text: string, context: ProseContext): readonly Isolate[] {
  const direction = directionOf(context.language);
  const opposite = direction === "ltr" ? "rtl" : "ltr";
  const language = context.languages.find((tag) => directionOf(tag) === opposite) ?? "und";
  return oppositePhrases(text, direction).map(({ start, end }) => ({
    start,
    end,
    rank: rank.opposite,
    direction: opposite,
    language,
  }));
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
  const styles = recognised?.href !== undefined && run.href === undefined ? [...run.styles, "link"] : run.styles;
  return {
    style: sheet.textStyle(styles, language),
    language,
    origin: originWithin(run.origin, run.text, Math.max(0, offset - run.start)),
    ...(href === undefined ? {} : { href }),
    ...(field === undefined ? {} : { field }),
    ...(recognised?.unbreakable ? { unbreakable: true as const } : {}),
    ...(run.role === undefined ? {} : { role: run.role }),
  };
}
