/**
 * The tree of blocks, once for all stages: `Block<Paragraph>` is a document as composed, `Block<ShapedParagraph>` the
 * same tree after shaping. Flow places blocks; it never asks what kind of release they came from.
 */

import type { Origin } from "../diagnostics/source-position.ts";
import type { LogicalInsets } from "../geometry/box.ts";
import type { Color } from "../geometry/color.ts";
import type { Direction, InlineAlign } from "../geometry/direction.ts";
import type { DecodedImage } from "../image/decoded-image.ts";
import type { Drawing } from "../image/drawing.ts";

/** Standard structure types (ISO 32000-1 14.8.4) that blocks may carry; `Artifact` is decoration and marginals. */
export type StructureRole =
  | "Sect"
  | "Div"
  | "P"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "H5"
  | "H6"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "BlockQuote"
  | "Figure"
  | "Caption"
  | "Note"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "TOC"
  | "TOCI"
  | "Artifact";

export interface BlockProperties {
  readonly role: StructureRole;
  readonly language: string;
  /** The direction in which start and end are meant. */
  readonly direction: Direction;
  /** Space above and below, in points; neighbours' spaces collapse to the larger, and vanish at a region's top. */
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  /** Insets at the start and end side, in points. */
  readonly indentStart: number;
  readonly indentEnd: number;
  /** Stay on the same page as (the beginning of) the next block. */
  readonly keepWithNext: boolean;
  /** Never split over pages, unless higher than a page. */
  readonly keepTogether: boolean;
  /** Stands between two things on one page; where a page ends there, it is left out. */
  readonly separator?: true;
  /** Begins a page. */
  readonly pageBreak?: true;
  /** Its name in the document: what references and links point to. */
  readonly anchor?: string;
  readonly origin?: Origin;
}

export interface TextBlock<Leaf> extends BlockProperties {
  readonly kind: "text";
  readonly paragraph: Leaf;
  /** Entry in the document outline, when the block is a heading. */
  readonly outline?: { readonly title: string; readonly depth: number };
  /** Footnotes whose marks stand in the paragraph, in their order. */
  readonly notes?: readonly Note<Leaf>[];
}

/** A footnote: it stands at the foot of the page on which its mark is. */
export interface Note<Leaf> {
  /** Code units from the paragraph's start to its mark. */
  readonly offset: number;
  /** The mark's name in the document: where the note's number leads back to. */
  readonly anchor?: string;
  readonly language: string;
  /** `region` under the whole page, `column` under the column the mark stands in, where there are columns. */
  readonly under: "region" | "column";
  readonly children: readonly Block<Leaf>[];
}

export interface GroupBlock<Leaf> extends BlockProperties {
  readonly kind: "group";
  readonly children: readonly Block<Leaf>[];
  readonly decoration?: Decoration;
  /** Alternative text of a figure that is more than its image. */
  readonly alternative?: string;
}

/** Paint behind and beside a group. */
export interface Decoration {
  readonly padding: LogicalInsets;
  readonly background?: Color;
  readonly rules: readonly {
    readonly side: "start" | "end" | "top" | "bottom";
    readonly thickness: number;
    readonly color: Color;
  }[];
}

/** A list item: the marker stands in the start indent, its first baseline on that of the first child. */
export interface ItemBlock<Leaf> extends BlockProperties {
  readonly kind: "item";
  readonly marker: Leaf;
  /** Width reserved for the marker and the gap after it, in points. */
  readonly markerWidth: number;
  readonly markerGap: number;
  readonly children: readonly Block<Leaf>[];
}

/** How wide a column or cell is: `fixed` in points, `fraction` of what is left, `auto` as wide as the content. */
export type CellWidth = { readonly kind: "fixed" | "fraction"; readonly value: number } | { readonly kind: "auto" };

/** Boxes side by side, never split over pages. Cells stand in the block's direction: the first at its start side. */
export interface RowBlock<Leaf> extends BlockProperties {
  readonly kind: "row";
  readonly gap: number;
  readonly cells: readonly RowCell<Leaf>[];
}

export interface RowCell<Leaf> {
  readonly width: CellWidth;
  readonly align: "top" | "middle" | "bottom";
  readonly children: readonly Block<Leaf>[];
}

/** Rows and columns that line up. Columns follow one another in the block's direction: the first at its start side. */
export interface TableBlock<Leaf> extends BlockProperties {
  readonly kind: "table";
  readonly columns: readonly TableColumn[];
  /** Shown again at the head of every page on which the table goes on. */
  readonly head: readonly TableRow<Leaf>[];
  readonly rows: readonly TableRow<Leaf>[];
  /** Above the table; kept with its first row. */
  readonly caption: readonly Block<Leaf>[];
  /** Stands above the repeated head on later pages («تابع»). */
  readonly continued: readonly Block<Leaf>[];
  /** Rules around and between; thickness 0 for none. */
  readonly rules: TableRules;
  /** Columns of automatic width share what is left of the measure, or the table is as wide as its content. */
  readonly fill: "measure" | "content";
  /** Where a table stands that is narrower than the measure. */
  readonly align: InlineAlign;
  /** Never parted over pages, not even where it fits none. */
  readonly whole?: true;
}

