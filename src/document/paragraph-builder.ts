/** Collects the text of one paragraph, its spans and its counters, and checks that the spans cover the text. */

import type { Origin } from "../diagnostics/source-position.ts";
import type { Direction } from "../geometry/direction.ts";
import type { Counter, Paragraph, Span } from "./paragraph.ts";
import type { ParagraphStyle, TextStyle } from "./style.ts";

/** What a span is, apart from its place. */
export type SpanProperties = Omit<Span, "start" | "end" | "source">;

/** A counter without its place; distributes over the kinds of counters. */
type Unplaced<Kind> = Kind extends unknown ? Omit<Kind, "offset"> : never;

/** Stands in the text for a number that is known after pagination. */
const objectReplacement = "\uFFFC";

export class ParagraphBuilder {
  #text = "";
  readonly #spans: Span[] = [];
  readonly #counters: Counter[] = [];

  get isEmpty(): boolean {
    return this.#text === "";
  }

  /** Code units so far. */
  get length(): number {
    return this.#text.length;
  }

  append(text: string, properties: SpanProperties): void {
    this.#add(text, "text", properties);
  }

  /** A directional control: it steers the bidirectional algorithm and is no part of the author's text. */
  control(text: string, properties: SpanProperties): void {
    const { href: _, field: __, role: ___, verbatim: ____, ...plain } = properties;
    this.#add(text, "control", plain);
  }

  counter(counter: Unplaced<Counter>, properties: SpanProperties): void {
    this.#counters.push({ ...counter, offset: this.#text.length });
    this.#add(objectReplacement, "text", properties);
  }

  finish(paragraph: {
    readonly language: string;
    readonly direction: Direction | "auto";
    readonly style: ParagraphStyle;
    readonly textStyle: TextStyle;
    readonly origin: Origin;
  }): Paragraph {
    return { ...paragraph, text: this.#text, spans: this.#spans, counters: this.#counters };
  }

  #add(text: string, source: Span["source"], properties: SpanProperties): void {
    if (text === "") return;
    const start = this.#text.length;
    this.#text += text;
    this.#spans.push({ ...properties, start, end: this.#text.length, source });
  }
}
