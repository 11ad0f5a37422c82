/** The author's texts as data: inline content and blocks, each piece still knowing where it stands in the source. */

import type { Origin } from "../diagnostics/source-position.ts";

/** A BCP 47 language tag as the author wrote it, such as `ar`, `en` or `fa`. */
export type LanguageTag = string;

/** A plain text and the place it starts at. */
export interface SourcedText {
  readonly text: string;
  readonly origin: Origin;
}

/** A value in one or more languages, in the author's order. */
export type Localized<T> = ReadonlyMap<LanguageTag, T>;

export type Inline =
  | { readonly kind: "text"; readonly text: string; readonly origin: Origin }
  | { readonly kind: "emphasis" | "strong" | "strike"; readonly children: readonly Inline[]; readonly origin: Origin }
  | { readonly kind: "code"; readonly text: string; readonly origin: Origin }
  | { readonly kind: "link"; readonly href: string; readonly children: readonly Inline[]; readonly origin: Origin }
  /** A phrase whose language the author states: `:lang[…]{ar}` in Markdown. */
  | {
      readonly kind: "phrase";
      readonly language: LanguageTag;
      readonly children: readonly Inline[];
      readonly origin: Origin;
    }
  /** The mark of a footnote, with the note. Marks of one label are one note. */
  | {
      readonly kind: "note";
      readonly label: string;
      readonly blocks: readonly ContentBlock[];
      readonly origin: Origin;
    }
  /** Points to an anchor of the document: its number (a heading's, a table's), its page, or its own words. */
  | {
      readonly kind: "reference";
      readonly target: string;
      readonly show: "number" | "page" | "title";
      readonly origin: Origin;
    }
  /** A value that a data record put in place of `{{field}}`: data, never markup, apart from its neighbours. */
  | { readonly kind: "value"; readonly field: string; readonly value: MergedValue; readonly origin: Origin }
  /** A personal or proper name the author marks, `:name[…]`: kept whole and never stretched. */
  | { readonly kind: "name"; readonly children: readonly Inline[]; readonly origin: Origin }
  | { readonly kind: "hard-break"; readonly origin: Origin };

/** A value of a data record after its declared type: a text, a number, or a date (`YYYY-MM-DD`). */
export type MergedValue =
  | { readonly type: "text" | "phone" | "email" | "url"; readonly text: string }
  | { readonly type: "number"; readonly number: number; readonly text: string }
  /** Shown in the Gregorian calendar unless the placeholder asks for the other: `{{due|hijri}}`. */
  | { readonly type: "date"; readonly date: string; readonly calendar?: "hijri" };

/** How the items of an ordered list are numbered; `decimal` in the digits of the language, `abjad` أ ب ج د. */
export const listNumberings = ["decimal", "abjad", "letters", "lower-roman", "upper-roman"] as const;
export type ListNumbering = (typeof listNumberings)[number];

export interface ListItem {
  readonly blocks: readonly ContentBlock[];
  readonly origin: Origin;
}

