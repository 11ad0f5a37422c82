/** The schema of an image in a body. */

import { z } from "zod";
import { localizedText, mapping, plainText } from "../text-schema.ts";

const widthPhrase = "a length such as 60mm, or a share of the measure such as 50%";

export const imageWidthPattern = /^(?=[0.]*[1-9])\d+(?:\.\d+)?(?:pt|mm|cm|in|pc|%)$/;
export const imageAligns = ["start", "center", "end"] as const;

export const image = mapping(
  {
    path: plainText.meta({ description: "The image's file, below the root folder.", examples: ["network-map.svg"] }),
    alternative: localizedText.optional().meta({
      description: "What the image shows, for those who cannot see it; an empty text says that it is decoration.",
      examples: [{ ar: "خريطة شبكة المياه", en: "Map of the water network" }],
    }),
    caption: localizedText
      .optional()
      .meta({ description: "The words below the image.", examples: [{ ar: "شبكة المياه", en: "The water network" }] }),
    width: z
      .string(widthPhrase)
      .regex(imageWidthPattern, widthPhrase)
      .optional()
      .meta({ description: "How wide it is set: a length, or a share of the measure.", examples: ["60mm", "50%"] }),
    align: z
      .enum(imageAligns, `one of ${imageAligns.join(", ")}`)
      .optional()
      .meta({
        description: "Where a narrow image stands; the template's style decides otherwise.",
        examples: ["start"],
      }),
    id: plainText.optional().meta({ description: "Its name for references.", examples: ["network-map"] }),
  },
  "a mapping with path and alternative",
).meta({
  description: "An image with its caption.",
  examples: [{ path: "network-map.svg", alternative: { ar: "خريطة شبكة المياه", en: "Map of the water network" } }],
});
