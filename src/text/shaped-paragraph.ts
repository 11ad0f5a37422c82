/** `ShapedParagraph`: a paragraph as glyph runs in logical order, with no width yet. The door out of the text room. */

import type { Block } from "../document/block.ts";
import type { DocumentTree } from "../document/document.ts";
import type { Paragraph } from "../document/paragraph.ts";
import type { Face } from "../font/face.ts";
import type { GlyphRun } from "../font/glyph-run.ts";

/** Text of one bidi level, script, face, size, language and feature set; the unit of shaping. */
export interface Item {
  /** Half-open range of UTF-16 code units in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** UAX #9 embedding level; odd levels run right to left. */
  readonly level: number;
  /** ISO 15924 tag after common and inherited characters took their neighbours' script. */
  readonly script: string;
  readonly language: string;
  readonly face: Face;
  /** Size in points after script matching. */
  readonly size: number;
  /** Distance in points the baseline is raised. */
  readonly baselineShift: number;
  readonly features: ReadonlyMap<string, number>;
  /** Space between clusters in ems of `size`; 0 in text whose letters join. */
  readonly tracking: number;
}

/** An item with its glyphs. Glyphs are in visual order, clusters are offsets into the paragraph's text. */
export interface ShapedItem extends Item {
  readonly run: GlyphRun;
}

/** What may happen before a code unit: values of `ShapedParagraph.breaks`. */
export const BreakKind = { none: 0, allowed: 1, mandatory: 2, hyphen: 3 } as const;

/** Ascent and descent in points that every line of the paragraph has at least, whatever stands in it. */
export interface Strut {
  readonly ascent: number;
  readonly descent: number;
}

export interface ShapedParagraph {
  readonly paragraph: Paragraph;
  readonly baseLevel: 0 | 1;
  /** UAX #9 levels per code unit, before L1 (which depends on the lines). */
  readonly levels: Uint8Array;
  /** A `BreakKind` for every offset 0…length; `hyphen` means a break that shows a hyphen. */
  readonly breaks: Uint8Array;
  /** Offsets of allowed breaks that are better not taken («الدكتور | أحمد»), in ascending order; mostly none. */
  readonly discouraged: readonly number[];
  /** Logical order; controls and line feeds belong to no item. */
  readonly items: readonly ShapedItem[];
  readonly strut: Strut;
}

export type ShapedBlock = Block<ShapedParagraph>;
export type ShapedDocument = DocumentTree<ShapedParagraph>;
