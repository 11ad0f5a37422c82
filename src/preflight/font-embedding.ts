/** Faces whose licence does not let them into a file. Type is never set in them; this is the second look at what is there. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { Findings, originOf } from "./findings.ts";
import type { PaintedPage } from "./painted-page.ts";

export function checkEmbedding(pages: readonly PaintedPage[], log: DiagnosticLog): void {
  const findings = new Findings("font-not-embeddable");
  for (const { page, things } of pages) {
    for (const text of things) {
      if (text.kind !== "text" || text.run.item.face.embeddable) continue;
      const { family } = text.run.item.face.style;
      findings.add({
        cause: family,
        message: `the licence bits of ${family} forbid embedding it in a document`,
        hint: "use another family, or a version of this one whose OS/2 fsType allows embedding and subsetting",
        page,
        box: text.box,
        origin: originOf(text),
      });
    }
  }
  findings.report(log);
}
