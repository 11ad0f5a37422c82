/** Type too small for how it is printed: letters in a screen of dots, in several inks or in white lose their thin strokes first. */

import { Findings, originOf, quoted, rounded } from "../findings.ts";
import { groundsUnder } from "../grounds.ts";
import { inkWords, isRegistration, isRichBlack, isSolid, totalInk } from "../inks.ts";
import type { Painted } from "../painted-page.ts";
import type { PrintContext, PrintRule } from "./print-rule.ts";

/** Points; sizes that were matched or shrunk are no round numbers. */
const tolerance = 0.01;

export const smallType: PrintRule = {
  name: "small-type",
  limit: ({ smallestType, tintedType }) =>
    `type of at least ${smallestType} pt in one ink of 70 % or more, ${tintedType} pt in tints, several inks or white`,
  check(context, log) {
    const { limits, inksOf } = context;
    const findings = new Findings("small-type");
    for (const { page, things } of context.pages) {
      for (const [index, text] of things.entries()) {
        // Most type is larger than any limit, and nothing more is asked about it.
        if (text.kind !== "text" || text.size >= Math.max(limits.tintedType, limits.smallestType) - tolerance) continue;
        const inks = inksOf(text.color);
        // Both of these are told by rules of their own.
        if (!inks || isRichBlack(inks) || isRegistration(inks)) continue;
        const reversed = totalInk(inks) === 0;
        // Ink-less type on bare paper is not there.
        if (reversed && !standsOnInk(things, index, context)) continue;
        const solid = isSolid(inks);
        const least = solid ? limits.smallestType : limits.tintedType;
        if (text.size >= least - tolerance) continue;
        const printed = reversed ? "knocked out of its ground" : `in ${inkWords(inks)}`;
        const otherwise =
          solid || reversed ? "" : `, or in one ink of 70 % or more, which holds ${limits.smallestType} pt`;
        findings.add({
          cause: `${rounded(text.size)} ${inkWords(inks)}`,
          message: `${quoted(text)} is set in ${rounded(text.size)} pt ${printed}; the press holds ${least} pt`,
          hint: `set the style in ${least} pt or more${otherwise}`,
          page,
          box: text.box,
          origin: originOf(text),
        });
      }
    }
    findings.report(log);
  },
};

function standsOnInk(things: readonly Painted[], index: number, { inksOf }: PrintContext): boolean {
  return groundsUnder(things, index).some((ground) => {
    if (ground.kind !== "color") return ground.kind !== "paper";
    const inks = inksOf(ground.color);
    return inks !== undefined && totalInk(inks) > 0;
  });
}
