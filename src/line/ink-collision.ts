/** Says which words of two lines stand too near each other, and how much room they would need. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../diagnostics/source-position.ts";
import { isBidiControl } from "../unicode/controls.ts";
import type { InkApproach } from "./ink-approach.ts";
import type { Line } from "./line.ts";

/** `distance`: what the baselines have after they were opened as far as they may be, in points. */
export function reportCollision(
  upper: Line,
  lower: Line,
  approach: InkApproach,
  distance: number,
  log: DiagnosticLog,
): void {
  const above = wordAt(upper, approach.upper);
  const below = wordAt(lower, approach.lower);
  log.report(
    "ink-collision",
    `the ink of "${above}" and of "${below}" on the line below needs baselines ${approach.distance.toFixed(1)} pt apart, they are ${distance.toFixed(1)} pt apart`,
    {
      origin: originAt(upper, approach.upper),
      hint: "give the style more leading, or a higher leadingLimit",
    },
  );
}

function wordAt({ paragraph: { paragraph }, start, end }: Line, offset: number): string {
  const { text } = paragraph;
  let from = Math.min(offset, text.length);
  let to = from;
  while (from > start && !/\s/.test(text.charAt(from - 1))) from--;
  while (to < end && !/\s/.test(text.charAt(to))) to++;
  return Array.from(text.slice(from, to))
    .filter((character) => !isBidiControl(character.codePointAt(0) as number))
    .join("");
}

function originAt({ paragraph: { paragraph } }: Line, offset: number): Origin {
  return paragraph.spans.find(({ start, end }) => offset >= start && offset < end)?.origin ?? paragraph.origin;
}
