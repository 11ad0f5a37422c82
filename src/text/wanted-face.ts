/** Which face a style and its stacks ask for in text of a script. */

import type { FontStack, TextStyle } from "../document/style.ts";
import type { FaceStyle } from "../font/face.ts";
import type { FaceRequest } from "../font/match-font.ts";

export type WantedFace = Omit<FaceStyle, "weight"> & { readonly weight: number | "match" };

/** What the style says for the script, else the stack, else the style. */
export function slantAndWeight(stack: FontStack, style: TextStyle, script: string): Omit<WantedFace, "family"> {
  const own = style.scripts.get(script);
  return {
    weight: own?.weight ?? stack.weight ?? style.weight,
    italic: own?.italic ?? stack.italic ?? style.italic,
  };
}

/** The request to the font book; a weight to be matched is the style's own until it is. */
export function requestOf(family: string, stack: FontStack, style: TextStyle, script: string): FaceRequest {
  const { size, variations } = style;
  const { weight, italic } = slantAndWeight(stack, style, script);
  return {
    family,
    weight: weight === "match" ? style.weight : weight,
    italic,
    size,
    ...(variations ? { variations } : {}),
  };
}
