/** The author's inline content laid end to end: one text, its runs of one look and origin, and the isolates the author states. */

import type { DiagnosticLog } from "../../../diagnostics/diagnostic.ts";
import type { Origin } from "../../../diagnostics/source-position.ts";
import type { Direction } from "../../../geometry/direction.ts";
import type { Inline } from "../../../release/content.ts";
import { holdsValues, mergedInlines, plainValue } from "../../../release/merge/merged-text.ts";
import { type ControlPolicy, governControls } from "../../fields/govern-controls.ts";
import { reportControls } from "../../fields/report-controls.ts";
import { directionOf } from "../../locale/direction-of.ts";
import type { FieldKind, Span } from "../../paragraph.ts";
import type { MergedValues } from "./merged-values.ts";
import type { Insert, ProseInserts } from "./prose-inserts.ts";

/** A stretch of text with one look and one origin. */
export interface Run {
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
  /** The run is a place holder, U+FFFC, for what this writes. */
  readonly insert?: Insert;
}

/** A range of the text that must not disturb the order of what stands around it. */
export interface Isolate {
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
export const rank = { authorControl: 5, stated: 4, recognised: 3, number: 2, opposite: 1 } as const;

/** Inlines laid end to end, with the runs and the stated isolates in their text. */
export interface Prose {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly isolates: readonly Isolate[];
}

export interface ProseChoices {
  /** The paragraph's language. */
  readonly language: string;
  /** Names of styles, the block's first. */
  readonly styles: readonly string[];
  readonly controls: ControlPolicy;
  /** How values of a data record look; texts without them hold none. */
  readonly merged?: MergedValues;
  /** Marks of notes and references; texts without them hold neither. */
  readonly inserts?: ProseInserts;
  readonly log: DiagnosticLog;
}

/** The author's directional controls are balanced line by line or removed, as the policy says. */
export function proseOf(inlines: readonly Inline[], choices: ProseChoices): Prose {
  const { styles, language, controls, log } = choices;
  const builder = new ProseBuilder(choices);
  builder.add(inlines, { styles, language, stated: false });
  return governed(builder, controls, log);
}

type Look = Omit<Run, "start" | "end" | "text" | "origin">;

const objectReplacement = "\uFFFC";

class ProseBuilder implements Prose {
  text = "";
  readonly runs: Run[] = [];
  readonly isolates: Isolate[] = [];
  readonly #choices: ProseChoices;

  constructor(choices: ProseChoices) {
    this.#choices = choices;
  }

  add(inlines: readonly Inline[], look: Look): void {
    for (const inline of inlines) this.#addOne(inline, look);
  }

  #addOne(inline: Inline, look: Look): void {
    const start = this.text.length;
    switch (inline.kind) {
      case "text":
        if (holdsValues(inline.text)) this.add(mergedInlines(inline.text, inline.origin), look);
        else this.#run(inline.text, inline.origin, look);
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
        this.#link(inline, look);
        return;
      case "note":
      case "reference":
        this.#insert(inline, look);
        return;
      case "value": {
        const insert = this.#choices.merged?.insert(inline, look);
        if (insert) this.#run(objectReplacement, inline.origin, { ...look, insert });
        else this.#run(plainValue(inline.value), inline.origin, look);
        return;
      }
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

  /** Words whose link leads nowhere, which was reported, stand without it. */
  #link({ href, children, origin }: Extract<Inline, { kind: "link" }>, look: Look): void {
    const { inserts } = this.#choices;
    const target = href.startsWith("#") && inserts ? inserts.hrefTo(href.slice(1), origin) : href;
    const styles = [...look.styles, "link"];
    this.add(children, target === undefined ? look : { ...look, styles, href: target });
  }

  #insert(inline: Extract<Inline, { kind: "note" | "reference" }>, look: Look): void {
    const { inserts, log } = this.#choices;
    const { origin } = inline;
    if (!inserts) {
      log.report("unsupported-markup", `A ${inline.kind} cannot stand here.`, { origin });
      return;
    }
    const shown = inline.kind === "note" ? inserts.mark(inline) : inserts.reference(inline);
    if (!shown) return;
    const styles = [...look.styles, shown.style];
    if (shown.kind === "words") this.#run(shown.text, origin, { ...look, styles, href: shown.href });
    else this.#run(objectReplacement, origin, { ...look, styles, href: shown.href, insert: shown.insert });
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

function governed(prose: Prose, controls: ControlPolicy, log: DiagnosticLog): Prose {
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
