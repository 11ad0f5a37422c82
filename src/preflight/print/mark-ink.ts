/** Vowel marks too small for this press, where that is stricter than what the document was held to when it was typeset. */

import type { PagePlace } from "../../diagnostics/diagnostic.ts";
import type { Line } from "../../line/line.ts";
import { MarkSizes, markLimits } from "../../proof/mark-size.ts";
import { linesByParagraph } from "../../proof/scripture/quotation.ts";
import { placeOf } from "../findings.ts";
import type { PaintedPage } from "../painted-page.ts";
import type { PrintRule } from "./print-rule.ts";

export const markInk: PrintRule = {
  name: "vowel-marks",
  limit: ({ smallestMark, hairline }) => `vowel marks ${smallestMark} pt high or more, with strokes of ${hairline} pt`,
  check({ document: { pages, proof }, pages: painted, limits: { smallestMark, hairline } }, log) {
    const general = markLimits(proof?.smallestMark);
    // A template that wants no word about marks wants none here.
    if (general.height <= 0 || (smallestMark <= general.height && hairline <= general.stroke)) return;
    const [said, sizes] = [new MarkSizes(general), new MarkSizes({ height: smallestMark, stroke: hairline })];
    for (const [paragraph, lines] of linesByParagraph(pages)) {
      said.look(paragraph, lines);
      sizes.look(paragraph, lines);
    }
    sizes.report(log, said, (line) => placeOfLine(line, painted));
  },
};

function placeOfLine(line: Line, pages: readonly PaintedPage[]): PagePlace | undefined {
  for (const { page, things } of pages) {
    const found = things.find((thing) => thing.kind === "text" && thing.line === line);
    if (found) return placeOf(page, found.box);
  }
  return undefined;
}
