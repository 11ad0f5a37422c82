/** The schema of a table of contents: as a block of the body, and for the whole release. */

import { z } from "zod";
import { mapping } from "../text-schema.ts";

/** Levels of headings shown unless another number is said. */
export const usualContentsDepth = 3;
const depthPhrase = "a whole number from 1 to 6";

export const contentsSchema = z
  .union(
    [
      z.literal(true),
      mapping(
        {
          depth: z
            .int(depthPhrase)
            .min(1, depthPhrase)
            .max(6, depthPhrase)
            .optional()
            .meta({ description: "How many levels of headings it shows.", examples: [2] }),
        },
        "a mapping with depth",
      ),
    ],
    "true, or a mapping with depth",
  )
  .meta({ description: "A table of contents.", examples: [true, { depth: 2 }] });

export type ContentsSource = z.input<typeof contentsSchema>;
