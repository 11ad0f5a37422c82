/** Lines too thin for the press: in one solid ink they break up, in a tint or several inks they are a row of dots. */

import type { Box } from "../../geometry/box.ts";
import type { Color } from "../../geometry/color.ts";
import { Findings, rounded } from "../findings.ts";
import { inkWords, isSolid, totalInk } from "../inks.ts";
import type { Painted, PaintedPage } from "../painted-page.ts";
import { drawingPaints, placedIn } from "./drawing-paints.ts";
import type { PrintContext, PrintRule } from "./print-rule.ts";

/** Points: one dot of a plate exposed at 2540 dots an inch, which nothing thinner makes a difference to. */
const tolerance = 72 / 2540;

interface Stroke {
  readonly color: Color;
  readonly thickness: number;
  readonly box: Box;
  readonly what: string;
}

export const hairlines: PrintRule = {
  name: "hairlines",
  limit: ({ hairline, tintedHairline }) =>
    `lines of at least ${hairline} pt in one ink of 70 % or more, ${tintedHairline} pt otherwise`,
  check(context, log) {
    const findings = new Findings("hairline");
    for (const painted of context.pages) {
      for (const thing of painted.things) {
        for (const stroke of strokesOf(thing)) checkStroke(stroke, painted, context, findings);
      }
    }
    findings.report(log);
  },
};

/** Fills are checked as rules: their shorter side is their thickness. */
function strokesOf(thing: Painted): Stroke[] {
  if (thing.kind === "fill") {
    const { box, color, upright } = thing;
    return [{ box, color, thickness: Math.min(upright.width, upright.height), what: "a line" }];
  }
  if (thing.kind !== "drawing") return [];
  const { upright, drawing } = thing;
  const scale = Math.min(upright.width / drawing.width, upright.height / drawing.height);
  return drawingPaints(drawing).lines.map(({ color, thickness, extent }) => ({
    color,
    thickness: thickness * scale,
    box: placedIn(thing, extent),
    what: "a line of a drawing",
  }));
}

function checkStroke(
  { color, thickness, box, what }: Stroke,
  { page }: PaintedPage,
  { limits, inksOf }: PrintContext,
  findings: Findings,
): void {
  const inks = inksOf(color);
  if (!inks || thickness >= Math.max(limits.hairline, limits.tintedHairline) - tolerance) return;
  const solid = isSolid(inks);
  const least = solid ? limits.hairline : limits.tintedHairline;
  if (thickness >= least - tolerance) return;
  const knockedOut = totalInk(inks) === 0;
  const printed = knockedOut ? "knocked out of its ground" : `in ${inkWords(inks)}`;
  const otherwise =
    solid || thickness < limits.hairline
      ? ""
      : `, or give it a colour of one ink of 70 % or more, which holds ${limits.hairline} pt`;
  findings.add({
    cause: `${what} ${rounded(thickness)} ${inkWords(inks)}`,
    message: `${what} is ${rounded(thickness)} pt thick ${printed}; the press holds ${least} pt`,
    hint: `make it ${least} pt or thicker${otherwise}`,
    page,
    box,
  });
}
