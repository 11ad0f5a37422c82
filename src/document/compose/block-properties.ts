/** The properties that a block takes from its style and its surroundings. */

import type { BlockProperties } from "../block.ts";
import type { Composition, Surroundings } from "./composition.ts";

/** Without the style's decoration, which only groups have. */
export function blockProperties(
  { sheet }: Composition,
  style: string,
  { language, direction }: Surroundings,
): Omit<BlockProperties, "role"> {
  const { decoration: _, ...properties } = sheet.blockStyle(style, language);
  return { ...properties, language, direction };
}
