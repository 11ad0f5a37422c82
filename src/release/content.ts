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
  /** A personal or proper name the author marks, `:name[…]`: kept whole and never stretched. */
  | { readonly kind: "name"; readonly children: readonly Inline[]; readonly origin: Origin }
  | { readonly kind: "hard-break"; readonly origin: Origin };

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
      readonly origin: Origin;
    }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      /** The first number of an ordered list. */
      readonly start: number;
      readonly items: readonly ListItem[];
      readonly origin: Origin;
    }
  | { readonly kind: "quote"; readonly blocks: readonly ContentBlock[]; readonly origin: Origin }
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
  | { readonly kind: "thematic-break"; readonly origin: Origin };

/** Blocks that say the same in several languages, or one block in one language; the parallel layout aligns each row. */
export type BodyRow = Localized<ContentBlock>;
