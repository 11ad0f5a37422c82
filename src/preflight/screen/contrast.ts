/** Text too near in lightness to what it stands on, for readers who see less well (WCAG 2.2, 1.4.3). */

import type { Color } from "../../geometry/color.ts";
import { Findings, originOf, quoted, rounded } from "../findings.ts";
import { groundsUnder } from "../grounds.ts";
import type { PaintedText } from "../painted-page.ts";
import { contrastRatio } from "./contrast-ratio.ts";
import type { ScreenRule } from "./screen-rule.ts";

const least = 4.5;
const leastForLarge = 3;
/** Points: what counts as large, regular and bold. */
const large = 18;
const largeBold = 14;
const bold = 700;

const white: Color = { rgb: [1, 1, 1] };

export const contrast: ScreenRule = {
  name: "contrast",
  limit: `text at least ${least} : 1 against its ground, ${leastForLarge} : 1 from ${large} pt, or ${largeBold} pt bold`,
  check(_, pages, log) {
    const findings = new Findings("low-contrast");
    const onWhite = new Map<Color, number>();
    for (const { page, things } of pages) {
      for (const [index, text] of things.entries()) {
        // Decoration, as a watermark, is not held to it.
        if (text.kind !== "text" || text.artifact === "watermark" || text.artifact === "decoration") continue;
        for (const ground of groundsUnder(things, index)) {
          if (ground.kind === "unknown" || ground.kind === "image") break;
          const under = ground.kind === "paper" ? white : ground.color;
          let ratio = under === white ? onWhite.get(text.color) : undefined;
          ratio ??= contrastRatio(text.color, under);
          if (under === white) onWhite.set(text.color, ratio);
          const wanted = isLarge(text) ? leastForLarge : least;
          if (ratio >= wanted) continue;
          findings.add({
            cause: `${hex(text.color)} ${hex(under)} ${wanted}`,
            message: `${quoted(text)} in ${hex(text.color)} on ${hex(under)} has a contrast of ${down(ratio)} : 1, and ${rounded(text.size)} pt wants ${wanted} : 1`,
            hint: under === white ? "make the text darker" : "set text and ground further apart in lightness",
            page,
            box: text.box,
            origin: originOf(text),
          });
        }
      }
    }
    findings.report(log);
  },
};

function isLarge({ size, run }: PaintedText): boolean {
  return size >= large || (size >= largeBold && run.item.face.style.weight >= bold);
}

/** Never rounded up to what is wanted. */
function down(ratio: number): number {
  return Math.floor(ratio * 100) / 100;
}

function hex({ rgb }: Color): string {
  return `#${rgb
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
