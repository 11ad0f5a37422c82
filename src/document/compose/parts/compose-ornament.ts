/** Small shapes in a row, such as stand between thoughts: decoration, which no reader reads out and no search finds. */

import { ornament } from "../../../image/ornament.ts";
import type { PartOf } from "../../../template/part-schema.ts";
import type { DeepReadonly } from "../../../template/template.ts";
import type { ImageBlock } from "../../block.ts";
import { type PartsContext, plainProperties } from "./parts-context.ts";

export function composeOrnament(part: DeepReadonly<PartOf<"ornament">>, context: PartsContext): ImageBlock {
  const { form, count, size, gap, align, spaceBefore, spaceAfter } = part;
  const image = ornament({ form, count, size, gap, color: context.composition.sheet.color(part.color) });
  const { width, height } = image;
  return { ...plainProperties(context), kind: "image", image, width, height, align, spaceBefore, spaceAfter };
}
