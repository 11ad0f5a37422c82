/** What justifies the lines of one paragraph: its word spaces, its elongatable joins, and how far each may give. */

import type { ShapedParagraph } from "../../text/shaped-paragraph.ts";
import type { ElongationUnits } from "./elongate-line.ts";
import { type ElongationPlace, elongationPlaces, itemOfPlace } from "./elongation-places.ts";
import { type Stretch, stretchOf } from "./stretch.ts";
import { wordSpaces } from "./word-spaces.ts";

export interface LineJustification {
  readonly isWordSpace: (offset: number) => boolean;
  /** Logical order. */
  readonly places: readonly ElongationPlace[];
  readonly stretch: Stretch;
  /** Absent without places. */
  readonly units: ElongationUnits | undefined;
}

export function justificationOf(paragraph: ShapedParagraph): LineJustification {
  const { style } = paragraph.paragraph;
  const places = isJustified(paragraph) ? elongationPlaces(paragraph) : [];
  const units = elongationUnits(paragraph, places);
  return {
    isWordSpace: wordSpaces(paragraph.paragraph),
    places,
    stretch: stretchOf(style.justification, units),
    units,
  };
}

/** Of the first place's text: a paragraph's Arabic is of one size but for a word here and there. */
function elongationUnits(paragraph: ShapedParagraph, [first]: readonly ElongationPlace[]): ElongationUnits | undefined {
  const item = first && itemOfPlace(paragraph, first);
  if (!item) return undefined;
  const { face, size } = item;
  const tatweel = (face.advanceOf(face.glyphOf(0x640)) * size) / face.metrics.unitsPerEm;
  return tatweel > 0 ? { em: size, tatweel } : undefined;
}

export function isJustified({ paragraph: { style } }: ShapedParagraph): boolean {
  return style.align === "justify" && style.justification.policy !== "none";
}
