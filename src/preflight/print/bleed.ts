/** Paint that ends at the trimmed edge: no knife cuts to a tenth of a millimetre, and a hair of white paper shows. */

import type { Page } from "../../flow/paged-document.ts";
import type { Box } from "../../geometry/box.ts";
import { Findings, millimetres } from "../findings.ts";
import { totalInk } from "../inks.ts";
import type { Painted } from "../painted-page.ts";
import type { PrintContext, PrintRule } from "./print-rule.ts";

/** Points: how near to the edge paint is meant to reach it, and what a length in millimetres may fall short of one in points. */
const tolerance = 0.1;
/** Points. A thinner line that ends at the edge, as a fold mark, leaves no gap that is seen. */
const thinnestBand = 2;

export const bleed: PrintRule = {
  name: "bleed",
  limit: (limits) => `${millimetres(limits.bleed)} mm of bleed where paint reaches the edge`,
  check(context, log) {
    const findings = new Findings("missing-bleed");
    for (const { page, things } of context.pages) {
      for (const thing of things) {
        if (!isPaint(thing, context)) continue;
        for (const { edge, past } of reachedEdges(thing.box, page)) {
          // What runs further than the page's bleed is cut off with it.
          const there = Math.min(past, page.bleed);
          if (there >= context.limits.bleed - tolerance) continue;
          findings.add({
            cause: `${thing.kind} ${edge} ${millimetres(there)}`,
            message: `${thing.kind === "fill" ? "a ground" : thing.kind === "image" ? "an image" : "a drawing"} reaches the ${edge} edge and runs ${millimetres(there)} mm past it; a press wants ${millimetres(context.limits.bleed)} mm`,
            hint:
              page.bleed < context.limits.bleed - tolerance
                ? `give the page of the template a bleed of ${millimetres(context.limits.bleed)} mm, or keep the paint ${millimetres(context.limits.bleed)} mm from the edge`
                : `let it run into the bleed, or keep it ${millimetres(context.limits.bleed)} mm from the edge`,
            page,
            box: thing.box,
          });
        }
      }
    }
    findings.report(log);
  },
};

function isPaint(thing: Painted, { inksOf }: PrintContext): boolean {
  // Of turned paint only the box around it is known, and that may reach an edge that the paint does not.
  if (thing.kind === "text" || thing.turned || Math.min(thing.box.width, thing.box.height) < thinnestBand) return false;
  if (thing.kind !== "fill") return true;
  const inks = inksOf(thing.color);
  return inks !== undefined && totalInk(inks) > 0;
}

type Edge = "left" | "right" | "upper" | "lower";

function reachedEdges({ x, y, width, height }: Box, page: Page): { readonly edge: Edge; readonly past: number }[] {
  const edges: readonly { readonly edge: Edge; readonly past: number }[] = [
    { edge: "left", past: -x },
    { edge: "right", past: x + width - page.width },
    { edge: "upper", past: -y },
    { edge: "lower", past: y + height - page.height },
  ];
  return edges.filter(({ past }) => past > -tolerance).map(({ edge, past }) => ({ edge, past: Math.max(0, past) }));
}
