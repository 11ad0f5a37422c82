/** `Document`: the composed document, the door between reading and typesetting. It is public: programs may build their own. */

import type { Origin } from "../diagnostics/source-position.ts";
import type { Box } from "../geometry/box.ts";
import type { Color } from "../geometry/color.ts";
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
  /** What stands at a place of its own: colour bands, watermarks, fold marks, the window of an envelope. */
  readonly fixtures?: readonly Fixture<Leaf>[];
}

/** Paint and blocks at a fixed place of the page, outside the flow; it takes no room from anything. */
export interface Fixture<Leaf> {
  /** Points from the trimmed page's top left corner. */
  readonly box: Box;
  /** Painted before the page's content, or over it. */
  readonly layer: "under" | "over";
  readonly background?: Color;
  /** Sides of the ground and the border that touch the page's edge run on into the bleed, unless it is turned. */
  readonly intoBleed?: true;
  readonly border?: { readonly thickness: number; readonly color: Color };
  /** Degrees counter-clockwise about the middle of the box. */
  readonly angle?: number;
  /** Where the blocks stand in the box. */
  readonly align: "top" | "middle" | "bottom";
  /** Type too large for the box is made smaller, down to two fifths, until each paragraph has its lines to itself. */
  readonly fit?: "shrink";
  /** Of the role `Artifact` unless they are to be read, as the address in the window of an envelope is. */
  readonly children: readonly Block<Leaf>[];
  readonly origin?: Origin;
}

/** How far a document may shrink to fit its pages: the least factors on sizes, leading and the space between blocks. */
export interface FitPolicy {
  readonly pages: number;
  readonly size: number;
  readonly leading: number;
  readonly space: number;
  readonly origin?: Origin;
}

/** What stands above the footnotes of a page. */
export interface NotesStyle<Leaf> {
  /** Between the text and what parts it from the notes. */
  readonly spaceBefore: number;
  readonly separator: readonly Block<Leaf>[];
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
  /**
   * What is different on the last page, which has these fixtures besides those it would have anyway. A document of one
   * page takes its footer from here and keeps the header of a first page.
   */
  readonly lastPage?: Partial<Marginals<Paragraph>>;
  readonly notes?: NotesStyle<Paragraph>;
  readonly fit?: FitPolicy;
  /** What finished pages are held to. */
  readonly proof?: ProofPolicy;
  /** How the print edition is made. */
  readonly print?: PrintPolicy;
}

/** The kinds of paper and press that limits and a colour profile are known for. */
export type PressName = "coated" | "uncoated" | "newspaper";

/** What a template says of the press; what it leaves out, the print edition decides. */
export interface PrintPolicy {
  readonly press: PressName;
  /** Printed outside the bleed, for those who cut and check the sheet. */
  readonly marks: readonly PrinterMark[];
  /** Whether transparency may reach the press; otherwise images are flattened onto what lies under them. */
  readonly transparency: boolean;
  /** Colours with their inks, for what names the same sRGB value without inks: a logo's paint. */
  readonly inks?: readonly Color[];
  /** A profile of the printer's own in place of the one that is known for the press. */
  readonly ownProfile?: PrinterProfile;
}

export interface PrinterProfile {
  /** An ICC file, by its path as the template writes it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the printer calls the printing condition. */
  readonly condition: string;
  readonly origin?: Origin;
}

export type PrinterMark = "crop" | "registration" | "color-bar";

export interface ProofPolicy {
  /** Points of ink height below which a vowel mark is reported; 0 reports none. */
  readonly smallestMark?: number;
}

export type Document = DocumentTree<Paragraph>;
