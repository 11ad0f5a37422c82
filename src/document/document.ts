/** `Document`: the composed document, the door between reading and typesetting. It is public: programs may build their own. */

import type { Direction } from "../geometry/direction.ts";
import type { Block } from "./block.ts";
import type { DigitSet, Paragraph } from "./paragraph.ts";

/** The page and its margins, in points. `start` margins are not used on pages: left and right are the paper's. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** How far paint runs past the trimmed edge in print; 0 for none. */
  readonly bleed: number;
  /** Distance of the header and of the footer from the body, in points; both stand inside the margins. */
  readonly headerGap: number;
  readonly footerGap: number;
}

/** Header and footer of one kind of page. They are laid out last and may hold page counters. */
export interface Marginals<Leaf> {
  readonly header: readonly Block<Leaf>[];
  readonly footer: readonly Block<Leaf>[];
}

export interface DocumentMetadata {
  /** Titles by language tag, the leading language first. */
  readonly title: ReadonlyMap<string, string>;
  readonly author: ReadonlyMap<string, string>;
  readonly subject: ReadonlyMap<string, string>;
  readonly keywords: readonly string[];
  /** Creation and modification date in the file, taken from the release; never from a clock. */
  readonly date: Date;
  readonly languages: readonly [string, ...string[]];
  readonly pageLabelDigits: DigitSet;
}

/** A document whose leaves are `Leaf`: `Paragraph` as composed, `ShapedParagraph` after shaping. */
export interface DocumentTree<Leaf> {
  readonly page: PageGeometry;
  readonly direction: Direction;
  readonly language: string;
  readonly metadata: DocumentMetadata;
  readonly body: readonly Block<Leaf>[];
  readonly firstPage: Marginals<Paragraph>;
  readonly laterPages: Marginals<Paragraph>;
  /** What finished pages are held to. */
  readonly proof?: ProofPolicy;
}

export interface ProofPolicy {
  /** Points of ink height below which a vowel mark is reported; 0 reports none. */
  readonly smallestMark?: number;
}

export type Document = DocumentTree<Paragraph>;
