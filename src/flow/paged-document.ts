/** `PagedDocument`: finished pages. The door out of flow; exporters draw it and decide nothing. */

import type { StructureRole } from "../document/block.ts";
import type { DocumentMetadata, PrintPolicy, ProofPolicy } from "../document/document.ts";
import type { Box } from "../geometry/box.ts";
import type { Color } from "../geometry/color.ts";
import type { Direction } from "../geometry/direction.ts";
import type { DecodedImage } from "../image/decoded-image.ts";
import type { Drawing } from "../image/drawing.ts";
import type { Line } from "../line/line.ts";
import type { ListNumbering } from "./list-numbering.ts";

/** Elements within a paragraph: links, references to notes, emphasis, quotations, and spans of another language. */
export type InlineRole = "Link" | "Reference" | "Em" | "Strong" | "Code" | "Quote" | "Span";

/** A stretch of a line's text and the innermost inline element it belongs to. */
export interface InlineElement {
  /** Half-open range of UTF-16 code units in the paragraph's text, logical order. */
  readonly start: number;
  readonly end: number;
  readonly node: StructureNode;
  /** The link it is, or is within. */
  readonly link?: StructureNode;
}

/** An element of the document's logical structure; frames refer to it. Children are in reading order. */
export interface StructureNode {
  readonly id: number;
  readonly role: StructureRole | "Document" | InlineRole;
  readonly language: string;
  readonly children: readonly StructureNode[];
  /** Alternative text of a figure. */
  readonly alternative?: string;
  /** Of a list with labels. */
  readonly numbering?: ListNumbering;
  /** Of a table's cell: what it is the header of, and how many columns and rows it covers. */
  readonly scope?: "column" | "row";
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/**
 * What is drawn and in no element of the structure: headers, footers and watermarks; what is said again on a later page;
 * rules, grounds and ornaments; and the ground of a whole page.
 */
export type ArtifactKind = "header" | "footer" | "watermark" | "repetition" | "decoration" | "page-ground";

/** A positioned drawing. Points, origin at the page's top left, y downwards. */
export type Frame = Drawn & {
  /** Where there is no element, as on a finished page. */
  readonly artifact?: ArtifactKind;
};

type Drawn =
  | {
      readonly kind: "line";
      readonly line: Line;
      readonly x: number;
      readonly baseline: number;
      readonly node: StructureNode | null;
      /** In order, without overlaps; text outside them belongs to `node` itself. Absent where there are none. */
      readonly inline?: readonly InlineElement[];
    }
  | { readonly kind: "fill"; readonly box: Box; readonly color: Color; readonly node: StructureNode | null }
  | { readonly kind: "image"; readonly box: Box; readonly image: DecodedImage; readonly node: StructureNode | null }
  | { readonly kind: "drawing"; readonly box: Box; readonly drawing: Drawing; readonly node: StructureNode | null }
  /** Frames drawn as if the page were turned about a point, in degrees counter-clockwise. */
  | {
      readonly kind: "turned";
      readonly angle: number;
      readonly x: number;
      readonly y: number;
      readonly frames: readonly Frame[];
      readonly node: null;
    }
  /** `href` is an address, or `#` and the name of an anchor in this document. */
  | {
      readonly kind: "link";
      readonly box: Box;
      readonly href: string;
      readonly text: string;
      readonly node: StructureNode | null;
    };

export interface Page {
  /** The trimmed size in points. */
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
  /** From 1. */
  readonly number: number;
  /** Points of the body's region that the body and its notes take. */
  readonly filled: number;
  /** Reading order; marginals first (header), then body, then footer. A null node marks an artifact. */
  readonly frames: readonly Frame[];
}

export interface OutlineEntry {
  readonly title: string;
  readonly depth: number;
  readonly language: string;
  readonly page: number;
  /** Points from the page's top. */
  readonly y: number;
}

/** Where an anchor stands: the page from 1, and points from its top. */
export interface AnchorPlace {
  readonly page: number;
  readonly y: number;
}

export interface PagedDocument {
  readonly pages: readonly Page[];
  readonly structure: StructureNode;
  readonly outline: readonly OutlineEntry[];
  readonly anchors: ReadonlyMap<string, AnchorPlace>;
  readonly metadata: DocumentMetadata;
  readonly direction: Direction;
  readonly language: string;
  readonly proof?: ProofPolicy;
  readonly print?: PrintPolicy;
}
