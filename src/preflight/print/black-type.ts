/** Type in more than black: several inks never stand exactly on one another, and small letters show it. */

import { Findings, originOf, quoted, rounded } from "../findings.ts";
import { inkWords, isRegistration, isRichBlack } from "../inks.ts";
import { colorUses } from "./painted-colors.ts";
import type { PrintRule } from "./print-rule.ts";

/** Points. Rich black is for headlines (Ghent Workgroup: black text of 12 pt or less in black alone, printing over). */
const richFrom = 12;

export const richBlackType: PrintRule = {
  name: "rich-black-type",
  limit: () => `black of several inks only in type of more than ${richFrom} pt`,
  check({ pages, inksOf }, log) {
    const findings = new Findings("rich-black-type");
    for (const { page, things } of pages) {
      for (const text of things) {
        if (text.kind !== "text" || text.size > richFrom) continue;
        const inks = inksOf(text.color);
        if (!inks || !isRichBlack(inks)) continue;
        findings.add({
          cause: `${rounded(text.size)} ${inkWords(inks)}`,
          message: `${quoted(text)} is set in ${rounded(text.size)} pt in black of several inks, ${inkWords(inks)}`,
          hint: "declare the colour as black alone, cmyk [0, 0, 0, 1]: it then prints over what lies under it",
          page,
          box: text.box,
          origin: originOf(text),
        });
      }
    }
    findings.report(log);
  },
};

export const registrationColor: PrintRule = {
  name: "registration-color",
  check({ pages, inksOf }, log) {
    const findings = new Findings("registration-color");
    for (const { page, things } of pages) {
      for (const thing of things) {
        for (const { color, box } of colorUses(thing)) {
          const inks = inksOf(color);
          if (!inks || !isRegistration(inks)) continue;
          const text = thing.kind === "text" ? thing : undefined;
          findings.add({
            cause: thing.kind,
            message: `${text ? quoted(text) : thing.kind === "drawing" ? "a shape of a drawing" : "a line or ground"} is painted in all four inks at full strength, the colour of printer's marks`,
            hint: "declare black alone, cmyk [0, 0, 0, 1]",
            page,
            box,
            ...(text ? { origin: originOf(text) } : {}),
          });
        }
      }
    }
    findings.report(log);
  },
};
