/** What lies under text: the paints that its letters stand on, as far as that can be told. */

import type { Box } from "../geometry/box.ts";
import type { Color } from "../geometry/color.ts";
import type { Painted, PaintedImage, PaintedText } from "./painted-page.ts";

export type Ground =
  | { readonly kind: "color"; readonly color: Color }
  | { readonly kind: "paper" }
  | { readonly kind: "image"; readonly under: PaintedImage }
  /** Vector art, or something turned: no claim is made. */
  | { readonly kind: "unknown" };

/** Points. Thinner fills are rules: they cross text and are no ground for it. */
const thinnestGround = 2.5;
/** Shares of the text's ink that a ground must lie under to count, and may miss and still hide what is below it. */
const leastShare = 0.25;
const looseness = 0.15;

/** All grounds of the text at `index`, the topmost first; `things` are in painting order. */
export function groundsUnder(things: readonly Painted[], index: number): Ground[] {
  const text = things[index] as PaintedText;
  const grounds: Ground[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const thing = things[at] as Painted;
    if (thing.kind === "text" || Math.min(thing.box.width, thing.box.height) < thinnestGround) continue;
    if (!liesUnder(thing.box, text)) continue;
    if (thing.turned || text.turned || thing.kind === "drawing") grounds.push({ kind: "unknown" });
    else if (thing.kind === "image") grounds.push({ kind: "image", under: thing });
    else grounds.push({ kind: "color", color: thing.color });
    if (!thing.turned && thing.kind === "fill" && holds(thing.box, text.box)) return grounds;
  }
  grounds.push({ kind: "paper" });
  return grounds;
}

function liesUnder(ground: Box, { box, size }: PaintedText): boolean {
  const width = Math.min(ground.x + ground.width, box.x + box.width) - Math.max(ground.x, box.x);
  const height = Math.min(ground.y + ground.height, box.y + box.height) - Math.max(ground.y, box.y);
  return width >= Math.min(box.width, size / 2) * leastShare && height >= box.height * leastShare;
}

function holds(ground: Box, box: Box): boolean {
  const [dx, dy] = [Math.min(box.width, box.height) * looseness, box.height * looseness];
  return (
    ground.x <= box.x + dx &&
    ground.x + ground.width >= box.x + box.width - dx &&
    ground.y <= box.y + dy &&
    ground.y + ground.height >= box.y + box.height - dy
  );
}
