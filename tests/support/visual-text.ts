/** What a paragraph on one line shows from left to right. */

import type { Paragraph } from "../../src/document/paragraph.ts";
import { resolveBidi, visualOrder } from "../../src/unicode/bidi.ts";
import { isBidiControl } from "../../src/unicode/controls.ts";

/** Without controls; brackets as characters, not as they are drawn. */
export function visualText({ text, direction }: Pick<Paragraph, "text" | "direction">): string {
  return visualOrder(resolveBidi(text, direction).levels)
    .filter((offset) => !isBidiControl(text.charCodeAt(offset)))
    .map((offset) => text.charAt(offset))
    .join("");
}
