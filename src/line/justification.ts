/** What justifies the lines of one paragraph: its word spaces, its elongatable joins, and how far each may give. */

import type { ShapedParagraph } from "../text/shaped-paragraph.ts";
import { type ElongationPlace, elongationPlaces, itemOfPlace } from "./elongation-places.ts";
import { type Stretch, stretchOf } from "./stretch.ts";
import { wordSpaces } from "./word-spaces.ts";

export interface LineJustification {
  readonly isWordSpace: (offset: number) => boolean;
  /** Logical order. */
  readonly places: readonly ElongationPlace[];
  readonly stretch: Stretch;
  /** Points of the Arabic text's em; 0 without places. */
  readonly em: number;
}

export function justificationOf(paragraph: ShapedParagraph): LineJustification {
  const { style } = paragraph.paragraph;
  const places = isJustified(paragraph) ? elongationPlaces(paragraph) : [];
  const [first] = places;
  const em = first ? (itemOfPlace(paragraph, first)?.size ?? 0) : 0;
  return {
    isWordSpace: wordSpaces(paragraph.paragraph),
    places,
    stretch: stretchOf(style.justification, em),
    em,
  };
}

export function isJustified({ paragraph: { style } }: ShapedParagraph): boolean {
  return style.align === "justify" && style.justification.policy !== "none";
}
