/** Text so near to the edge that a cut off its place takes some of it away. */

import { millimetres as pointsOf } from "../../geometry/length.ts";
import { Findings, millimetres, originOf, quoted } from "../findings.ts";
import type { PrintRule } from "./print-rule.ts";

const safe = pointsOf(3);
/** Points. */
const tolerance = 0.05;

export const safeDistance: PrintRule = {
  name: "safe-distance",
  limit: () => `text at least ${millimetres(safe)} mm inside the trimmed edge`,
  check({ pages }, log) {
    const findings = new Findings("near-trim");
    for (const { page, things } of pages) {
      for (const text of things) {
        // What is turned is no text to be read but a watermark, and its box says little of its letters.
        if (text.kind !== "text" || text.turned) continue;
        const { x, y, width, height } = text.box;
        const distance = Math.min(x, y, page.width - x - width, page.height - y - height);
        if (distance >= safe - tolerance) continue;
        findings.add({
          cause: `${text.size} ${text.color.rgb.join(" ")}`,
          message:
            distance < 0
              ? `${quoted(text)} runs ${millimetres(-distance)} mm over the trimmed edge`
              : `${quoted(text)} stands ${millimetres(distance)} mm from the trimmed edge; a cut may be off by as much`,
          hint: `keep text ${millimetres(safe)} mm or more inside the page`,
          page,
          box: text.box,
          origin: originOf(text),
        });
      }
    }
    findings.report(log);
  },
};
