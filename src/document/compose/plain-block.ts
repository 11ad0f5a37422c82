/** A block that adds no space and no cohesion of its own: what it holds brings them. */

import type { BlockProperties } from "../block.ts";
import type { Surroundings } from "./composition.ts";

export function plainBlock({ language, direction }: Surroundings): Omit<BlockProperties, "role"> {
  return {
    language,
    direction,
    spaceBefore: 0,
    spaceAfter: 0,
    indentStart: 0,
    indentEnd: 0,
    keepWithNext: false,
    keepTogether: false,
  };
}
