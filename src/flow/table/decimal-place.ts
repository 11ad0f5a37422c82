/** Where in a line of a table's cell the number has its decimal mark. */

import type { Line } from "../../line/line.ts";

const DIGIT = /[0-9\u0660-\u0669\u06F0-\u06F9]/;
/** What stands for no number. */
const DASHES = /^[-\u2010-\u2015\u2212]+$/;
/** Directional controls, which take no room. */
const CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Points from the line's left edge to the end of the digits before the mark, or of the last digit where there is no mark.
 * `undefined` for a line without a number. Digits run from left to right whatever stands around them (UAX #9 I1, I2).
 */
export function decimalPlace(line: Line, marks: readonly string[]): number | undefined {
  const { text } = line.paragraph.paragraph;
  const offset = endOfWhole(text.slice(line.start, line.end), marks);
  return offset === undefined ? undefined : rightEdge(line, line.start + offset);
}

/** The offset of the last digit before the mark. */
function endOfWhole(text: string, marks: readonly string[]): number | undefined {
  for (let at = text.length - 2; at > 0; at--) {
    if (!marks.includes(text.charAt(at))) continue;
    if (DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at + 1))) return at - 1;
  }
  for (let at = text.length - 1; at >= 0; at--) if (DIGIT.test(text.charAt(at))) return at;
  const bare = text.replace(CONTROLS, "").trim();
  return DASHES.test(bare) ? text.lastIndexOf(bare.charAt(bare.length - 1)) : undefined;
}

function rightEdge(line: Line, offset: number): number | undefined {
  for (const run of line.runs) {
    if (run.hyphen || offset < run.start || offset >= run.end) continue;
    const { clusters, advances } = run.item.run;
    const unit = run.item.size / run.item.face.metrics.unitsPerEm;
    let x = run.x;
    let edge: number | undefined;
    for (let glyph = run.glyphStart; glyph < run.glyphEnd; glyph++) {
      x += (advances[glyph] as number) * unit + (run.adjustments?.[glyph - run.glyphStart] ?? 0);
      if (clusters[glyph] === offset) edge = x;
    }
    return edge;
  }
  return undefined;
}
