/** Images with too few pixels for the size they are placed at: the screen of the press shows every one of them. */

import { Findings } from "../findings.ts";
import { imageWords, pixelsAnInch } from "../placed-image.ts";
import type { PrintRule } from "./print-rule.ts";

export const imageResolution: PrintRule = {
  name: "image-resolution",
  limit: ({ imageResolution: wanted, leastImageResolution: least }) =>
    `images of ${wanted} pixels an inch, and never fewer than ${least}`,
  check({ pages, limits }, log) {
    const findings = new Findings("coarse-image");
    for (const { page, things } of pages) {
      for (const thing of things) {
        if (thing.kind !== "image") continue;
        const resolution = pixelsAnInch(thing);
        if (resolution >= limits.imageResolution) continue;
        const wanted = Math.ceil((thing.image.width * limits.imageResolution) / resolution);
        const refused = resolution < limits.leastImageResolution;
        const limit = refused
          ? `a press shows fewer than ${limits.leastImageResolution} as steps`
          : `print wants ${limits.imageResolution}`;
        findings.add({
          cause: thing.image.id,
          message: `${imageWords(thing)} has ${resolution} pixels an inch where it stands; ${limit}`,
          hint: `set it smaller, or bring it ${wanted} pixels wide`,
          page,
          box: thing.box,
          ...(refused ? { severity: "error" } : {}),
        });
      }
    }
    findings.report(log);
  },
};
