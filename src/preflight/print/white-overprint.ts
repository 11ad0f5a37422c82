/** White that is set to print over what lies under it, where it would vanish. The writer of print files asks the same question. */

import { overprints } from "../../press/overprint.ts";
import { Findings, originOf } from "../findings.ts";
import { isSolid } from "../inks.ts";
import { colorUses } from "./painted-colors.ts";
import type { PrintRule } from "./print-rule.ts";

export const whiteOverprint: PrintRule = {
  name: "white-overprint",
  check({ pages, inksOf }, log) {
    const findings = new Findings("white-overprint");
    for (const { page, things } of pages) {
      for (const thing of things) {
        for (const { color, box } of colorUses(thing)) {
          const inks = inksOf(color);
          const use = thing.kind === "text" ? "text" : "art";
          if (!inks || !overprints(inks, use) || isSolid(inks)) continue;
          findings.add({
            cause: `${thing.kind} ${color.rgb.join(" ")}`,
            message: "paint that is lighter than its ground is set to print over it and will not be seen",
            hint: "let it knock out",
            page,
            box,
            ...(thing.kind === "text" ? { origin: originOf(thing) } : {}),
          });
        }
      }
    }
    findings.report(log);
  },
};
