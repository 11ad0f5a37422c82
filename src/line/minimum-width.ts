/** The narrowest measure that a paragraph can be set in without a line running over. */

import type { ShapedParagraph } from "../text/shaped-paragraph.ts";
import { hyphenWidth } from "./break-lines.ts";
import { breakCandidates } from "./breaking/break-candidate.ts";
import { hyphenationPoints } from "./breaking/hyphenate.ts";
import { measureParagraph } from "./paragraph-measure.ts";

/** Width of the widest piece between neighbouring breaks, in points. `hyphens`: whether words may be divided. */
export function minimumWidth(paragraph: ShapedParagraph, hyphens: boolean): number {
  const widths = measureParagraph(paragraph);
  const points = hyphens ? hyphenationPoints(paragraph) : new Set<number>();
  let start = 0;
  let widest = 0;
  let indent = paragraph.paragraph.style.firstLineIndent;
  for (const candidate of breakCandidates(paragraph, widths, points, (offset) => hyphenWidth(paragraph, offset))) {
    const { widthToEnd, widthToStart, hyphenWidth: hyphen } = candidate;
    widest = Math.max(widest, indent + widthToEnd - start + hyphen);
    start = widthToStart;
    indent = 0;
  }
  return widest;
}
