/** `ColorWriter`: how colours are said in a content stream, which is different on screens and in print (ISO 32000-1 8.6.8). */

import type { Color } from "../../../geometry/color.ts";
import type { ContentResources } from "./content-resources.ts";

export interface ColorWriter {
  /**
   * Operators that set the colour for what is filled next. Equal operators mean that nothing is to be set anew. Text may
   * be painted otherwise than art: black type prints over what lies under it.
   */
  fill(color: Color, use: "text" | "art", resources: ContentResources): string;
  stroke(color: Color, resources: ContentResources): string;
}
