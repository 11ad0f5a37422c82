/** Where a face wants the strokes under, over and through its letters. */

import type { Face } from "../../font/face.ts";
import { letterExtent } from "../../font/ink/letter-extent.ts";

export type DecorationKind = "underline" | "overline" | "strike";

/** Font units above the baseline. */
export interface StrokeMetrics {
  /** The edge that faces the letters: the top of an underline, the bottom of the others. */
  readonly edge: number;
  readonly thickness: number;
}

/**
 * The letter a stroke keeps clear of. An underline stands below the dots of Arabic, which belong to their letters, and
 * below the bowls of other scripts; an overline above the ascenders. Fonts say where they want underlines too, but for
 * Arabic anything from through the dots (Noto) to beneath all marks (Amiri), which cannot stand on one line with Latin.
 */
const lowest: Readonly<Record<string, string>> = { Arab: "ب", Hebr: "ש", Latn: "o", Grek: "ο", Cyrl: "о" };
const highest: Readonly<Record<string, string>> = { Arab: "ل", Hebr: "ל", Latn: "d", Grek: "δ", Cyrl: "б" };

/** Clear space between a stroke and the letters it was placed by, in thicknesses of the stroke. */
const distance = 1;

export function strokeMetrics(face: Face, script: string, kind: DecorationKind): StrokeMetrics {
  const { metrics } = face;
  const thickness = metrics.underlineThickness > 0 ? metrics.underlineThickness : metrics.unitsPerEm / 20;
  switch (kind) {
    case "underline": {
      // OpenType 1.9 post: underlinePosition is the stroke's top in the table, but its centre wherever type is set.
      const own = (metrics.underlinePosition || -metrics.unitsPerEm / 10) + thickness / 2;
      const below = (letterExtent(face, lowest[script] ?? "", script)?.bottom ?? 0) - distance * thickness;
      return { edge: script === "Arab" ? below : Math.min(own, below), thickness };
    }
    case "overline": {
      const top = letterExtent(face, highest[script] ?? "", script)?.top ?? metrics.capHeight;
      return { edge: (top > 0 ? top : metrics.ascent) + distance * thickness, thickness };
    }
    case "strike":
      return strikeOf(face);
  }
}

/** OpenType 1.9 OS/2: yStrikeoutSize and yStrikeoutPosition, the stroke's top. */
function strikeOf(face: Face): StrokeMetrics {
  const table = face.table("OS/2");
  const { unitsPerEm, xHeight } = face.metrics;
  if (table.length < 30) return { edge: xHeight / 2, thickness: unitsPerEm / 20 };
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const thickness = view.getInt16(26) || unitsPerEm / 20;
  return { edge: view.getInt16(28) - thickness, thickness };
}