export type ContentBlock =
  | { readonly kind: "paragraph"; readonly inlines: readonly Inline[]; readonly origin: Origin }
  | {
      readonly kind: "heading";
      readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
      readonly inlines: readonly Inline[];
      /** Its name for references; without one it is reached by nothing but the contents. */
      readonly id?: SourcedText;
      readonly origin: Origin;
    }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      /** The first number of an ordered list. */
      readonly start: number;
      /** Absent where the template decides. */
      readonly numbering?: ListNumbering;
      /** A marker of the author's own, such as "✓" or "المادة {n}:", in place of the template's. */
      readonly marker?: SourcedText;
      /** Goes on from the last list of its numbering and marker at its depth: `start` is the number after that one's last. */
      readonly continued?: true;
      readonly items: readonly ListItem[];
      readonly origin: Origin;
    }
  | {
      readonly kind: "quote";
      readonly blocks: readonly ContentBlock[];
      /** Who said it, or where it is from. */
      readonly attribution?: readonly Inline[];
      readonly origin: Origin;
    }
  | {
      readonly kind: "scripture";
      /** Code points exactly as written; never normalised. */
      readonly text: SourcedText;
      readonly language: LanguageTag;
      readonly translation: Localized<readonly Inline[]>;
      readonly citation: Localized<SourcedText>;
      readonly origin: Origin;
    }
  /** Blocks whose paragraphs take a style of the template, in a language of their own where one is stated. */
  | {
      readonly kind: "styled";
      readonly style: SourcedText;
      readonly language?: LanguageTag;
      readonly blocks: readonly ContentBlock[];
      readonly origin: Origin;
    }
  | TableContent
  | ImageContent
  | PoemContent
  | { readonly kind: "definitions"; readonly items: readonly Definition[]; readonly origin: Origin }
  /** A box that stands out: `variety` names a style `callout-VARIETY` of the template, or the plain `callout`. */
  | {
      readonly kind: "callout";
      readonly variety?: SourcedText;
      readonly title: readonly Inline[];
      readonly blocks: readonly ContentBlock[];
      readonly origin: Origin;
    }
  /** Blocks that stay on one page. */
  | { readonly kind: "keep"; readonly blocks: readonly ContentBlock[]; readonly origin: Origin }
  /** Newspaper columns, filled one after the other and balanced. */
  | {
      readonly kind: "columns";
      readonly count: number;
      readonly blocks: readonly ContentBlock[];
      readonly origin: Origin;
    }
  /** The table of contents, down to headings of this depth. */
  | { readonly kind: "contents"; readonly depth: number; readonly origin: Origin }
  | { readonly kind: "page-break"; readonly origin: Origin }
  | { readonly kind: "thematic-break"; readonly origin: Origin };

/** Where the words of a cell or column stand; `decimal` lines numbers up by their decimal mark. */
export type CellAlign = "start" | "end" | "center" | "decimal";

export interface TableColumnContent {
  readonly align?: CellAlign;
  /** As written: `auto`, `2fr`, `30mm`. */
  readonly width?: SourcedText;
}

export interface TableCellContent {
  readonly blocks: readonly ContentBlock[];
  /** A number given as data, in plain decimal notation; it stands in the digits of the language, in place of blocks. */
  readonly number?: SourcedText;
  /** Columns and rows that the cell covers, from 1. */
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly align?: CellAlign;
  /** Names its row or column for screen readers; head rows need not say it. */
  readonly header?: true;
  readonly origin: Origin;
}

export interface TableRowContent {
  readonly cells: readonly TableCellContent[];
  readonly origin: Origin;
}

export interface TableContent {
  readonly kind: "table";
  readonly columns: readonly TableColumnContent[];
  /** Rows repeated at the head of each page. */
  readonly head: readonly TableRowContent[];
  readonly rows: readonly TableRowContent[];
  readonly caption: readonly Inline[];
  readonly id?: SourcedText;
  /** A style of the template's tables; absent for the plain `table`. */
  readonly style?: SourcedText;
  /** Never parted over pages; what fits no page is an error then. */
  readonly whole?: true;
  readonly origin: Origin;
}

export interface ImageContent {
  readonly kind: "image";
  /** Below the root; the bytes stand under it in `Release.images`. */
  readonly path: SourcedText;
  /** Alternative text in this language; absent is a diagnostic, empty says decoration. */
  readonly alternative?: SourcedText;
  readonly caption: readonly Inline[];
  /** As written: `60mm`, `50%` of the measure. */
  readonly width?: SourcedText;
  /** Where a narrow one stands; absent where the template decides. */
  readonly align?: "start" | "center" | "end";
  readonly id?: SourcedText;
  readonly origin: Origin;
}

/** Verse of one or two hemistichs a line. */
export interface PoemContent {
  readonly kind: "poem";
  /** The verse's own language, where that is stated. */
  readonly language?: LanguageTag;
  /** Stanzas of lines of hemistichs. */
  readonly stanzas: readonly (readonly (readonly SourcedText[])[])[];
  readonly attribution: readonly Inline[];
  readonly origin: Origin;
}

export interface Definition {
  readonly terms: readonly (readonly Inline[])[];
  readonly blocks: readonly ContentBlock[];
  readonly origin: Origin;
}

/** Blocks that say the same in several languages, or one block in one language; the parallel layout aligns each row. */
export type BodyRow = Localized<ContentBlock>;
