/**
 * The tree of blocks, once for all stages: `Block<Paragraph>` is a document as composed, `Block<ShapedParagraph>` the
 * same tree after shaping. Flow places blocks; it never asks what kind of release they came from.
 */

import type { Origin } from "../diagnostics/source-position.ts";
import type { LogicalInsets } from "../geometry/box.ts";
import type { Color } from "../geometry/color.ts";
import type { Direction, InlineAlign } from "../geometry/direction.ts";
import type { DecodedImage } from "../image/decoded-image.ts";

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
  readonly origin?: Origin;
}

export interface TextBlock<Leaf> extends BlockProperties {
  readonly kind: "text";
  readonly paragraph: Leaf;
  /** Entry in the document outline, when the block is a heading. */
  readonly outline?: { readonly title: string; readonly depth: number };
}

export interface GroupBlock<Leaf> extends BlockProperties {
  readonly kind: "group";
  readonly children: readonly Block<Leaf>[];
  readonly decoration?: Decoration;
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

/** Boxes side by side, never split over pages. Cells stand in the block's direction: the first at its start side. */
export interface RowBlock<Leaf> extends BlockProperties {
  readonly kind: "row";
  readonly gap: number;
  readonly cells: readonly RowCell<Leaf>[];
}

export interface RowCell<Leaf> {
  /** `fixed` in points, `fraction` of what is left, `auto` as wide as the content. */
  readonly width: { readonly kind: "fixed" | "fraction"; readonly value: number } | { readonly kind: "auto" };
  readonly align: "top" | "middle" | "bottom";
  readonly children: readonly Block<Leaf>[];
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
  readonly image: DecodedImage;
  readonly width: number;
  readonly height: number;
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
  | RuleBlock
  | ImageBlock
  | SpaceBlock;
