/** Images so coarse that their pixels are seen on any screen. */

import { Findings } from "../findings.ts";
import { imageWords, pixelsAnInch } from "../placed-image.ts";
import type { ScreenRule } from "./screen-rule.ts";

/** Pixels an inch: one for each pixel of a screen at the page's own size, and no more (a pixel is 1/96 inch in CSS, 1/72 in PDF). */
const least = 72;

export const screenResolution: ScreenRule = {
  name: "image-resolution",
  limit: `images of at least ${least} pixels an inch`,
  check(_, pages, log) {
    const findings = new Findings("coarse-image");
    for (const { page, things } of pages) {
      for (const thing of things) {
        if (thing.kind !== "image") continue;
        const resolution = pixelsAnInch(thing);
        if (resolution >= least) continue;
        findings.add({
          cause: thing.image.id,
          message: `${imageWords(thing)} has ${resolution} pixels an inch where it stands; below ${least} every screen shows them`,
          hint: `set it smaller, or bring it ${Math.ceil((thing.image.width * least) / resolution)} pixels wide`,
          page,
          box: thing.box,
        });
      }
    }
    findings.report(log);
  },
};
