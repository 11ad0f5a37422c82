/** Colours and images for which there are no inks: the file would hold colour of a screen. */

import { Findings, originOf } from "../findings.ts";
import { colorUses } from "./painted-colors.ts";
import type { PrintRule } from "./print-rule.ts";

export const unseparated: PrintRule = {
  name: "separated-colors",
  check({ pages, inksOf, imageInks }, log) {
    const findings = new Findings("unseparated-color");
    for (const { page, things } of pages) {
      for (const thing of things) {
        for (const { color, box } of colorUses(thing)) {
          if (inksOf(color)) continue;
          const rgb = color.rgb.map((value) => Math.round(value * 255)).join(" ");
          findings.add({
            cause: rgb,
            message: `the colour rgb ${rgb} was not turned into inks`,
            hint: "declare its inks with cmyk",
            page,
            box,
            ...(thing.kind === "text" ? { origin: originOf(thing) } : {}),
          });
        }
        if (thing.kind !== "image" || imageInks(thing)) continue;
        findings.add({
          cause: thing.image.id,
          message: "an image was not turned into inks",
          hint: "leave it out of the print edition",
          page,
          box: thing.box,
        });
      }
    }
    findings.report(log);
  },
};
