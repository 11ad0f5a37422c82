/** Breaks a paragraph into no more lines than its style allows, in smaller type if it must be. */

import { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import { breakLines } from "../../line/break-lines.ts";
import type { Line } from "../../line/line.ts";
import { scaleParagraph } from "../../text/scale-paragraph.ts";
import type { ShapedParagraph } from "../../text/shaped-paragraph.ts";

/** Steps from the style's size to the smallest; finer ones are not seen. */
const steps = 12;

export function fitLines(shaped: ShapedParagraph, width: number, log: DiagnosticLog): Line[] {
  const { fit } = shaped.paragraph.style;
  if (!fit) return breakLines(shaped, width, log);
  const natural = new DiagnosticLog();
  const lines = breakLines(shaped, width, natural);
  if (lines.length <= fit.lines) {
    log.addAll(natural.entries);
    return lines;
  }
  for (let step = 1; step <= steps; step++) {
    const factor = 1 - (step / steps) * (1 - fit.size);
    const own = new DiagnosticLog();
    const fitted = breakLines(scaleParagraph(shaped, factor), width, own);
    if (fitted.length > fit.lines) continue;
    log.addAll(own.entries);
    return fitted;
  }
  log.addAll(natural.entries);
  log.report(
    "overfull-block",
    `a text takes ${lines.length} lines where its style allows ${fit.lines}, and does not fit them at ${Math.round(fit.size * 1000) / 10} % of its size`,
    { origin: shaped.paragraph.origin, hint: "shorten it, or allow more lines or smaller type under fit" },
  );
  return lines;
}
