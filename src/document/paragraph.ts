/** `Paragraph`: a leaf of the document, one text in logical order with its styled spans. */

import type { Origin } from "../diagnostics/source-position.ts";
import type { Direction } from "../geometry/direction.ts";
import type { ParagraphStyle, TextStyle } from "./style.ts";

/** What kind of data a span holds. Typed fields keep their own order and do not break inside. */
export type FieldKind = "phone" | "email" | "url" | "reference" | "date" | "pobox" | "number" | "name" | "scripture";

/** Where a piece of a paragraph's text came from, so that trouble found later can be shown to the author. */
export interface Span {
  /** Half-open range of UTF-16 code units in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly style: TextStyle;
  readonly language: string;
  readonly origin: Origin;
  /** `text` is the author's (or a template label); `control` is a bidi control the engine added, absent from the text layer. */
  readonly source: "text" | "control";
  readonly href?: string;
  readonly field?: FieldKind;
  /** What the author wrote, where not one code point of it may change on its way to the page. */
  readonly verbatim?: string;
  /** No line break inside, apart from mandatory ones. */
  readonly unbreakable?: true;
  /** No line break before it: the mark of a note stays with the word or the punctuation it follows. */
  readonly attached?: true;
  /** Structure role of an inline element. */
  readonly role?: "Em" | "Strong" | "Code" | "Quote";
}

/**
 * Something known only after pagination, standing in the text as U+FFFC at `offset`: the number of the page or of the last
 * page, the page on which an anchor stands, or the heading in force at the page's top.
 */
export type Counter =
  | { readonly offset: number; readonly kind: "page" | "pages"; readonly digits: DigitSet }
  | { readonly offset: number; readonly kind: "page-of"; readonly anchor: string; readonly digits: DigitSet }
  | { readonly offset: number; readonly kind: "heading"; readonly language: string; readonly depth: number };

export type DigitSet = "latin" | "arabic-indic" | "persian";

export interface Paragraph {
  /** Logical order. Line feeds are hard breaks within the paragraph. Bidi isolates around fields are part of the text. */
  readonly text: string;
  /** Cover the text without gaps or overlaps, in order. Empty only for an empty text. */
  readonly spans: readonly Span[];
  readonly language: string;
  /** `auto`: by the first strong character (UAX #9 P2, P3). */
  readonly direction: Direction | "auto";
  readonly style: ParagraphStyle;
  /** The style of the paragraph as a whole; it rules the height of every line. */
  readonly textStyle: TextStyle;
  readonly counters: readonly Counter[];
  readonly origin: Origin;
}
