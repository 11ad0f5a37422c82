/** Says which words of two lines stand too near each other, and how much room they would need. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { Line } from "../line.ts";
import { originAt, wordAt } from "../word-at.ts";
import type { InkApproach } from "./ink-approach.ts";

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
