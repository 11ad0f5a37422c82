/** Every colour that a thing is painted with, and where: of a drawing those of its shapes. */

import type { Box } from "../../geometry/box.ts";
import type { Color } from "../../geometry/color.ts";
import type { Painted } from "../painted-page.ts";
import { drawingPaints, placedIn } from "./drawing-paints.ts";

export interface ColorUse {
  readonly color: Color;
  readonly box: Box;
}

export function colorUses(thing: Painted): readonly ColorUse[] {
  switch (thing.kind) {
    case "text":
    case "fill":
      return [thing];
    case "image":
      return [];
    case "drawing":
      return drawingPaints(thing.drawing).colors.map(({ color, extent }) => ({ color, box: placedIn(thing, extent) }));
  }
}
