/** Images with see-through parts in a template that does not let transparency reach the press: what becomes of them. */

import { Findings } from "../findings.ts";
import { imageWords } from "../placed-image.ts";
import type { PrintRule } from "./print-rule.ts";

export const flattened: PrintRule = {
  name: "transparency",
  check({ document, pages }, log) {
    if (document.print?.transparency) return;
    const findings = new Findings("flattened-transparency");
    for (const { page, things } of pages) {
      for (const thing of things) {
        if (thing.kind !== "image" || !thing.image.alpha) continue;
        findings.add({
          cause: thing.image.id,
          message: `the see-through parts of ${imageWords(thing)} are filled with what lies under it`,
          hint: "let them reach the press with `print: {transparency: true}` in the template, if the printer takes it",
          page,
          box: thing.box,
        });
      }
    }
    findings.report(log);
  },
};