export interface TableRules {
  readonly top: RuleStyle;
  readonly belowHead: RuleStyle;
  readonly between: RuleStyle;
  readonly bottom: RuleStyle;
  /** Between columns. */
  readonly columns: RuleStyle;
}

export interface RuleStyle {
  readonly thickness: number;
  readonly color: Color;
}

export interface TableColumn {
  readonly width: CellWidth;
  /** Points below which an automatic column is never made. */
  readonly minimum: number;
}

export interface TableRow<Leaf> {
  readonly cells: readonly TableCell<Leaf>[];
  readonly background?: Color;
  readonly origin?: Origin;
}

export interface TableCell<Leaf> {
  /** The first column it covers, from 0, and how many columns and rows. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** A header cell of its column or row. */
  readonly scope?: "column" | "row";
  readonly align: "top" | "middle" | "bottom";
  readonly padding: LogicalInsets;
  readonly background?: Color;
  /** One-line numbers are lined up with those of the column by this character of their text, or their end. */
  readonly decimalMarks?: readonly string[];
  readonly language: string;
  readonly children: readonly Block<Leaf>[];
  readonly origin?: Origin;
}

/** Columns that say the same in several languages: what belongs together begins on one height, over page breaks. */
export interface ParallelBlock<Leaf> extends BlockProperties {
  readonly kind: "parallel";
  readonly gap: number;
  /** A rule in the middle of the gap. */
  readonly rule?: RuleStyle;
  /** In the block's direction: the first at its start side. */
  readonly columns: readonly ParallelColumn[];
  readonly rows: readonly ParallelRow<Leaf>[];
}

export interface ParallelColumn {
  readonly language: string;
  readonly direction: Direction;
  /** A fixed width, a share, or `auto`: as wide as makes all columns equally high. */
  readonly width: CellWidth;
}

/** One cell for each column, or blocks across all of them. */
export type ParallelRow<Leaf> =
  | { readonly kind: "paired"; readonly cells: readonly (readonly Block<Leaf>[])[] }
  | { readonly kind: "spanning"; readonly children: readonly Block<Leaf>[] };

/** Newspaper columns: filled one after the other, of equal height where the block ends. */
export interface ColumnsBlock<Leaf> extends BlockProperties {
  readonly kind: "columns";
  readonly count: number;
  readonly gap: number;
  readonly rule?: RuleStyle;
  readonly children: readonly Block<Leaf>[];
}

/**
 * Verse: lines of one or two hemistichs. Those of two are all of one width, and stand side by side where there is room.
 * Where every line is of one, the verse stands in the measure as a whole, its lines beginning at one edge.
 */
export interface PoemBlock<Leaf> extends BlockProperties {
  readonly kind: "poem";
  /** Between the hemistichs of a line. */
  readonly gap: number;
  /** Between lines, and between stanzas. */
  readonly lineGap: number;
  readonly stanzaGap: number;
  readonly align: InlineAlign;
  readonly stanzas: readonly (readonly (readonly Leaf[])[])[];
}

/** A line of a list of contents: words at the start, a number at the end, dots between them. */
export interface EntryBlock<Leaf> extends BlockProperties {
  readonly kind: "entry";
  readonly paragraph: Leaf;
  readonly trail: Leaf;
  /** Least distance of the words from the number. */
  readonly gap: number;
  /** Dots between them: their size and distance in points. */
  readonly leader?: { readonly size: number; readonly distance: number; readonly color: Color };
}

/** A horizontal rule: decoration, or a thematic break between paragraphs. */
export interface RuleBlock extends BlockProperties {
  readonly kind: "rule";
  readonly thickness: number;
  readonly color: Color;
  /** A length in points or the whole measure. */
  readonly width: number | "full";
  readonly align: InlineAlign;
}

export interface ImageBlock extends BlockProperties {
  readonly kind: "image";
  readonly image: DecodedImage | Drawing;
  /** In points; in a narrower space it is set smaller. */
  readonly width: number;
  readonly height: number;
  /** Width as a share of the space it stands in, up to 1; width and height then say its proportions. */
  readonly share?: number;
  readonly align: InlineAlign;
  /** Alternative text; absent for decoration. */
  readonly alternative?: string;
}

/** Vertical white space that stays where it is. */
export interface SpaceBlock extends BlockProperties {
  readonly kind: "space";
  readonly height: number;
}

export type Block<Leaf> =
  | TextBlock<Leaf>
  | GroupBlock<Leaf>
  | ItemBlock<Leaf>
  | RowBlock<Leaf>
  | TableBlock<Leaf>
  | ParallelBlock<Leaf>
  | ColumnsBlock<Leaf>
  | PoemBlock<Leaf>
  | EntryBlock<Leaf>
  | RuleBlock
  | ImageBlock
  | SpaceBlock;
